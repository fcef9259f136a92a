import { expect, test } from "vitest";
import { collect, wholeNumberTo } from "../../src/cli/optionReaders.ts";

test("a count is a whole number from 1 to the most that makes sense", () => {
  expect(["1", "50", "1e2"].map(wholeNumberTo(100))).toEqual([1, 50, 100]);
  for (const text of ["0", "101", "1.5", "x", ""])
    expect(() => wholeNumberTo(100)(text)).toThrow("Write a whole number from 1 to 100.");
});

test("a repeated option keeps its values in their order", () => {
  expect(collect("b", ["a"])).toEqual(["a", "b"]);
});
