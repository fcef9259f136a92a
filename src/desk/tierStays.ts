import { mostHandOvers, type Inquiry } from "../workload/index.ts";
import type { Case, TierExit } from "./caseBook.ts";

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
  { neededTier, handOvers, effort }: Inquiry,
): readonly TierStay[] {
  const stays: TierStay[] = [];
  for (let tier = first; ;) {
    const work = effort[tier] ?? 0;
    const exit = stays.length < mostHandOvers ? exits[tier] : undefined;
    const isCut = exit !== undefined && work > exit.limit;
    const fails = exit !== undefined && (stays.length < handOvers || isAbove(neededTier, tier, exit));
    stays.push({ tier, work: isCut ? exit.limit : work, isCut });
    if (!isCut && !fails) return stays;
    tier = isCut ? exit.limitTo : exit.failTo;
  }
}

/** Whether it takes another tier, and one takes it. */
const isAbove = (neededTier: number, tier: number, { failTo }: TierExit): boolean =>
  neededTier > tier && failTo !== tier;
