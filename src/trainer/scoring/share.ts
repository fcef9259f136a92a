import { meanInterval, Tally, wilson, type MeanEstimate, type ShareEstimate } from "../../kernel/index.ts";

/** The level of every interval of a session. */
export const confidence = 0.95;

/** The share of items that are so, with the score interval (Wilson 1927); none when there are no items. */
export const shareOf = <T>(items: readonly T[], isSo: (item: T) => boolean): ShareEstimate =>
  wilson(items.filter(isSo).length, items.length, confidence);

/** The mean of numbers with Student's interval (Student 1908); none, or a bare value, when there are too few. */
export function meanOf(values: readonly number[]): MeanEstimate {
  const tally = new Tally();
  // Sorted, so that the last digits do not depend on the order of the rows.
  for (const value of values.toSorted((a, b) => a - b)) tally.add(value);
  return meanInterval(tally, confidence);
}
