import {
  bonferroni,
  chancesAgainst,
  correctSelection,
  leaderOf,
  spendBudget,
  Tally,
} from "../../kernel/index.ts";
import { confidence } from "../share.ts";
import type { Contender } from "./contender.ts";
import type { Found } from "./selection.ts";

/**
 * Spends a budget of replications, those of the first stage included, on the contenders where they tell most. Yields
 * after every replication, and when it is over; only then a best one is told.
 */
export function* selectWithBudget(contenders: readonly Contender[], budget: number): Generator<Found> {
  const tallies = contenders.map((one) => {
    const tally = new Tally();
    for (let index = 0; index < one.count; index++) tally.add(one.observationAt(index));
    return tally;
  });
  for (const next of spendBudget(tallies, budget)) {
    const one = contenders[next];
    one?.extend();
    if (one) tallies[next]?.add(one.observationAt(one.count - 1));
    yield { ...standingOf(tallies), best: undefined };
  }
  yield standingOf(tallies);
}

/** Where the contenders stand; the leader is told to be the best when that is as probable as the usual confidence. */
function standingOf(tallies: readonly Tally[]): Found {
  const leader = leaderOf(tallies);
  const chances = chancesAgainst(leader, tallies);
  const probability = correctSelection(chances);
  const best = probability >= confidence ? leader : undefined;
  const worthDoubt = 1 - bonferroni(confidence, tallies.length - 1);
  const candidates = [...tallies.keys()].filter(
    (one) => one === leader || (best === undefined && (chances[one] ?? 0) > worthDoubt),
  );
  return { kind: "budget", best, candidates, leader, probability, chances };
}
