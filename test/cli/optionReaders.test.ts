import { expect, test } from "vitest";
import { collect, shareBelowOne, wholeNumberTo } from "../../src/cli/optionReaders.ts";

test("a count is a whole number from 1 to the most that makes sense", () => {
  expect(["1", "50", "1e2"].map(wholeNumberTo(100))).toEqual([1, 50, 100]);
  for (const text of ["0", "101", "1.5", "x", ""])
    expect(() => wholeNumberTo(100)(text)).toThrow("Write a whole number from 1 to 100.");
});

test("a share is written in percent or as a number, and lies between 0 and 1", () => {
  expect(["10%", "0.25"].map(shareBelowOne)).toEqual([0.1, 0.25]);
  for (const text of ["0", "1", "100%", "%", "x"]) expect(() => shareBelowOne(text)).toThrow("Write a share");
});

test("a repeated option keeps its values in their order", () => {
  expect(collect("b", ["a"])).toEqual(["a", "b"]);
});
