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

/**
 * The constants of the fully sequential selection of the best of `alternatives` with error probability `alpha` after a
 * first stage of `first` replications: eta and h^2 = 2 c eta (n0 - 1) with c = 1. Kim and Nelson (2001).
 */
export function kimNelson(
  alpha: number,
  alternatives: number,
  first: number,
): { readonly eta: number; readonly hSquared: number } {
  invariant(alpha > 0 && alpha < 1 && alternatives > 1 && first > 1, "the best of several is selected");
  const eta = 0.5 * ((2 * alpha) / (alternatives - 1)) ** (-2 / (first - 1)) - 0.5;
  return { eta, hSquared: 2 * eta * (first - 1) };
}
