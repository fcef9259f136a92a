import type { Inquiry } from "../workload/index.ts";
import type { Case } from "./caseBook.ts";
import { mostHandOvers } from "./work.ts";

/** A tier that an inquiry comes to, and the work that it gets there, in milliseconds. */
export interface TierStay {
  readonly tier: number;
  readonly work: number;
  /** The work ends at a limit of the policy, and another tier begins anew. */
  readonly isCut: boolean;
}

/**
 * The tiers that work on an inquiry, in their order, until one solves it: what the floor does with it when it waits for
 * nobody and is not asked about.
 */
export function tierStays(
  { tier: first, exits }: Case,
  { neededTier, effort }: Inquiry,
): readonly TierStay[] {
  const stays: TierStay[] = [];
  for (let tier = first; ;) {
    const work = effort[tier] ?? 0;
    const exit = stays.length < mostHandOvers ? exits[tier] : undefined;
    const isCut = exit !== undefined && work > exit.limit;
    const fails = exit !== undefined && neededTier > tier && exit.failTo !== tier;
    stays.push({ tier, work: isCut ? exit.limit : work, isCut });
    if (!isCut && !fails) return stays;
    tier = isCut ? exit.limitTo : exit.failTo;
  }
}
