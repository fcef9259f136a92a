import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { meanInterval, Tally } from "../../src/kernel/index.ts";
import reference from "../theory/kernel.json" with { type: "json" };

function tallyOf(values: Iterable<number>): Tally {
  const tally = new Tally();
  for (const value of values) tally.add(value);
  return tally;
}

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 50 });

test.prop([values, values], { seed: 1 })(
  "two tallies merged are the tally of everything",
  (first, second) => {
    const merged = tallyOf(first);
    merged.merge(tallyOf(second));
    const whole = tallyOf([...first, ...second]);
    expect([merged.count, merged.min, merged.max]).toEqual([whole.count, whole.min, whole.max]);
    if (whole.mean === undefined) expect(merged.mean).toBeUndefined();
    else expect(Math.abs((merged.mean ?? NaN) - whole.mean)).toBeLessThanOrEqual(1e-8);
    if (whole.variance === undefined) expect(merged.variance).toBeUndefined();
    else
      expect(Math.abs((merged.variance ?? NaN) - whole.variance)).toBeLessThanOrEqual(
        1e-9 * (1e6 + whole.variance),
      );
  },
);

test("a small spread on a large mean is not lost to rounding", () => {
  const tally = tallyOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);
  expect(tally.mean).toBe(1e9 + 10);
  expect(tally.variance).toBe(30);
  expect(tally.sum).toBe(4e9 + 40);
});

test("an empty tally has no figures, and one number has no variance", () => {
  const empty = new Tally();
  expect([empty.mean, empty.variance, empty.min, empty.max]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(tallyOf([3]).variance).toBeUndefined();
  expect(meanInterval(empty, 0.95)).toEqual({ kind: "none" });
  expect(meanInterval(tallyOf([3]), 0.95)).toEqual({ kind: "single", mean: 3 });
});

test("the interval of replication means is Student's", () => {
  const { params, expected } = reference.entries["stat-ci-1"];
  const estimate = meanInterval(tallyOf(params.data), params.level);
  if (estimate.kind !== "interval") throw new Error("twenty numbers have an interval");
  expect(estimate.n).toBe(20);
  expect(estimate.mean).toBeCloseTo(expected.mean, 12);
  expect(estimate.halfWidth).toBeCloseTo(expected.half_width, 12);
});

test("a level that is no probability is a bug", () => {
  expect(() => meanInterval(tallyOf([1, 2]), 95)).toThrow("between 0 and 1");
});
