import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { missBound } from "../../../src/trainer/scoring/index.ts";

const below = (misses: number, n: number, level = 0.95): number => {
  const bound = missBound(misses, n, level);
  if (bound.kind === "none") throw new Error("there are trials");
  return bound.below;
};

/** P(X <= misses) for n trials at a rate, term by term. */
function atMost(misses: number, n: number, rate: number): number {
  let [term, sum] = [(1 - rate) ** n, 0];
  for (let k = 0; k <= misses; k++) {
    sum += term;
    term *= ((n - k) / (k + 1)) * (rate / (1 - rate));
  }
  return sum;
}

const counts = fc.integer({ min: 1, max: 80 }).chain((n) => fc.tuple(fc.nat(n - 1), fc.constant(n)));

property.prop([counts])("at the bound so few misses have a probability of 5 %", ([misses, n]) => {
  expect(atMost(misses, n, below(misses, n))).toBeCloseTo(0.05, 9);
});

property.prop([counts])("more misses raise the bound, more trials lower it", ([misses, n]) => {
  expect(below(misses + 1, n)).toBeGreaterThan(below(misses, n));
  expect(below(misses, n + 1)).toBeLessThan(below(misses, n));
});

// Hanley and Lippman-Hand, "If nothing goes wrong, is everything all right?", JAMA 249 (1983): about 3/n.
test("no miss in 30 bounds the rate below 9.5 %, none in 10 only below 26 %", () => {
  expect(below(0, 30)).toBeCloseTo(0.095, 3);
  expect(below(0, 10)).toBeCloseTo(0.2589, 4);
  expect(below(0, 1000) * 1000).toBeCloseTo(3, 1);
});

test("without trials there is no bound, with nothing but misses none below 1", () => {
  expect(missBound(0, 0, 0.95)).toEqual({ kind: "none" });
  expect(below(4, 4)).toBe(1);
  expect(() => missBound(2, 1, 0.95)).toThrow("no more misses");
});
