import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { clauseIndex } from "../../../src/trainer/session/clauseIndex.ts";
import { searchPolicy } from "../../../src/trainer/session/searchPolicy.ts";
import { policy } from "../fixtures.ts";

const entries = clauseIndex(policy);

test("a clause is found by its name first, then by its words", () => {
  expect(searchPolicy(entries, "esc-12")[0]?.clause).toBe("ESC-12");
  expect(searchPolicy(entries, "backup engineering").map(({ clause }) => clause)).toEqual(["ESC-13"]);
  expect(searchPolicy(entries, "no such words")).toEqual([]);
  expect(searchPolicy(entries, " ")).toEqual(entries);
});

property.prop([fc.string({ maxLength: 4 }), fc.string({ maxLength: 3 })])(
  "more letters never find more",
  (query, more) => {
    const wide = searchPolicy(entries, query);
    for (const hit of searchPolicy(entries, query + more)) expect(wide).toContain(hit);
  },
);
