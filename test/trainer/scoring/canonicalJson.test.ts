import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { canonicalJson } from "../../../src/trainer/scoring/index.ts";

property.prop([fc.jsonValue()])("what was written reads back, and writes the same again", (value) => {
  const text = canonicalJson(value);
  expect(canonicalJson(JSON.parse(text))).toBe(text);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
});

property.prop([fc.dictionary(fc.string(), fc.integer())])("the order of keys does not matter", (value) => {
  const reversed = Object.fromEntries(Object.entries(value).toReversed());
  expect(canonicalJson(reversed)).toBe(canonicalJson(value));
});

test("keys are sorted, blanks and undefined members left out", () => {
  expect(canonicalJson({ b: [1, "é"], a: { d: null, c: undefined } })).toBe('{"a":{"d":null},"b":[1,"é"]}');
});

test("what JSON cannot say is refused", () => {
  expect(() => canonicalJson({ value: NaN })).toThrow("not finite");
  expect(() => canonicalJson([undefined])).toThrow("no such value");
});
