import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import {
  bonferroni,
  pairedDifference,
  ratioInterval,
  shareDifference,
  studentQuantile,
  type RatioSample,
} from "../../src/kernel/index.ts";
import reference from "../theory/kernel.json" with { type: "json" };

const ones = (count: number): readonly number[] => new Array<number>(count).fill(1);
const means = (above: readonly number[]): RatioSample => ({ above, below: ones(above.length) });

test("with one in every denominator it is the paired t, and tells what common random numbers saved", () => {
  const { params, expected } = reference.entries["stat-crn-1"];
  const found = pairedDifference(means(params.b), means(params.a), params.level);
  const { paired, variance_reduction_factor } = expected;
  if (found.kind !== "interval") throw new Error("twenty pairs have an interval");
  expect(found.n).toBe(params.a.length);
  expect(Math.abs(found.difference)).toBeCloseTo(Math.abs(paired.mean_difference), 10);
  expect(found.halfWidth).toBeCloseTo(paired.half_width, 10);
  expect(found.varianceReduction).toBeCloseTo(variance_reduction_factor, 8);
});

const pair = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 }));
const sample = fc
  .array(pair, { minLength: 2, maxLength: 40 })
  .map((pairs) => ({ above: pairs.map(([above]) => above), below: pairs.map(([, below]) => below) }));

test.prop([sample], { seed: 1 })("a scenario differs from itself by exactly 0, without any width", (one) => {
  expect(pairedDifference(one, one, 0.95)).toEqual({
    kind: "interval",
    n: one.below.length,
    difference: 0,
    halfWidth: 0,
    varianceReduction: undefined,
  });
});

test.prop([sample, fc.constantFrom(0.9, 0.95, 0.99)], { seed: 2 })(
  "against a ratio that never varies the interval is that of the other ratio alone",
  (one, level) => {
    const never = { above: one.below.map(() => 0), below: one.below };
    const found = pairedDifference(never, one, level);
    const alone = ratioInterval(one.above, one.below, level);
    if (found.kind !== "interval" || alone.kind !== "interval") throw new Error("two pairs have an interval");
    expect(found.difference).toBeCloseTo(alone.ratio, 12);
    expect(found.halfWidth).toBeCloseTo(alone.halfWidth, 10);
  },
);

test.prop([sample], { seed: 3 })("the difference turns its sign with the sides", (one) => {
  const other = { above: one.below, below: one.above.map((count) => count + 1) };
  const [there, back] = [pairedDifference(one, other, 0.95), pairedDifference(other, one, 0.95)];
  if (there.kind !== "interval" || back.kind !== "interval") throw new Error("two pairs have an interval");
  expect(there.difference).toBe(-back.difference);
  expect(there.halfWidth).toBeCloseTo(back.halfWidth, 12);
});

test("one replication has a difference without an interval, and no tickets have none", () => {
  expect(pairedDifference(means([0.5]), means([0.75]), 0.95)).toEqual({ kind: "single", difference: 0.25 });
  expect(pairedDifference({ above: [0, 0], below: [0, 0] }, means([1, 1]), 0.95)).toEqual({ kind: "none" });
  expect(pairedDifference(means([]), means([]), 0.95)).toEqual({ kind: "none" });
});

test("intervals that are to hold together take their quantile from the error divided among them", () => {
  expect(bonferroni(0.95, 1)).toBe(0.95);
  expect(bonferroni(0.95, 5)).toBeCloseTo(0.99, 12);
  // Ten comparisons over thirty replications: t of 29 degrees of freedom at 1 - 0.05 / 20.
  expect(studentQuantile((1 + bonferroni(0.95, 10)) / 2, 29)).toBeCloseTo(studentQuantile(0.9975, 29), 10);
  const { expected } = reference.entries["stat-t-1"];
  // Five comparisons: the published t at 0.995.
  expect(studentQuantile((1 + bonferroni(0.95, 5)) / 2, 29)).toBeCloseTo(expected["29"][3] ?? NaN, 8);
});

test("shares of all and of none still differ within an interval", () => {
  // Newcombe (1998), table II (c) and (h): 9/10 less 3/10, 10/10 less 0/10.
  const found = (a: number, b: number): readonly number[] => {
    const { low, high } = shareDifference({ successes: a, of: 10 }, { successes: b, of: 10 }, 0.95) ?? {};
    return [low ?? NaN, high ?? NaN].map((one) => Number(one.toFixed(4)));
  };
  expect(found(3, 9)).toEqual([0.1705, 0.809]);
  expect(found(0, 10)).toEqual([0.6075, 1]);
  expect(shareDifference({ successes: 0, of: 0 }, { successes: 1, of: 1 }, 0.95)).toBeUndefined();
});
