import { invariant } from "../units/index.ts";
import { normalQuantile, studentQuantile } from "./probability.ts";

/** A share of n trials with its interval, or nothing when there were no trials. */
export type ShareEstimate =
  | { readonly kind: "none" }
  | {
      readonly kind: "interval";
      readonly n: number;
      readonly share: number;
      readonly low: number;
      readonly high: number;
    };

/**
 * The score interval of a probability from `successes` in `n` independent trials; within [0, 1] and sensible for few
 * trials and for none or all successful. Wilson (1927).
 */
export function wilson(successes: number, n: number, level: number): ShareEstimate {
  invariant(level > 0 && level < 1, "a confidence level lies between 0 and 1");
  invariant(successes >= 0 && successes <= n, "there are no more successes than trials");
  if (n === 0) return { kind: "none" };
  const share = successes / n;
  const z = normalQuantile((1 + level) / 2);
  const spread = (z * z) / n;
  const centre = (share + spread / 2) / (1 + spread);
  const halfWidth = (z * Math.sqrt((share * (1 - share)) / n + spread / (4 * n))) / (1 + spread);
  const low = successes === 0 ? 0 : centre - halfWidth;
  const high = successes === n ? 1 : centre + halfWidth;
  return { kind: "interval", n, share, low, high };
}

/** A ratio of means: nothing, a bare value from one pair, or an interval ratio ± halfWidth from n pairs. */
export type RatioEstimate =
  | { readonly kind: "none" }
  | { readonly kind: "single"; readonly ratio: number }
  | { readonly kind: "interval"; readonly n: number; readonly ratio: number; readonly halfWidth: number };

/**
 * The ratio of the mean numerator to the mean denominator over replications (answered in time over arrived), in the
 * numerators' unit per unit of the denominators; not the mean of the ratios, which is biased. Assumes independent
 * pairs. Delta method (Serfling, 1980, section 3.3): the residuals numerator - ratio x denominator, over the mean
 * denominator, take the place of the observations, with Student's t of n - 1 degrees of freedom. No pairs, or
 * denominators that sum to 0, give none.
 */
export function ratioInterval(
  numerators: readonly number[],
  denominators: readonly number[],
  level: number,
): RatioEstimate {
  invariant(level > 0 && level < 1, "a confidence level lies between 0 and 1");
  invariant(numerators.length === denominators.length, "every numerator has its denominator");
  const n = denominators.length;
  const total = sumOf(denominators);
  if (total === 0) return { kind: "none" };
  const ratio = sumOf(numerators) / total;
  if (n === 1) return { kind: "single", ratio };
  const squares = sumOf(denominators.map((below, index) => ((numerators[index] ?? 0) - ratio * below) ** 2));
  const standardError = Math.sqrt(squares / (n - 1) / n) / (total / n);
  return { kind: "interval", n, ratio, halfWidth: studentQuantile((1 + level) / 2, n - 1) * standardError };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
