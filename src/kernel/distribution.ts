import { invariant, unreachable } from "../units/index.ts";
import { logGamma } from "./specialFunctions.ts";

export interface Weighted {
  readonly weight: number;
  readonly distribution: Distribution;
}

/**
 * A probability distribution as plain data, in whatever unit the caller uses. `cv` is the coefficient of variation
 * (standard deviation over mean). Weibull is given by its scale or by its mean. The values of `empirical` are a
 * table of quantiles at equal steps from the smallest to the largest, in increasing order, with straight lines
 * between them. `negativeBinomial` counts with variance mean + mean^2 / dispersion.
 */
export type Distribution =
  | { readonly kind: "deterministic"; readonly value: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: "exponential"; readonly mean: number }
  | { readonly kind: "lognormal"; readonly mean: number; readonly cv: number }
  | { readonly kind: "gamma"; readonly mean: number; readonly cv: number }
  | { readonly kind: "weibull"; readonly shape: number; readonly mean: number }
  | { readonly kind: "weibull"; readonly shape: number; readonly scale: number }
  | { readonly kind: "negativeBinomial"; readonly mean: number; readonly dispersion: number }
  | { readonly kind: "empirical"; readonly values: readonly number[] }
  | { readonly kind: "mixture"; readonly of: readonly Weighted[] };

/** The mean of a distribution, in its unit. Johnson, Kotz and Balakrishnan (1994) for the families. */
export function meanOf(d: Distribution): number {
  switch (d.kind) {
    case "deterministic":
      return d.value;
    case "uniform":
      return (d.low + d.high) / 2;
    case "triangular":
      return (d.low + d.mode + d.high) / 3;
    case "exponential":
    case "lognormal":
    case "gamma":
    case "negativeBinomial":
      return d.mean;
    case "weibull":
      return "mean" in d ? d.mean : d.scale * Math.exp(logGamma(1 + 1 / d.shape));
    case "empirical":
      return meanOverSegments(d.values, (a, b) => (a + b) / 2);
    case "mixture":
      return weightedMean(d.of, meanOf);
    default:
      return unreachable(d);
  }
}

/** The variance of a distribution, in its squared unit. Johnson, Kotz and Balakrishnan (1994) for the families. */
export function varianceOf(d: Distribution): number {
  switch (d.kind) {
    case "deterministic":
      return 0;
    case "uniform":
      return (d.high - d.low) ** 2 / 12;
    case "triangular":
      return ((d.high - d.low) ** 2 - (d.mode - d.low) * (d.high - d.mode)) / 18;
    case "exponential":
      return d.mean ** 2;
    case "lognormal":
    case "gamma":
      return (d.mean * d.cv) ** 2;
    case "negativeBinomial":
      return d.mean + d.mean ** 2 / d.dispersion;
    case "weibull":
      return meanOf(d) ** 2 * Math.expm1(logGamma(1 + 2 / d.shape) - 2 * logGamma(1 + 1 / d.shape));
    case "empirical":
      return meanOverSegments(d.values, (a, b) => (a * a + a * b + b * b) / 3) - meanOf(d) ** 2;
    case "mixture":
      return weightedMean(d.of, (part) => varianceOf(part) + meanOf(part) ** 2) - meanOf(d) ** 2;
    default:
      return unreachable(d);
  }
}

/** The mean over the lines between neighbours in a table of quantiles, each of them equally likely. */
function meanOverSegments(values: readonly number[], over: (low: number, high: number) => number): number {
  const first = values[0];
  invariant(first !== undefined, "a table of quantiles holds at least one value");
  if (values.length === 1) return over(first, first);
  let sum = 0;
  let low = first;
  for (const high of values.slice(1)) {
    sum += over(low, high);
    low = high;
  }
  return sum / (values.length - 1);
}

function weightedMean(parts: readonly Weighted[], of: (distribution: Distribution) => number): number {
  let sum = 0;
  let weights = 0;
  for (const { weight, distribution } of parts) {
    sum += weight * of(distribution);
    weights += weight;
  }
  invariant(weights > 0, "the weights of a mixture have a positive sum");
  return sum / weights;
}
