import { expect, test } from "vitest";
import { bounds, differenceBounds, rounded, roundedOrNull, seedOf } from "../../src/report/numbers.ts";
import { interval } from "./sampleRun.ts";

test("numbers have six digits, and what is missing is null", () => {
  expect([rounded(1 / 3), rounded(123_456_789), roundedOrNull(undefined), roundedOrNull(0.5)]).toEqual([
    0.333333,
    123_457_000,
    null,
    0.5,
  ]);
});

test("a seed is a number only where it is written like one", () => {
  expect(["7", "0", "007", "1e3", "spring", "1234567890123456"].map(seedOf)).toEqual([
    7,
    0,
    "007",
    "1e3",
    "spring",
    "1234567890123456",
  ]);
});

test("an estimate becomes its value and interval under a name", () => {
  expect(bounds("share", interval(0.5, 0.4, 0.6, 9))).toEqual({ share: 0.5, low: 0.4, high: 0.6, n: 9 });
  expect(bounds("share", { kind: "single", n: 2, value: 1 })).toEqual({
    share: 1,
    low: null,
    high: null,
    n: 2,
  });
  expect(bounds("share", { kind: "none" })).toEqual({ share: null, low: null, high: null, n: 0 });
});

test("a difference becomes its value and interval, null where it has none", () => {
  const [value, low, high] = [1 / 3, 0, 2 / 3];
  expect(differenceBounds({ kind: "interval", value, low, high, varianceReduction: 2 })).toEqual({
    difference: 0.333333,
    low: 0,
    high: 0.666667,
  });
  expect(differenceBounds({ kind: "single", value })).toEqual({
    difference: 0.333333,
    low: null,
    high: null,
  });
  expect(differenceBounds({ kind: "none" })).toEqual({ difference: null, low: null, high: null });
});
