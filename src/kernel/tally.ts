import { invariant } from "../units/index.ts";
import { studentQuantile } from "./probability.ts";

/**
 * Count, mean, variance, smallest and largest of a sequence of numbers, in their unit, in constant memory.
 * One pass, without cancellation: Welford (1962); merging: Chan, Golub and LeVeque (1979). Where a figure does not
 * exist (no numbers, or one number and a variance) it is undefined.
 */
export class Tally {
  private n = 0;
  private average = 0;
  private squares = 0;
  private smallest = Infinity;
  private largest = -Infinity;

  add(value: number): void {
    this.n += 1;
    const deviation = value - this.average;
    this.average += deviation / this.n;
    this.squares += deviation * (value - this.average);
    if (value < this.smallest) this.smallest = value;
    if (value > this.largest) this.largest = value;
  }

  /**
   * Takes in the numbers of another tally, as if each had been added here: count and extremes are the same, mean and
   * variance the same up to rounding. For equal bytes merge in a fixed order.
   */
  merge(other: Tally): void {
    if (other.n === 0) return;
    const n = this.n + other.n;
    const difference = other.average - this.average;
    this.squares += other.squares + (difference * difference * this.n * other.n) / n;
    this.average += (difference * other.n) / n;
    this.n = n;
    this.smallest = Math.min(this.smallest, other.smallest);
    this.largest = Math.max(this.largest, other.largest);
  }

  get count(): number {
    return this.n;
  }

  get sum(): number {
    return this.n * this.average;
  }

  get mean(): number | undefined {
    return this.n === 0 ? undefined : this.average;
  }

  /** The unbiased sample variance, in the squared unit of the numbers. */
  get variance(): number | undefined {
    return this.n < 2 ? undefined : this.squares / (this.n - 1);
  }

  get min(): number | undefined {
    return this.n === 0 ? undefined : this.smallest;
  }

  get max(): number | undefined {
    return this.n === 0 ? undefined : this.largest;
  }
}

/** A mean with as much certainty as there are numbers for: nothing, a bare value, or an interval mean ± halfWidth. */
export type MeanEstimate =
  | { readonly kind: "none" }
  | { readonly kind: "single"; readonly mean: number }
  | { readonly kind: "interval"; readonly n: number; readonly mean: number; readonly halfWidth: number };

/**
 * The two-sided confidence interval of the mean, in the unit of the numbers. Assumes independent numbers, near enough
 * normal (means of replications are). halfWidth = t(n-1, (1 + level) / 2) s / sqrt(n); Student (1908).
 */
export function meanInterval(tally: Tally, level: number): MeanEstimate {
  invariant(level > 0 && level < 1, "a confidence level lies between 0 and 1");
  const { count: n, mean, variance } = tally;
  if (mean === undefined) return { kind: "none" };
  if (variance === undefined) return { kind: "single", mean };
  const halfWidth = studentQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance / n);
  return { kind: "interval", n, mean, halfWidth };
}
