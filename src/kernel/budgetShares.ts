import { invariant } from "../units/index.ts";

/** What is known of one of several alternatives. */
export interface Alternative {
  readonly mean: number;
  readonly standardDeviation: number;
}

/**
 * The shares of a budget of replications for alternatives of which the one with the smallest mean is wanted: optimal
 * computing budget allocation. Exactly one is the best. Chen, Lin, Yucesan and Chick (2000).
 */
export function budgetShares(alternatives: readonly Alternative[]): readonly number[] {
  const best = alternatives.reduce((first, one) => (one.mean < first.mean ? one : first));
  invariant(alternatives.length > 1, "a budget is shared by several alternatives");
  const weights = alternatives.map((one) =>
    one === best ? 0 : (one.standardDeviation / (one.mean - best.mean)) ** 2,
  );
  invariant(weights.every(Number.isFinite), "exactly one alternative has the smallest mean");
  const squares = alternatives.map(({ standardDeviation }, index) =>
    standardDeviation === 0 ? 0 : ((weights[index] ?? 0) / standardDeviation) ** 2,
  );
  const ofBest = best.standardDeviation * Math.sqrt(squares.reduce((sum, one) => sum + one, 0));
  const all = alternatives.map((one, index) => (one === best ? ofBest : (weights[index] ?? 0)));
  const total = all.reduce((sum, one) => sum + one, 0);
  return all.map((one) => one / total);
}
