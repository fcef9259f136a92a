import { studentCdf } from "./probability.ts";
import { Tally } from "./tally.ts";

/** The system with the largest mean; the first of equals. */
export const leaderOf = (systems: readonly Tally[]): number =>
  systems.reduce(
    (best, { mean = -Infinity }, system) => (mean > (systems[best]?.mean ?? -Infinity) ? system : best),
    0,
  );

/**
 * The probability that each system has a larger mean than another one, as far as the observations tell that both have; 0
 * for that one itself. Observations under one index may share random numbers, so their differences are looked at, which
 * are near normal: Student's t (Chick and Inoue 2001).
 */
export const chancesAgainst = (one: number, systems: readonly (readonly number[])[]): readonly number[] =>
  systems.map((other, system) => (system === one ? 0 : chanceOf(other, systems[one] ?? [])));

/**
 * A lower bound for the probability that a system is the best, from the chances of the others against it: Bonferroni's,
 * APCS-B in Chen, Lin, Yucesan and Chick (2000).
 */
export const correctSelection = (chances: readonly number[]): number =>
  Math.max(0, 1 - chances.reduce((sum, chance) => sum + chance, 0));

function chanceOf(other: readonly number[], one: readonly number[]): number {
  const ahead = new Tally();
  for (let index = 0; index < Math.min(one.length, other.length); index++)
    ahead.add((other[index] ?? 0) - (one[index] ?? 0));
  const { count, mean = 0, variance = 0 } = ahead;
  // Without any variance only a difference tells, and then surely.
  if (variance === 0) return mean === 0 ? 0.5 : mean > 0 ? 1 : 0;
  return studentCdf(mean / Math.sqrt(variance / count), count - 1);
}
