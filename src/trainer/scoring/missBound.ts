import { regularisedBeta } from "../../kernel/index.ts";
import { invariant } from "../../units/index.ts";

/** What can be said of a rate after `misses` in `n` trials: nothing without trials. */
export type MissBound =
  | { readonly kind: "none" }
  | { readonly kind: "below"; readonly misses: number; readonly n: number; readonly below: number };

const halvings = 60;

/**
 * The exact one-sided upper bound of a rate after `misses` in `n` independent trials: the rate at which so few misses
 * would have had the probability 1 - level (Clopper and Pearson 1934), the quantile of Beta(misses + 1, n - misses).
 * Without a miss it is 1 - (1 - level)^(1/n) (Hanley and Lippman-Hand 1983).
 */
export function missBound(misses: number, n: number, level: number): MissBound {
  invariant(level > 0 && level < 1, "a confidence level lies between 0 and 1");
  invariant(misses >= 0 && misses <= n, "there are no more misses than trials");
  if (n === 0) return { kind: "none" };
  if (misses === n) return { kind: "below", misses, n, below: 1 };
  if (misses === 0) return { kind: "below", misses, n, below: 1 - (1 - level) ** (1 / n) };
  return { kind: "below", misses, n, below: betaQuantile(level, misses + 1, n - misses) };
}

/** By halving [0, 1]: slow, sure, and to the last digits. */
function betaQuantile(level: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < halvings; step++) {
    const middle = (low + high) / 2;
    if (regularisedBeta(middle, a, b) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
