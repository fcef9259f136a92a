import { invariant, type Instant } from "../units/index.ts";
import type { Facts } from "./facts.ts";
import type { EscalationRule, LaterTerm, Policy } from "./policy.ts";
import { metrics, type Allowance, type Cadence, type Metric } from "./schema/target.ts";

/** A target that counts for one ticket. */
export interface Target {
  readonly metric: Metric;
  readonly allowance: Allowance;
  readonly cadence: Cadence;
  /** The name of the calendar in which it counts. */
  readonly calendar: string;
  /** What takes over once the ticket has been open for a while. */
  readonly later?: LaterTerm;
}

/** Why a ticket has the priority it has. */
export type PriorityBasis =
  | { readonly by: "rule"; readonly clause: string; readonly because: string | undefined }
  | { readonly by: "customer" }
  /** Somebody set it. */
  | { readonly by: "hand" }
  | { readonly by: "matrix"; readonly impact: string; readonly urgency: string }
  /** Impact or urgency was not known: of all that fit, the highest or lowest as `whenUnsure` says. */
  | { readonly by: "unsure"; readonly among: readonly string[] }
  | { readonly by: "otherwise" };

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
  /** Escalation rules that fire at intake, in the policy's order. */
  readonly immediate: readonly EscalationRule[];
  readonly notify: readonly string[];
  readonly rootCauseRequired: boolean;
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
  const clause = policy.targetClauses.find((one) => one.applies(known));
  const immediate = policy.escalations.filter((rule) => rule.trigger.on === "intake" && rule.applies(known));
  const routed = immediate.find((rule) => rule.to !== undefined)?.to;
  const tier = routed ?? policy.form.categories[facts.category]?.handledBy ?? policy.tiers[0] ?? "";
  const { targets, bestEffort } = clause
    ? termsFor(policy, clause.terms, facts.channel)
    : { targets: [], bestEffort: [] };
  return {
    scope,
    priority,
    priorityBasis: basis,
    ...(loweredFrom === undefined ? {} : { loweredFrom }),
    tier,
    targets,
    targetClause: clause?.clause,
    bestEffort,
    immediate,
    notify: [...new Set(immediate.flatMap((rule) => rule.notify))],
    rootCauseRequired: policy.rootCauseRequired({ ...known, tier }),
    clauses: [
      ...(basis.by === "rule" ? [basis.clause] : []),
      ...(clause ? [clause.clause] : []),
      ...immediate.map((rule) => rule.clause),
    ],
  };
}

/** The facts of an inquiry with the calendars that are open when it is opened, for conditions with `during`. */
export const openedAt = (policy: Policy, facts: Facts, at: Instant): Facts => ({
  ...facts,
  during: policy.duringCalendars.filter((name) => policy.calendars.get(name).openAt(at)),
});

function scopeOf({ form }: Policy, { plan, category }: Facts): Decision["scope"] {
  const bought = form.plans[plan];
  if (bought?.support === "none") {
    return {
      isIn: false,
      because: `the plan ${plan} has no support`,
      goTo: bought.note ?? "documentation and community",
    };
  }
  if (bought?.categories && !bought.categories.includes(category)) {
    return {
      isIn: false,
      because: `the plan ${plan} does not cover ${category}`,
      goTo: bought.note ?? "another plan",
    };
  }
  const excluded = form.outOfScope.find(({ categories }) => categories?.includes(category) === true);
  return excluded ? { isIn: false, because: excluded.title, goTo: excluded.goTo } : { isIn: true };
}

interface DecidedPriority {
  readonly priority: string;
  readonly basis: PriorityBasis;
  readonly loweredFrom?: string;
}

function priorityOf(policy: Policy, facts: Facts): DecidedPriority {
  const decided = unrestrictedPriority(policy, facts);
  const offered = policy.form.plans[facts.plan]?.priorities;
  if (!offered || offered.includes(decided.priority)) return decided;
  const from = policy.levels.indexOf(decided.priority);
  const lower = policy.levels.slice(from).find((level) => offered.includes(level));
  const priority = lower ?? policy.levels.findLast((level) => offered.includes(level)) ?? decided.priority;
  return { priority, basis: decided.basis, loweredFrom: decided.priority };
}

const byHand = (priority: string): DecidedPriority => ({ priority, basis: { by: "hand" } });

function unrestrictedPriority(policy: Policy, facts: Facts): DecidedPriority {
  const rule = policy.priorityRules.find((one) => one.applies(facts));
  if (rule) return { priority: rule.is, basis: { by: "rule", clause: rule.clause, because: rule.because } };
  const { setBy, matrix, otherwise } = policy.form.priority;
  if (setBy === "customer" && facts.claimed !== undefined)
    return { priority: facts.claimed, basis: { by: "customer" } };
  if (matrix) return fromMatrix(policy, matrix, facts);
  if (otherwise !== undefined) return { priority: otherwise, basis: { by: "otherwise" } };
  return unsureAmong(policy, policy.levels);
}

type Matrix = NonNullable<Policy["form"]["priority"]["matrix"]>;

function fromMatrix(policy: Policy, matrix: Matrix, { impact, urgency }: Facts): DecidedPriority {
  const row = impact === undefined ? -1 : matrix.impact.indexOf(impact);
  const column = urgency === undefined ? -1 : matrix.urgency.indexOf(urgency);
  const exact = matrix.cells[row]?.[column];
  if (exact !== undefined && impact !== undefined && urgency !== undefined) {
    return { priority: exact, basis: { by: "matrix", impact, urgency } };
  }
  const rows = row < 0 ? matrix.cells : matrix.cells.slice(row, row + 1);
  return unsureAmong(
    policy,
    rows.flatMap((cells) => (column < 0 ? cells : cells.slice(column, column + 1))),
  );
}

function unsureAmong(policy: Policy, candidates: readonly string[]): DecidedPriority {
  const among = policy.levels.filter((level) => candidates.includes(level));
  const chosen = policy.form.priority.whenUnsure === "higher" ? among[0] : among.at(-1);
  return { priority: chosen ?? policy.levels[0] ?? "", basis: { by: "unsure", among } };
}

function termsFor(
  policy: Policy,
  terms: Policy["targetClauses"][number]["terms"],
  channel: string,
): Pick<Decision, "targets" | "bestEffort"> {
  const targets: Target[] = [];
  const bestEffort: Metric[] = [];
  for (const metric of metrics) {
    const said = terms.get(metric);
    const term = said?.byChannel.get(channel) ?? said?.byChannel.get(undefined);
    if (!said || !term) continue;
    if (term.kind === "best-effort") bestEffort.push(metric);
    if (term.kind !== "within") continue;
    const calendar = said.calendar === "worked" ? workedCalendar(policy, channel) : said.calendar;
    const { allowance, cadence, later } = term;
    targets.push({ metric, allowance, cadence, calendar, ...(later ? { later } : {}) });
  }
  return { targets, bestEffort };
}

/** The calendar in which a channel's inquiries are worked. */
function workedCalendar(policy: Policy, channel: string): string {
  const worked = policy.form.channels[channel]?.worked;
  invariant(worked !== undefined, `the channel ${channel} is one of the policy's`);
  return worked;
}
