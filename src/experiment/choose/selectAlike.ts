import { selectBest } from "../../kernel/index.ts";
import { isShareOfTickets, type Figure } from "../figure.ts";
import { confidence } from "../share.ts";
import type { Contender } from "./contender.ts";
import type { Found } from "./selection.ts";

/** Differences of shares that do not matter unless something else is said. */
const usualShare = 0.005;
/** The same for minutes, as a part of the shortest first stage; and at least one second. */
const usualPart = 0.02;
const leastMinutes = 1 / 60;

/** Differences of a figure that do not matter unless something else is said, after the first stage of the contenders. */
export function usualIndifference(figure: Figure, contenders: readonly Contender[]): number {
  if (isShareOfTickets(figure)) return usualShare;
  const shortest = Math.min(...contenders.map(({ first }) => first ?? Infinity));
  return Math.max(leastMinutes, usualPart * shortest);
}

/**
 * Drops contenders, after the first stage of all, until one is left or those that are left are exactly alike: Kim and
 * Nelson's procedure with the usual confidence. Yields after every replication, and when it is over.
 */
export function* selectAlike(
  contenders: readonly Contender[],
  { firstStage, indifference }: { readonly firstStage: number; readonly indifference: number },
): Generator<Found> {
  const observe = (one: number, index: number): number => contenders[one]?.observationAt(index) ?? 0;
  const rule = { firstStage, indifference, confidence };
  for (const { survivors, isOver } of selectBest(contenders.length, observe, rule)) {
    const best = survivors.length === 1 ? survivors[0] : undefined;
    const found: Found = { kind: "alike", indifference, best, leader: best, candidates: survivors };
    if (isOver) yield found;
    else
      for (const one of survivors) {
        contenders[one]?.extend();
        yield found;
      }
  }
}
