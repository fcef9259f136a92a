import {
  bonferroni,
  chancesAgainst,
  correctSelection,
  leaderOf,
  spendBudget,
  Tally,
} from "../../kernel/index.ts";
import { invariant } from "../../units/index.ts";
import { confidence } from "../share.ts";
import type { Contender } from "./contender.ts";
import type { Found } from "./selection.ts";

/**
 * Spends a budget of replications, those of the first stage included, on the contenders where they tell most. Yields
 * after every replication, and when it is over; only then a best one is told.
 */
export function* selectWithBudget(contenders: readonly Contender[], budget: number): Generator<Found> {
  const observed = contenders.map((one): number[] =>
    Array.from({ length: one.count }, (_, index) => one.observationAt(index)),
  );
  const tallies = observed.map((own) => {
    const tally = new Tally();
    for (const value of own) tally.add(value);
    return tally;
  });
  for (const next of spendBudget(tallies, budget)) {
    const value = nextOf(contenders[next]);
    observed[next]?.push(value);
    tallies[next]?.add(value);
    yield { ...standingOf(tallies, observed), best: undefined };
  }
  yield standingOf(tallies, observed);
}

function nextOf(contender: Contender | undefined): number {
  invariant(contender !== undefined, "the budget is spent on one of them");
  contender.extend();
  return contender.observationAt(contender.count - 1);
}

/** Where the contenders stand; the leader is told to be the best when that is as probable as the usual confidence. */
function standingOf(tallies: readonly Tally[], observed: readonly (readonly number[])[]): Found {
  const leader = leaderOf(tallies);
  const chances = chancesAgainst(leader, observed);
  const probability = correctSelection(chances);
  const best = probability >= confidence ? leader : undefined;
  const worthDoubt = 1 - bonferroni(confidence, tallies.length - 1);
  const candidates = [...tallies.keys()].filter(
    (one) => one === leader || (best === undefined && (chances[one] ?? 0) > worthDoubt),
  );
  return { kind: "budget", best, candidates, leader, probability, chances };
}
