import { expect, test } from "vitest";
import { meanOf, varianceOf, type Distribution } from "../../src/kernel/index.ts";
import { expectRelative } from "./nearness.ts";

const moments: readonly (readonly [Distribution, mean: number, variance: number])[] = [
  [{ kind: "deterministic", value: 4 }, 4, 0],
  [{ kind: "uniform", low: 1, high: 7 }, 4, 3],
  [{ kind: "triangular", low: 2, mode: 5, high: 14 }, 7, 6.5],
  [{ kind: "exponential", mean: 3 }, 3, 9],
  [{ kind: "lognormal", mean: 12, cv: 1.2 }, 12, 207.36],
  [{ kind: "gamma", mean: 20, cv: 0.6 }, 20, 144],
  [{ kind: "weibull", shape: 1.5, scale: 10 }, 9.027452929509336, 6.129357917547 ** 2],
  [{ kind: "weibull", shape: 1, mean: 5 }, 5, 25],
  [{ kind: "negativeBinomial", mean: 6, dispersion: 2 }, 6, 24],
  [{ kind: "empirical", values: [0, 1, 3] }, 1.25, 37 / 48],
  [{ kind: "empirical", values: [9] }, 9, 0],
  [
    {
      kind: "mixture",
      of: [
        { weight: 3, distribution: { kind: "deterministic", value: 1 } },
        { weight: 1, distribution: { kind: "exponential", mean: 5 } },
      ],
    },
    2,
    9.25,
  ],
];

test.for(moments)("mean and variance of %j", ([distribution, mean, variance]) => {
  expectRelative(meanOf(distribution), mean);
  expectRelative(varianceOf(distribution), variance);
});

test("a table without values and a mixture without weight are bugs", () => {
  expect(() => meanOf({ kind: "empirical", values: [] })).toThrow("at least one value");
  expect(() => meanOf({ kind: "mixture", of: [] })).toThrow("positive sum");
});
