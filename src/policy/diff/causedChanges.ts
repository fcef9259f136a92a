import { decide, type Decision } from "../decide.ts";
import type { Policy } from "../policy.ts";
import { decisionChanges, type Change } from "./decisionChanges.ts";
import type { DueTimes } from "./dueChanges.ts";
import type { Combination } from "./factSpace.ts";

/**
 * Why something differs: the policy says `itself` something else; or it follows from another `priority`, from another
 * `escalation` at intake, or from other `hours` alone, because a calendar is open at another time.
 */
export type Cause = "itself" | "priority" | "escalation" | "hours";

/** A change for one combination of facts, and what it comes from. */
export interface CausedChange {
  readonly change: Change;
  readonly cause: Cause;
}

/** Both answers for one combination, and how the second differs. */
export interface Compared {
  readonly combination: Combination;
  readonly decisions: readonly [Decision, Decision];
  readonly changes: readonly CausedChange[];
}

/** What both policies say about one combination of facts. */
export function compare(old: Policy, recent: Policy, times: DueTimes, combination: Combination): Compared {
  const decisions = [decide(old, combination.old), decide(recent, combination.recent)] as const;
  const decided = decisionChanges(...decisions);
  const due = times.changes(...decisions, combination.moment);
  const causeOf = decided.length === 0 ? undefined : causesFor(recent, combination, decisions, decided);
  return {
    combination,
    decisions,
    changes: [
      ...decided.map((change) => ({ change, cause: causeOf?.(change) ?? ("itself" as const) })),
      ...due.map((change) => ({ change, cause: "hours" as const })),
    ],
  };
}

const nameOf = ({ what, clause }: Change): string => `${what}\n${clause}`;

/** Asks the newer policy again with the older one's hours, and with its priority: what is left does not come of those. */
function causesFor(
  recent: Policy,
  { old: facts, recent: ownFacts }: Combination,
  [before, after]: Compared["decisions"],
  decided: readonly Change[],
): (change: Change) => Cause {
  const left = (changed: Decision): ReadonlySet<string> =>
    new Set(decisionChanges(before, changed).map(nameOf));
  const hasOtherHours = String(facts.during) !== String(ownFacts.during);
  const withoutHours = hasOtherHours ? left(decide(recent, facts)) : undefined;
  const isOtherPriority = before.priority !== after.priority;
  const withPriority = isOtherPriority ? left(decide(recent, ownFacts, before.priority)) : undefined;
  const isOtherIntake = decided.some(({ what }) => what === "at once");
  return (change) => {
    if (withoutHours?.has(nameOf(change)) === false) return "hours";
    if (change.what === "priority") return "itself";
    if (withPriority?.has(nameOf(change)) === false) return "priority";
    return isOtherIntake && (change.what === "notify" || change.what === "tier") ? "escalation" : "itself";
  };
}
