import { invariant } from "../units/index.ts";
import type { Distribution } from "./distribution.ts";
import { kolmogorovDistance } from "./goodness.ts";
import { normalCdf } from "./probability.ts";
import { logGamma, regularisedGamma } from "./specialFunctions.ts";

const fittedFamilies = ["exponential", "lognormal", "gamma", "weibull"] as const;
export type FittedFamily = (typeof fittedFamilies)[number];

/** A distribution fitted to a sample by maximum likelihood, and how well it does. */
export interface Fit {
  readonly family: FittedFamily;
  readonly distribution: Distribution;
  readonly logLikelihood: number;
  /** Akaike's criterion (1974): twice the parameters less twice the log likelihood; smaller is better. */
  readonly aic: number;
  /** Kolmogorov's distance from the sample. Its usual p-value does not hold for fitted parameters. */
  readonly ksDistance: number;
}

/** The fits of positive times by every family, the best by Akaike's criterion first. */
export const fitTimes = (values: readonly number[]): readonly Fit[] =>
  fittedFamilies.map((family) => fitFamily(family, values)).toSorted((a, b) => a.aic - b.aic);

/**
 * The member of a family under which positive, not all equal times are likeliest. Gamma and Weibull by their one-dimensional
 * likelihood equations (Johnson, Kotz and Balakrishnan, 1994, sections 17.7 and 21.4.1).
 */
export function fitFamily(family: FittedFamily, values: readonly number[]): Fit {
  invariant(values.length > 1 && values.every((value) => value > 0), "a fit takes several positive times");
  const { distribution, parameters, logDensity, cumulative } = modelOf[family](values);
  const logLikelihood = sumOf(values.map(logDensity));
  return {
    family,
    distribution,
    logLikelihood,
    aic: 2 * parameters - 2 * logLikelihood,
    ksDistance: kolmogorovDistance(values, cumulative),
  };
}

interface FittedModel {
  readonly distribution: Distribution;
  readonly parameters: number;
  readonly logDensity: (value: number) => number;
  readonly cumulative: (value: number) => number;
}

const modelOf: Readonly<Record<FittedFamily, (values: readonly number[]) => FittedModel>> = {
  exponential: (values) => {
    const mean = meanOf(values);
    return {
      distribution: { kind: "exponential", mean },
      parameters: 1,
      logDensity: (x) => -Math.log(mean) - x / mean,
      cumulative: (x) => -Math.expm1(-x / mean),
    };
  },
  lognormal: (values) => {
    const mu = meanOf(values.map(Math.log));
    const variance = meanOf(values.map((value) => (Math.log(value) - mu) ** 2));
    const sigma = Math.sqrt(variance);
    const z = (x: number): number => (Math.log(x) - mu) / sigma;
    return {
      distribution: {
        kind: "lognormal",
        mean: Math.exp(mu + variance / 2),
        cv: Math.sqrt(Math.expm1(variance)),
      },
      parameters: 2,
      logDensity: (x) => -Math.log(x * sigma * Math.sqrt(2 * Math.PI)) - z(x) ** 2 / 2,
      cumulative: (x) => normalCdf(z(x)),
    };
  },
  gamma: (values) => {
    const mean = meanOf(values);
    const gap = Math.log(mean) - meanOf(values.map(Math.log));
    const shape = solve((k) => Math.log(k) - digamma(k) - gap);
    const scale = mean / shape;
    return {
      distribution: { kind: "gamma", mean, cv: 1 / Math.sqrt(shape) },
      parameters: 2,
      logDensity: (x) => (shape - 1) * Math.log(x) - x / scale - shape * Math.log(scale) - logGamma(shape),
      cumulative: (x) => regularisedGamma(shape, x / scale).lower,
    };
  },
  weibull: (values) => {
    const logs = values.map(Math.log);
    const largest = Math.max(...logs);
    const meanLog = meanOf(logs);
    const powers = (k: number): readonly number[] => logs.map((log) => Math.exp(k * (log - largest)));
    const shape = solve((k) => {
      const weights = powers(k);
      const weighted = sumOf(logs.map((log, index) => log * (weights[index] ?? 0))) / sumOf(weights);
      return 1 / k + meanLog - weighted;
    });
    const scale = Math.exp(largest) * meanOf(powers(shape)) ** (1 / shape);
    return {
      distribution: { kind: "weibull", shape, scale },
      parameters: 2,
      logDensity: (x) => Math.log(shape / scale) + (shape - 1) * Math.log(x / scale) - (x / scale) ** shape,
      cumulative: (x) => -Math.expm1(-((x / scale) ** shape)),
    };
  },
};

/** The root of a function that falls from above to below zero on the positive numbers, by bisection of the logarithm. */
function solve(falling: (x: number) => number): number {
  let low = Math.log(1e-6);
  let high = Math.log(1e9);
  while (high - low > 1e-14 * Math.max(1, Math.abs(low))) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (falling(Math.exp(middle)) > 0) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** The derivative of log gamma for x > 0 (Abramowitz and Stegun, 1964, 6.3.5 and 6.3.18). */
function digamma(x: number): number {
  let lifted = x;
  let sum = 0;
  while (lifted < 10) sum -= 1 / lifted++;
  const inverse = 1 / (lifted * lifted);
  const tail =
    inverse * (1 / 12 - inverse * (1 / 120 - inverse * (1 / 252 - inverse * (1 / 240 - inverse / 132))));
  return sum + Math.log(lifted) - 0.5 / lifted - tail;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;
