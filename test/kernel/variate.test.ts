import { expect, test } from "vitest";
import {
  exponentialVariate,
  gammaSampler,
  logGamma,
  normalCdf,
  normalVariate,
  poissonCount,
  regularisedGamma,
  streamFor,
  type Stream,
} from "../../src/kernel/index.ts";

const draws = 40_000;

/** Fails when the draws are further from the distribution than 1 in 1000 would be (Kolmogorov, 1933). */
function expectDistribution(
  name: string,
  draw: (stream: Stream) => number,
  cdf: (x: number) => number,
): void {
  const stream = streamFor("variate", 0, name);
  const sorted = Float64Array.from({ length: draws }, () => draw(stream)).sort();
  let distance = 0;
  for (const [index, value] of sorted.entries()) {
    const probability = cdf(value);
    distance = Math.max(distance, (index + 1) / draws - probability, probability - index / draws);
  }
  expect(distance * Math.sqrt(draws), name).toBeLessThan(1.95);
}

test("exponential, normal and gamma variates follow their distributions", () => {
  expectDistribution("exponential", exponentialVariate, (x) => 1 - Math.exp(-x));
  expectDistribution("normal", normalVariate, normalCdf);
  for (const shape of [0.3, 1, 4.5, 80]) {
    expectDistribution(`gamma ${shape}`, gammaSampler(shape), (x) => regularisedGamma(shape, x).lower);
  }
});

test.for([0.2, 3, 9.99, 10, 35, 400])("Poisson counts with mean %d follow their distribution", (mean) => {
  const stream = streamFor("variate", 0, `poisson ${mean}`);
  const seen = new Map<number, number>();
  for (let draw = 0; draw < draws; draw++) {
    const count = poissonCount(stream, mean);
    seen.set(count, (seen.get(count) ?? 0) + 1);
  }
  let chiSquare = 0;
  let cells = 0;
  for (const [count, times] of seen) {
    const wanted = draws * Math.exp(count * Math.log(mean) - mean - logGamma(count + 1));
    if (wanted < 10) continue;
    chiSquare += (times - wanted) ** 2 / wanted;
    cells += 1;
  }
  expect(chiSquare).toBeLessThan(cells + 3.5 * Math.sqrt(2 * cells) + 6);
});

test("nothing is counted at mean zero, and huge means stay near themselves", () => {
  const stream = streamFor("variate", 0, "extremes");
  expect(poissonCount(stream, 0)).toBe(0);
  expect(Math.abs(poissonCount(stream, 1e10) - 1e10)).toBeLessThan(5e5);
  expect(() => poissonCount(stream, -1)).toThrow("not negative");
  expect(() => gammaSampler(0)).toThrow("positive");
});
