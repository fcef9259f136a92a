import { invariant } from "../units/index.ts";
import { meanInterval, Tally } from "./tally.ts";

/**
 * How many more replications must stay precise before `count` of them are believed: 5, and in proportion beyond 100.
 * A few alike replications look precise by chance. Hoad, Robinson and Davies (2010).
 */
export const lookAheadAfter = (count: number): number => Math.floor((5 * Math.max(100, count)) / 100);

/**
 * Whether replications may end at `count`: some number of them, at least `min`, was precise, and so was every number since,
 * as many as the look-ahead asks for.
 */
export function mayStop(count: number, min: number, isPreciseAt: (count: number) => boolean): boolean {
  let first = count;
  while (first + lookAheadAfter(first) > count) first -= 1;
  if (first < min) return false;
  for (let one = count; one >= first; one--) if (!isPreciseAt(one)) return false;
  return true;
}

export interface PrecisionGoal {
  readonly level: number;
  /** The half-width of the interval to reach, as a share of the mean. */
  readonly relativeHalfWidth: number;
  /** At least 2. */
  readonly min: number;
  /** How many further values must meet the goal as well; 0 believes the first. */
  readonly lookAhead: number;
}

/**
 * The smallest number of values, in their order, whose mean is known to the goal, as it is after each of the next
 * `lookAhead` values; undefined when there are too few.
 */
export function replicationsNeeded(values: readonly number[], goal: PrecisionGoal): number | undefined {
  invariant(goal.min >= 2, "an interval takes two values");
  const tally = new Tally();
  let inRow = 0;
  for (const value of values) {
    tally.add(value);
    const isMet = tally.count >= goal.min && relativeHalfWidthOf(tally, goal.level) <= goal.relativeHalfWidth;
    inRow = isMet ? inRow + 1 : 0;
    if (inRow > goal.lookAhead) return tally.count - goal.lookAhead;
  }
  return undefined;
}

/** The half-width of the mean's interval as a share of the mean; infinite where there is none. */
export function relativeHalfWidthOf(tally: Tally, level: number): number {
  const found = meanInterval(tally, level);
  if (found.kind !== "interval") return Infinity;
  return found.halfWidth === 0 ? 0 : found.halfWidth / Math.abs(found.mean);
}
