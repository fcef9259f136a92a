import { expect, test } from "vitest";
import {
  meanInterval,
  meanOf,
  quantileOf,
  samplerOf,
  streamFor,
  Tally,
  varianceOf,
  type Distribution,
} from "../../src/kernel/index.ts";
import reference from "../theory/kernel.json" with { type: "json" };

const { params, expected } = reference.entries["dist-01"];
const draws = 40_000;

const distributions: readonly Distribution[] = [
  { kind: "uniform", low: 1, high: 7 },
  { kind: "triangular", low: 2, mode: 5, high: 14 },
  { kind: "exponential", mean: 3 },
  { kind: "lognormal", mean: 12, cv: 1.2 },
  { kind: "gamma", mean: 20, cv: 0.6 },
  { kind: "gamma", mean: 1, cv: 2 },
  { kind: "weibull", shape: 1.5, scale: 10 },
  { kind: "weibull", shape: 0.8, mean: 10 },
  { kind: "negativeBinomial", mean: 6, dispersion: 0.7 },
  { kind: "negativeBinomial", mean: 60, dispersion: 5 },
  { kind: "empirical", values: [0, 1, 3, 30] },
  {
    kind: "mixture",
    of: [
      { weight: 3, distribution: { kind: "uniform", low: 0, high: 2 } },
      { weight: 1, distribution: { kind: "exponential", mean: 5 } },
    ],
  },
];

function drawn(distribution: Distribution, count = draws): Float64Array {
  const draw = samplerOf(distribution);
  const stream = streamFor("sampler", 0, JSON.stringify(distribution));
  return Float64Array.from({ length: count }, () => draw(stream));
}

function expectInside(values: Iterable<number>, exact: number): void {
  const tally = new Tally();
  for (const value of values) tally.add(value);
  const estimate = meanInterval(tally, 0.9995);
  if (estimate.kind !== "interval") throw new Error("many draws have an interval");
  expect(Math.abs(estimate.mean - exact)).toBeLessThanOrEqual(estimate.halfWidth);
}

test.for(distributions)("draws have the mean and variance of %j", (distribution) => {
  const values = drawn(distribution);
  const mean = meanOf(distribution);
  expectInside(values, mean);
  expectInside(
    values.map((value) => (value - mean) ** 2),
    varianceOf(distribution),
  );
});

const known: readonly Distribution[] = [
  { kind: "lognormal", mean: 12, cv: 1.2 },
  { kind: "gamma", mean: 20, cv: 0.6 },
  { kind: "weibull", shape: 1.5, scale: 10 },
  { kind: "triangular", low: 2, mode: 5, high: 14 },
];

test("draws fall below the reference quantiles as often as they should", () => {
  for (const [index, distribution] of known.entries()) {
    const entry = expected.distributions[index];
    expect(entry?.dist).toBe(distribution.kind);
    const values = drawn(distribution);
    for (const [at, p] of params.p.entries()) {
      const below = values.filter((value) => value <= (entry?.q[at] ?? NaN)).length / draws;
      expect(Math.abs(below - p)).toBeLessThan(3.6 * Math.sqrt((p * (1 - p)) / draws));
    }
  }
});

test("a table of quantiles gives back its quantiles", () => {
  const table = [0, 1, 3, 30, 31];
  const sorted = drawn({ kind: "empirical", values: table }).sort();
  for (const [index, value] of table.entries()) expect(quantileOf(sorted, index / 4)).toBeCloseTo(value, 0);
});

test("a deterministic value takes nothing from the stream", () => {
  const stream = streamFor("sampler", 0, "deterministic");
  const untouched = streamFor("sampler", 0, "deterministic");
  expect(samplerOf({ kind: "deterministic", value: 8 })(stream)).toBe(8);
  expect(stream.next()).toBe(untouched.next());
});

test.for<Distribution>([
  { kind: "uniform", low: 2, high: 1 },
  { kind: "triangular", low: 2, mode: 1, high: 3 },
  { kind: "exponential", mean: -1 },
  { kind: "lognormal", mean: 0, cv: 1 },
  { kind: "gamma", mean: 1, cv: 0 },
  { kind: "weibull", shape: 0, scale: 1 },
  { kind: "negativeBinomial", mean: 1, dispersion: 0 },
  { kind: "empirical", values: [] },
  { kind: "empirical", values: [2, 1] },
  { kind: "mixture", of: [] },
])("parameters that make no sense are a bug: %j", (distribution) => {
  expect(() => samplerOf(distribution)).toThrow();
});
