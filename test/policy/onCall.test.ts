import { expect, test } from "vitest";
import { decide, onCallAt, onCallFor, reachedFirst } from "../../src/policy/index.ts";
import { instantOf, never } from "../../src/units/index.ts";
import { inquiry, policyOf } from "./samplePolicy.ts";

const policy = policyOf();
const at = instantOf("2026-03-03T12:00:00Z") ?? never;

test("who is on call is one look-up, for contacts behind whom a rota stands", () => {
  expect(onCallAt(policy, "engineers", at)).toEqual(["engineer"]);
  expect(onCallFor(policy, ["desk", "engineer", "engineer"], at)).toEqual([
    { contact: "engineer", rota: "engineers", who: ["engineer"] },
  ]);
});

test("those are reached first who are told, and the first step of what is paged", () => {
  const { immediate } = decide(policy, inquiry({ signals: ["outage"] }));
  expect(reachedFirst(policy, immediate)).toEqual(["engineer", "manager", "desk"]);
});
