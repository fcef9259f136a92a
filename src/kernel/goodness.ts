import { invariant } from "../units/index.ts";
import { logGamma, regularisedGamma } from "./specialFunctions.ts";
import { normalQuantile } from "./probability.ts";

/**
 * The x that a chi-square variate with `df` > 0 degrees of freedom stays below with probability p, 0 < p < 1. Newton's
 * method from the cube-root approximation of Wilson and Hilferty (1931), kept between bounds that close in.
 */
export function chiSquareQuantile(p: number, df: number): number {
  invariant(
    p > 0 && p < 1 && df > 0,
    "a chi-square quantile takes 0 < p < 1 and positive degrees of freedom",
  );
  const spread = 2 / (9 * df);
  let x = df * Math.max(1e-3, 1 - spread + normalQuantile(p) * Math.sqrt(spread)) ** 3;
  let low = 0;
  let high = Infinity;
  for (let step = 0; step < 200; step++) {
    const { lower, upper } = regularisedGamma(df / 2, x / 2);
    const excess = p < 0.5 ? lower - p : 1 - p - upper;
    if (excess > 0) high = x;
    else low = x;
    const density = 0.5 * Math.exp((df / 2 - 1) * Math.log(x / 2) - x / 2 - logGamma(df / 2));
    const newton = x - excess / density;
    const next = newton > low && newton < high ? newton : high === Infinity ? 2 * x : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
}

/**
 * The limiting probability that the largest distance of an empirical distribution from the true one, times the square root
 * of the sample, exceeds x > 0. Kolmogorov (1933); for small x by Jacobi's form of the series.
 */
export function kolmogorovTail(x: number): number {
  if (x <= 0) return 1;
  if (x < 1) {
    let sum = 0;
    for (let k = 1; k < 20; k += 2) sum += Math.exp((-k * k * Math.PI * Math.PI) / (8 * x * x));
    return 1 - (Math.sqrt(2 * Math.PI) / x) * sum;
  }
  let sum = 0;
  for (let k = 1; k < 20; k++) sum += (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * k * k * x * x);
  return 2 * sum;
}

/** The largest distance between the distribution of a sample and a cumulative distribution. Kolmogorov (1933). */
export function kolmogorovDistance(values: readonly number[], cumulative: (value: number) => number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.reduce((largest, value, index) => {
    const at = cumulative(value);
    return Math.max(largest, at - index / sorted.length, (index + 1) / sorted.length - at);
  }, 0);
}
