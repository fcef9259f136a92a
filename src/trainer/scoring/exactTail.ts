import { logGamma } from "../../kernel/index.ts";
import { invariant } from "../../units/index.ts";

/** How often something happened within a group, and in everything the group is part of. */
export interface GroupCounts {
  readonly happened: number;
  readonly of: number;
  readonly happenedInAll: number;
  readonly ofAll: number;
}

/**
 * The probability that at least so much happens within the group when the group has nothing to do with it: the upper
 * tail of the hypergeometric distribution (Fisher 1935, exact test, one-sided).
 */
export function exactTail({ happened, of, happenedInAll, ofAll }: GroupCounts): number {
  invariant(happened <= of && happenedInAll <= ofAll && of <= ofAll, "a part is no larger than the whole");
  invariant(happened <= happenedInAll, "what happened in the group happened in all");
  const most = Math.min(of, happenedInAll);
  let tail = 0;
  for (let k = happened; k <= most; k++) {
    if (of - k > ofAll - happenedInAll) continue;
    tail += Math.exp(
      logChoose(happenedInAll, k) + logChoose(ofAll - happenedInAll, of - k) - logChoose(ofAll, of),
    );
  }
  return Math.min(1, tail);
}

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
