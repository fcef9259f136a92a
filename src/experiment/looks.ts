import { bonferroni } from "../kernel/index.ts";
import { confidence } from "./share.ts";

/**
 * After how many replications a comparison that goes on until it can tell is looked at: `min`, twice as many, and so
 * on, at last `max`. To look again and again would find a difference where there is none; so the looks are planned, and
 * their intervals hold at all of them together.
 */
export function plannedLooks(min: number, max: number): readonly number[] {
  const looks: number[] = [];
  for (let count = min; count < max; count *= 2) looks.push(count);
  return [...looks, max];
}

/** The confidence of the interval at each look, so that all looks together have the usual one (Bonferroni). */
export const lookLevel = (looks: readonly number[]): number => bonferroni(confidence, looks.length);
