import { invariant } from "../units/index.ts";
import { wilson } from "./interval.ts";
import { studentQuantile } from "./probability.ts";

/** What lies above and below the line of a ratio, one pair per replication. */
export interface RatioSample {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** A difference of two ratios of means: nothing, a bare value from one replication, or an interval from n. */
export type DifferenceEstimate =
  | { readonly kind: "none" }
  | { readonly kind: "single"; readonly difference: number }
  | {
      readonly kind: "interval";
      readonly n: number;
      readonly difference: number;
      readonly halfWidth: number;
      /** How many times the variance would be as large without common random numbers; undefined without variance. */
      readonly varianceReduction: number | undefined;
    };

/**
 * The second ratio less the first, where the pairs of one replication share their random numbers. Paired t (Law, 2015,
 * section 10.2.1) on the delta-method residuals of the two ratios; with denominators of 1 it is the paired t of the
 * numerators. Assumes independent replications.
 */
export function pairedDifference(first: RatioSample, second: RatioSample, level: number): DifferenceEstimate {
  invariant(level > 0 && level < 1, "a confidence level lies between 0 and 1");
  const n = first.below.length;
  invariant(second.below.length === n, "every replication has both");
  const a = residualsOf(first);
  const b = residualsOf(second);
  if (!a || !b) return { kind: "none" };
  const difference = b.ratio - a.ratio;
  if (n === 1) return { kind: "single", difference };
  const paired = squares(b.residuals.map((residual, index) => residual - (a.residuals[index] ?? 0)));
  const apart = squares(a.residuals) + squares(b.residuals);
  return {
    kind: "interval",
    n,
    difference,
    halfWidth: studentQuantile((1 + level) / 2, n - 1) * Math.sqrt(paired / (n - 1) / n),
    varianceReduction: paired === 0 ? undefined : apart / paired,
  };
}

/** Successes in trials. */
export interface Successes {
  readonly successes: number;
  readonly of: number;
}

/**
 * The interval of the second share less the first, each of independent trials, from their score intervals; sensible
 * where a share is 0 or 1. Undefined without trials. Newcombe (1998), method 10.
 */
export function shareDifference(
  first: Successes,
  second: Successes,
  level: number,
): { readonly low: number; readonly high: number } | undefined {
  const a = wilson(first.successes, first.of, level);
  const b = wilson(second.successes, second.of, level);
  if (a.kind === "none" || b.kind === "none") return undefined;
  const difference = b.share - a.share;
  return {
    low: difference - Math.hypot(b.share - b.low, a.high - a.share),
    high: difference + Math.hypot(b.high - b.share, a.share - a.low),
  };
}

/** The level of each of `count` intervals that hold together with probability `level` (Bonferroni 1936). */
export const bonferroni = (level: number, count: number): number => 1 - (1 - level) / count;

function residualsOf({
  above,
  below,
}: RatioSample): { readonly ratio: number; readonly residuals: readonly number[] } | undefined {
  invariant(above.length === below.length, "every numerator has its denominator");
  const total = below.reduce((sum, one) => sum + one, 0);
  if (total === 0) return undefined;
  const ratio = above.reduce((sum, one) => sum + one, 0) / total;
  const mean = total / below.length;
  return { ratio, residuals: above.map((one, index) => (one - ratio * (below[index] ?? 0)) / mean) };
}

const squares = (values: readonly number[]): number => values.reduce((sum, value) => sum + value * value, 0);
