import { ratioInterval, wilson } from "../kernel/index.ts";

/** The level of every interval that a result shows. */
export const confidence = 0.95;

/** A ratio over replications with its interval; `n` counts what is below the line (tickets, or hours). */
export type Estimate =
  | { readonly kind: "none" }
  | { readonly kind: "single"; readonly n: number; readonly value: number }
  | {
      readonly kind: "interval";
      readonly n: number;
      readonly value: number;
      readonly low: number;
      readonly high: number;
    };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * The ratio of two sums over replications: delta method, Student's t. One pair below and above per replication. What
 * is measured is never negative, so the interval begins at 0 at the earliest.
 */
export function estimate(
  above: readonly number[],
  below: readonly number[],
  level: number = confidence,
): Estimate {
  const ratio = ratioInterval(above, below, level);
  const n = sum(below);
  if (ratio.kind === "none") return { kind: "none" };
  if (ratio.kind === "single") return { kind: "single", n, value: ratio.ratio };
  return {
    kind: "interval",
    n,
    value: ratio.ratio,
    low: Math.max(0, ratio.ratio - ratio.halfWidth),
    high: ratio.ratio + ratio.halfWidth,
  };
}

/**
 * The share of tickets, within 0 and 1. Where every replication agrees that it is 0 or 1 they show no variance, though
 * the truth may lie a little off; then the interval is Wilson's over all the tickets (Wilson 1927).
 */
export function estimateShare(
  met: readonly number[],
  of: readonly number[],
  level: number = confidence,
): Estimate {
  const found = estimate(met, of, level);
  if (found.kind === "none") return found;
  if (found.value > 0 && found.value < 1) {
    if (found.kind === "single") return found;
    return { ...found, high: Math.min(1, found.high) };
  }
  const pooled = wilson(sum(met), found.n, level);
  if (pooled.kind === "none") return { kind: "none" };
  return { kind: "interval", n: found.n, value: found.value, low: pooled.low, high: pooled.high };
}
