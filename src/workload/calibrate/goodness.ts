import type { Counts } from "./handOvers.ts";

/** The largest difference between two cumulative distributions, from a sample of each (Kolmogorov and Smirnov). */
export function ksDistance(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const a = Float64Array.from(one).sort();
  const b = Float64Array.from(other).sort();
  let distance = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const value = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
    while (i < a.length && a[i] === value) i++;
    while (j < b.length && b[j] === value) j++;
    distance = Math.max(distance, Math.abs(i / a.length - j / b.length));
  }
  return distance;
}

/** Shares of 0, 1, 2, … */
export function sharesOf(counts: Counts): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / Math.max(1, total));
}

/** The largest difference between two cumulative distributions of counts. */
export function ksOfShares(one: readonly number[], other: readonly number[]): number {
  let [distance, gap] = [0, 0];
  for (let count = 0; count < Math.max(one.length, other.length); count++) {
    gap += (one[count] ?? 0) - (other[count] ?? 0);
    distance = Math.max(distance, Math.abs(gap));
  }
  return distance;
}
