import { expect, test } from "vitest";
import { streamFor } from "../../src/kernel/index.ts";
import { busynessFactors } from "../../src/workload/busyness.ts";

const count = 40_000;

const factorsFor = (cv: number, correlation: number): Float64Array =>
  busynessFactors(streamFor("busyness", 0, `${cv}/${correlation}`), count, cv, correlation);

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The correlation of each factor with the one `lag` before it. */
function correlationAt(lag: number, factors: Float64Array): number {
  const mean = meanOf(factors);
  const variance = meanOf(factors.map((factor) => (factor - mean) ** 2));
  const products = factors.subarray(lag).map((factor, at) => (factor - mean) * ((factors[at] ?? 0) - mean));
  return meanOf(products) / variance;
}

test.for([
  [0.12, 0.4],
  [0.18, 0],
  [0.15, 0.3],
  [0.5, 0.8],
  [1, 0.05],
] as const)("with cv %d and correlation %d, days are busy by as much and as alike as asked", ([cv, rho]) => {
  const factors = factorsFor(cv, rho);
  const effective = (count * (1 - rho)) / (1 + rho);
  expect(Math.abs(meanOf(factors) - 1)).toBeLessThan((3.5 * cv) / Math.sqrt(effective));
  const sd = Math.sqrt(meanOf(factors.map((factor) => (factor - 1) ** 2)));
  expect(Math.abs(sd / cv - 1)).toBeLessThan(6 / Math.sqrt(effective));
  expect(Math.abs(correlationAt(1, factors) - rho)).toBeLessThan(0.03);
  expect(Math.abs(correlationAt(2, factors) - rho ** 2)).toBeLessThan(0.04);
  expect(factors.every((factor) => factor > 0)).toBe(true);
});

test("without variation every factor is exactly 1, and nothing is drawn", () => {
  const stream = streamFor("busyness", 0, "even");
  expect([...busynessFactors(stream, 5, 0, 0.4)]).toEqual([1, 1, 1, 1, 1]);
  expect(stream.next()).toBe(streamFor("busyness", 0, "even").next());
});

test("fully correlated days are all alike", () => {
  const factors = factorsFor(0.3, 1);
  expect(new Set(factors).size).toBe(1);
  expect(factors[0]).not.toBe(1);
});

test("a longer horizon begins like a shorter one", () => {
  const stream = () => streamFor("busyness", 3, "prefix");
  const short = busynessFactors(stream(), 7, 0.2, 0.4);
  expect(busynessFactors(stream(), 21, 0.2, 0.4).subarray(0, 7)).toEqual(short);
});
