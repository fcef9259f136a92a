import { expect, test } from "vitest";
import { bullets, counted, listing, section, steps, table } from "../../src/guide/blocks.ts";

test("a list, a table and steps without anything in them are left out", () => {
  expect([...bullets([]), ...steps([]), ...table("Nothing", ["A"], [])]).toEqual([]);
});

test("a row of words has commas, and one word before the last", () => {
  expect(listing([], "and")).toBe("");
  expect(listing(["a"], "and")).toBe("a");
  expect(listing(["a", "b", "c"], "or")).toBe("a, b or c");
});

test("one ticket is counted as one", () => {
  expect([counted(1, "ticket"), counted(2, "ticket")]).toEqual(["1 ticket", "2 tickets"]);
});

test("a section has an id of letters, digits and hyphens, whatever its name", () => {
  expect(section("level-a.b", "A", []).id).toBe("level-a-x2e-b");
});
