import fc from "fast-check";
import { expect, test } from "vitest";
import {
  chiSquareQuantile,
  kolmogorovDistance,
  kolmogorovTail,
  normalQuantile,
  regularisedGamma,
} from "../../src/kernel/index.ts";
import { expectRelative } from "./nearness.ts";

test("a chi-square quantile is exceeded with the rest of the probability", () => {
  const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  const df = fc.double({ min: 0.2, max: 500, noNaN: true });
  fc.assert(
    fc.property(p, df, (share, freedom) => {
      const x = chiSquareQuantile(share, freedom);
      const { lower, upper } = regularisedGamma(freedom / 2, x / 2);
      expectRelative(lower, share, 1e-9);
      expectRelative(upper, 1 - share, 1e-9);
    }),
  );
});

test("with one degree of freedom chi-square is a squared normal variate, with two exponential", () => {
  for (const p of [0.01, 0.5, 0.95, 0.999]) {
    expectRelative(chiSquareQuantile(p, 1), normalQuantile((1 + p) / 2) ** 2, 1e-12);
    expectRelative(chiSquareQuantile(p, 2), -2 * Math.log1p(-p), 1e-12);
  }
});

test("Kolmogorov's tail falls from 1 to 0, and its two series meet", () => {
  expect(kolmogorovTail(0)).toBe(1);
  expect(kolmogorovTail(0.1)).toBeCloseTo(1, 12);
  expect(kolmogorovTail(9)).toBeLessThan(1e-60);
  expectRelative(kolmogorovTail(1 - 1e-12), kolmogorovTail(1), 1e-9);
});

test("the distance of a sample is largest just before or at one of its values", () => {
  const even = (x: number): number => x;
  expect(kolmogorovDistance([0.5], even)).toBe(0.5);
  expect(kolmogorovDistance([0.25, 0.75], even)).toBe(0.25);
  expect(kolmogorovDistance([0.9, 0.8], even)).toBeCloseTo(0.8, 12);
});
