import { studentCdf } from "./probability.ts";
import type { Tally } from "./tally.ts";

/** The system with the largest mean; the first of equals. */
export const leaderOf = (systems: readonly Tally[]): number =>
  systems.reduce((best, { mean = -Infinity }, system) => (mean > meanOf(systems[best]) ? system : best), 0);

/**
 * The probability that each system has a larger mean than another one, as far as its observations tell; 0 for that one
 * itself. Assumes near normal observations, independent from system to system: Student's t with Welch's degrees of
 * freedom, since the variances are estimates (Branke, Chick and Schmidt 2007). Where systems share random numbers that
 * move them the same way, their difference varies less than is assumed here, and the truth lies farther from 1/2.
 */
export const chancesAgainst = (one: number, systems: readonly Tally[]): readonly number[] =>
  systems.map((other, system) => (system === one ? 0 : chanceOf(other, systems[one])));

/**
 * A lower bound for the probability that a system is the best, from the chances of the others against it: Bonferroni's,
 * APCS-B in Chen, Lin, Yucesan and Chick (2000).
 */
export const correctSelection = (chances: readonly number[]): number =>
  Math.max(0, 1 - chances.reduce((sum, chance) => sum + chance, 0));

function chanceOf(other: Tally, one: Tally | undefined): number {
  const lead = meanOf(one) - meanOf(other);
  const [a, b] = [squaredError(one), squaredError(other)];
  // Without any variance only a difference tells, and then surely.
  if (a + b === 0) return lead === 0 ? 0.5 : lead > 0 ? 0 : 1;
  const freedom = (a + b) ** 2 / (a ** 2 / ((one?.count ?? 0) - 1) + b ** 2 / (other.count - 1));
  return studentCdf(-lead / Math.sqrt(a + b), freedom);
}

const meanOf = (system: Tally | undefined): number => system?.mean ?? -Infinity;

const squaredError = (system: Tally | undefined): number => (system?.variance ?? 0) / (system?.count ?? 1);
