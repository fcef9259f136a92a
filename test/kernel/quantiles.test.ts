import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { Histogram, histogramError, quantileOf } from "../../src/kernel/index.ts";

const histogramOf = (values: Iterable<number>): Histogram => {
  const histogram = new Histogram();
  for (const value of values) histogram.add(value);
  return histogram;
};

test("a quantile lies on the line between order statistics", () => {
  const sorted = [1, 2, 4, 8, 16];
  expect([0, 0.1, 0.25, 0.5, 0.9, 1].map((p) => quantileOf(sorted, p))).toEqual([
    1,
    1.4,
    2,
    4,
    expect.closeTo(12.8, 12),
    16,
  ]);
});

test("nothing has no quantile", () => {
  expect(quantileOf([], 0.5)).toBeUndefined();
  expect(new Histogram().quantile(0.5)).toBeUndefined();
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const waits = fc.array(
  fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e12, noNaN: true }), fc.nat(500)),
  {
    minLength: 1,
    maxLength: 60,
  },
);

test.prop([waits, share], { seed: 1, numRuns: 300 })(
  "a histogram's quantile is within its error of the order statistic",
  (values, p) => {
    const sorted = Float64Array.from(values).sort();
    const exact = sorted[Math.max(0, Math.ceil(p * sorted.length * (1 - Number.EPSILON)) - 1)] ?? NaN;
    const read = histogramOf(values).quantile(p) ?? NaN;
    expect(Math.abs(read - exact)).toBeLessThanOrEqual(exact * histogramError);
  },
);

test.prop([waits, waits, share], { seed: 1 })(
  "merged histograms are the histogram of everything",
  (a, b, p) => {
    const merged = histogramOf(a);
    merged.merge(histogramOf(b));
    const whole = histogramOf([...a, ...b]);
    expect(merged.count).toBe(whole.count);
    expect(merged.quantile(p)).toBe(whole.quantile(p));
  },
);

test.prop([waits, share], { seed: 1 })("a histogram is the same after a way through JSON", (values, p) => {
  const histogram = histogramOf(values);
  const record = histogram.record();
  const read = Histogram.from(JSON.parse(JSON.stringify(record)) as typeof record);
  expect(read.record()).toEqual(record);
  expect([read.count, read.quantile(p)]).toEqual([histogram.count, histogram.quantile(p)]);
  expect(Histogram.from(new Histogram().record()).count).toBe(0);
});

test("the ends are exact and the error is at most one percent", () => {
  const histogram = histogramOf([3.7, 1234.5, 88]);
  expect([histogram.quantile(0), histogram.quantile(1)]).toEqual([3.7, 1234.5]);
  expect(histogramError).toBeLessThanOrEqual(0.01);
});

test("the 7 % quantile of a hundred values is the seventh", () => {
  const histogram = histogramOf(Array.from({ length: 100 }, (_, index) => 2 ** (index / 2)));
  expect(histogram.quantile(0.07)).toBeCloseTo(8, 0);
});

test("numbers from the smallest to the largest double find a bucket", () => {
  const extremes = [0, Number.MIN_VALUE, 2 ** -1022, 1, Number.MAX_VALUE];
  const histogram = histogramOf(extremes);
  expect(histogram.count).toBe(5);
  expect(Math.abs((histogram.quantile(0.8) ?? NaN) - 1)).toBeLessThanOrEqual(histogramError);
  expect(() => histogram.add(-1)).toThrow("not negative");
});
