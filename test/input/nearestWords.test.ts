import { expect, test } from "vitest";
import { nearestWords } from "../../src/input/index.ts";

test("a slip of the keyboard finds the word that was meant", () => {
  expect(nearestWords("teir2", ["tier1", "tier2", "manager"])).toEqual([]);
  expect(nearestWords("tierr2", ["tier1", "tier2", "manager"])).toEqual(["tier2", "tier1"]);
  expect(nearestWords("Critical", ["critical", "high"])).toEqual(["critical"]);
});

test("nearest first, then by name, at most three", () => {
  expect(nearestWords("tier0", ["tier4", "tier3", "tier2", "tier1"])).toEqual(["tier1", "tier2", "tier3"]);
});

test("a word like none of them finds nothing", () => {
  expect(nearestWords("telephone", ["email", "chat"])).toEqual([]);
  expect(nearestWords("", ["email", "chat"])).toEqual([]);
});
