import { expect, test } from "vitest";
import { normalQuantile, ratioInterval, studentQuantile, wilson } from "../../src/kernel/index.ts";
import reference from "../theory/kernel.json" with { type: "json" };

const { entries } = reference;

test("Wilson intervals of shares are the reference values", () => {
  const { params, expected } = entries["stat-wilson-1"];
  for (const [index, [successes = 0, n = 0]] of params.cases.entries()) {
    const estimate = wilson(successes, n, 0.95);
    if (estimate.kind !== "interval") throw new Error("every case has trials");
    const [low = NaN, high = NaN] = expected.ci[index] ?? [];
    expect(estimate.share).toBe(successes / n);
    expect(estimate.low).toBeCloseTo(low, 12);
    expect(estimate.high).toBeCloseTo(high, 12);
  }
});

test("no trials have no share", () => {
  expect(wilson(0, 0, 0.95)).toEqual({ kind: "none" });
  expect(() => wilson(3, 2, 0.95)).toThrow("no more successes");
});

test("a service level over days is the ratio of means, its interval Student's where the reference has the normal", () => {
  const { params, expected } = entries["stat-ratio-1"];
  const estimate = ratioInterval(params.good, params.total, params.level);
  if (estimate.kind !== "interval") throw new Error("twelve days have an interval");
  const toNormal = normalQuantile(0.975) / studentQuantile(0.975, 11);
  expect(estimate.n).toBe(12);
  expect(estimate.ratio).toBeCloseTo(expected.ratio, 12);
  expect(estimate.halfWidth * toNormal).toBeCloseTo(expected.half_width, 12);
});

test("one day has a ratio but no interval, and days without arrivals have neither", () => {
  expect(ratioInterval([3], [4], 0.95)).toEqual({ kind: "single", ratio: 0.75 });
  expect(ratioInterval([0, 0], [0, 0], 0.95)).toEqual({ kind: "none" });
  expect(ratioInterval([], [], 0.95)).toEqual({ kind: "none" });
  expect(() => ratioInterval([1], [1, 2], 0.95)).toThrow("its denominator");
});
