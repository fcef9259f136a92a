import { expect, test } from "vitest";
import { alikeOf, collect, shareBelowOne, wholeNumberTo } from "../../src/cli/optionReaders.ts";

test("a count is a whole number from 1 to the most that makes sense", () => {
  expect(["1", "50", "1e2"].map(wholeNumberTo(100))).toEqual([1, 50, 100]);
  for (const text of ["0", "101", "1.5", "x", ""])
    expect(() => wholeNumberTo(100)(text)).toThrow("Write a whole number from 1 to 100.");
});

test("a share is written in percent or as a number, and lies between 0 and 1", () => {
  expect(["10%", "0.25"].map(shareBelowOne)).toEqual([0.1, 0.25]);
  for (const text of ["0", "1", "100%", "%", "x"]) expect(() => shareBelowOne(text)).toThrow("Write a share");
});

test("a difference that does not matter is a share, or a span in minutes", () => {
  expect(alikeOf("0.5%")).toEqual({ said: "0.5%", kind: "share", value: 0.005 });
  expect(alikeOf("0.02")).toMatchObject({ kind: "share", value: 0.02 });
  expect(alikeOf("90s")).toEqual({ said: "90s", kind: "span", value: 1.5 });
  for (const text of ["0", "0s", "100%", "2 m", "x"])
    expect(() => alikeOf(text)).toThrow("Write a share such as 0.5%, or a span such as 2m.");
});

test("a repeated option keeps its values in their order", () => {
  expect(collect("b", ["a"])).toEqual(["a", "b"]);
});
