import type { Instant } from "../units/index.ts";
import type { Known } from "./condition.ts";
import { decideChannel } from "./decideChannel.ts";
import { byHand, priorityOf, type PriorityBasis } from "./decidePriority.ts";
import { decideTargets, type Remark, type Target } from "./decideTargets.ts";
import { zoneOf } from "./customerZone.ts";
import type { Facts } from "./facts.ts";
import type { ContinuousEffort, EscalationRule, Policy } from "./policy.ts";
import type { Metric } from "./schema/target.ts";

export type { PriorityBasis } from "./decidePriority.ts";
export type { Remark, Target } from "./decideTargets.ts";

/** Everything the policy says about an inquiry with these facts. */
export interface Decision {
  readonly scope:
    { readonly isIn: true } | { readonly isIn: false; readonly because: string; readonly goTo: string };
  readonly priority: string;
  readonly priorityBasis: PriorityBasis;
  /** The priority before the plan's list was applied, when the plan does not offer it. */
  readonly loweredFrom?: string;
  readonly tier: string;
  readonly targets: readonly Target[];
  /** The clause that the targets stand in; undefined when the policy defines none for these facts. */
  readonly targetClause: string | undefined;
  readonly bestEffort: readonly Metric[];
  /** What the policy says in words about metrics for which no time counts. */
  readonly remarks: readonly Remark[];
  /** The channels to use instead of the inquiry's own, which does not take this priority; none when it does. */
  readonly mustUse: readonly string[];
  /** Work without a break, where the policy promises it and the customer did not refuse their part. */
  readonly continuousEffort: ContinuousEffort | undefined;
  /** Escalation rules that fire at intake, in the policy's order. */
  readonly immediate: readonly EscalationRule[];
  readonly notify: readonly string[];
  readonly rootCauseRequired: boolean;
  /** Whether the solution is to be written up as a knowledge article. */
  readonly articleRequired: boolean;
  /** Every clause that had a part in this, in the order of the decision. */
  readonly clauses: readonly string[];
}

/**
 * What the policy says about an inquiry. Pure: the same facts get the same answer, clause by clause. A `given` priority,
 * one that a person has set, replaces the one that the policy would find.
 */
export function decide(policy: Policy, facts: Facts, given?: string): Decision {
  const scope = scopeOf(policy, facts);
  const { priority, basis, loweredFrom } = given === undefined ? priorityOf(policy, facts) : byHand(given);
  const known = { ...facts, priority };
  const { targets, bestEffort, remarks, clauses } = decideTargets(policy, known);
  const channel = decideChannel(policy, known);
  const effort = continuousEffortFor(policy, known);
  const immediate = policy.intakeRules.filter((rule) => rule.applies(known));
  const routed = immediate.find((rule) => rule.to !== undefined)?.to;
  const tier = routed ?? policy.form.categories[facts.category]?.handledBy ?? policy.tiers[0] ?? "";
  return {
    scope,
    priority,
    priorityBasis: basis,
    ...(loweredFrom === undefined ? {} : { loweredFrom }),
    tier,
    targets,
    targetClause: clauses[0],
    bestEffort,
    remarks,
    mustUse: channel.channels,
    continuousEffort: effort,
    immediate,
    notify: [...new Set(immediate.flatMap((rule) => rule.notify))],
    rootCauseRequired: policy.rootCauseRequired({ ...known, tier }),
    articleRequired: policy.articleRequired({ ...known, tier }),
    clauses: [
      ...(basis.by === "rule" ? [basis.clause] : []),
      ...channel.clauses,
      ...clauses,
      ...(effort ? [effort.clause] : []),
      ...immediate.map((rule) => rule.clause),
    ],
  };
}

/** The first that applies: unless it must be asked for, as long as the customer did not refuse. */
const continuousEffortFor = (policy: Policy, known: Known): ContinuousEffort | undefined =>
  policy.continuousEffort.find((one) => {
    const isAgreed = one.onRequest ? known.engaged === true : known.engaged !== false;
    return isAgreed && one.applies(known);
  });

/** The facts of an inquiry with the calendars that are open when it is opened, for conditions with `during`. */
export function openedAt(policy: Policy, facts: Facts, at: Instant): Facts {
  const zone = zoneOf(policy, facts);
  return {
    ...facts,
    during: policy.duringCalendars.filter((name) => policy.calendars.get(name, zone).openAt(at)),
  };
}

function scopeOf({ form }: Policy, { plan, category }: Facts): Decision["scope"] {
  const bought = form.plans[plan];
  if (bought?.support === "none") {
    return {
      isIn: false,
      because: `the plan ${plan} has no support`,
      goTo: bought.goTo ?? bought.note ?? "documentation and community",
    };
  }
  if (bought?.categories && !bought.categories.includes(category)) {
    return {
      isIn: false,
      because: `the plan ${plan} does not cover ${category}`,
      goTo: bought.goTo ?? bought.note ?? "another plan",
    };
  }
  const excluded = form.outOfScope.find(({ categories }) => categories?.includes(category) === true);
  return excluded ? { isIn: false, because: excluded.title, goTo: excluded.goTo } : { isIn: true };
}
