import { expect, test } from "vitest";
import { listOf, mappingOf, stableText } from "../../../src/policy/diff/plainParts.ts";

test("equal values have one text, whatever the order of their keys", () => {
  expect(stableText({ b: [1, { y: true, x: "z" }], a: undefined })).toBe('{"b":[1,{"x":"z","y":true}]}');
  expect(stableText({ x: 1, y: 2 })).toBe(stableText({ y: 2, x: 1 }));
  expect(stableText([1, 2])).not.toBe(stableText([2, 1]));
  expect(stableText(undefined)).toBe("");
});

test("a mapping is no list, and a text is neither", () => {
  expect([...(mappingOf({ a: 1 }) ?? [])]).toEqual([["a", 1]]);
  expect([mappingOf([1]), mappingOf("a"), mappingOf(null), listOf({}), listOf("a")]).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
  expect(listOf([1])).toEqual([1]);
});
