import { invariant, type Duration } from "../units/index.ts";
import { chosenCalendar } from "./chosenCalendar.ts";
import { zoneOf } from "./customerZone.ts";
import type { Facts } from "./facts.ts";
import type { LaterTerm, MetricTerms, Policy, TargetClause, TargetNotes, Term } from "./policy.ts";
import { metrics, type Allowance, type Cadence, type Metric } from "./schema/target.ts";

/** A target that counts for one ticket. */
export interface Target extends TargetNotes {
  readonly metric: Metric;
  readonly allowance: Allowance;
  readonly cadence: Cadence;
  /** The name of the calendar in which it counts. */
  readonly calendar: string;
  /** What takes over once the ticket has been open for a while. */
  readonly later?: LaterTerm;
  /** No time is promised once the ticket has been open for this long. */
  readonly until?: Duration;
  /** The customer's own time zone where it is known, for calendars in that zone. */
  readonly zone?: string;
  readonly strength?: "aim" | "commitment";
  /** The clause it stands in, where that is not the decision's: a plan that adds on to another has its targets too. */
  readonly clause?: string;
}

/** What is said in words about a metric for which no time counts. */
export interface Remark {
  readonly metric: Metric;
  readonly text: string;
}

/** The targets for a ticket of some priority, with the clauses that they stand in. */
export interface DecidedTargets {
  readonly targets: readonly Target[];
  readonly bestEffort: readonly Metric[];
  readonly remarks: readonly Remark[];
  readonly clauses: readonly string[];
}

type Decided = Facts & { readonly priority: string };

/**
 * What the policy promises for these facts: the first clause that applies. Where a plan adds on to another, the first
 * clause that names it, and for what that does not speak of the targets of the plan beneath.
 */
export function decideTargets(policy: Policy, known: Decided): DecidedTargets {
  const clauses = clausesFor(policy, known);
  const targets: Target[] = [];
  const bestEffort: Metric[] = [];
  const remarks: Remark[] = [];
  for (const { metric, said, clause } of termsOf(clauses)) {
    const term = termFor(said, known.channel);
    if (!term) continue;
    if (term.kind === "best-effort") bestEffort.push(metric);
    if (term.kind === "within") {
      const target = targetOf(policy, known, metric, { said, term, clause });
      targets.push(clause === clauses[0] ? target : { ...target, clause: clause.clause });
    } else if (term.notes?.note !== undefined) remarks.push({ metric, text: term.notes.note });
  }
  return { targets, bestEffort, remarks, clauses: clauses.map(({ clause }) => clause) };
}

interface Said {
  readonly metric: Metric;
  readonly said: MetricTerms;
  readonly clause: TargetClause;
}

/** What the clauses say, metric by metric: the first clause that speaks of one counts. */
function termsOf(clauses: readonly TargetClause[]): readonly Said[] {
  const [clause, ...others] = clauses;
  if (!clause) return [];
  const own = saidBy(clause);
  if (others.length === 0) return own;
  const spoken = new Map(
    [...clauses].reverse().flatMap((one) => saidBy(one).map((said) => [said.metric, said] as const)),
  );
  return metrics.flatMap((metric) => spoken.get(metric) ?? []);
}

const saidByClause = new WeakMap<TargetClause, readonly Said[]>();

/** The terms of a clause in the order of the metrics, listed once. */
function saidBy(clause: TargetClause): readonly Said[] {
  const known = saidByClause.get(clause);
  if (known) return known;
  const list = metrics.flatMap((metric) => {
    const said = clause.terms.get(metric);
    return said ? [{ metric, said, clause }] : [];
  });
  saidByClause.set(clause, list);
  return list;
}

const termFor = (said: MetricTerms | undefined, channel: string): Term | undefined =>
  said?.byChannel.get(channel) ?? said?.byChannel.get(undefined);

function clausesFor(policy: Policy, known: Decided): readonly TargetClause[] {
  const [plan = known.plan, ...under] = policy.plansHeld(known.plan);
  const [base] = under;
  if (base === undefined) return policy.targetClauses.filter((one) => one.applies(known)).slice(0, 1);
  const own = policy.targetClauses.find((one) => one.plans.includes(plan) && one.applies(known));
  const rest = clausesFor(policy, { ...known, plan: base });
  return own ? [own, ...rest.filter((one) => one !== own)] : rest;
}

type WithinTerm = Extract<Term, { kind: "within" }>;

interface Promised {
  readonly said: MetricTerms;
  readonly term: WithinTerm;
  readonly clause: TargetClause;
}

/** By term and calendar: the target where no zone of the customer's own is known, so that most are made once. */
const usualTargets = new WeakMap<WithinTerm, Map<string, Target>>();

function targetOf(policy: Policy, known: Facts, metric: Metric, promised: Promised): Target {
  const { said, term } = promised;
  const named = term.calendar ?? said.calendar;
  const calendar = chosenCalendar(policy.form, known, named === "worked" ? worked(policy, known) : named);
  const zone = zoneOf(policy, known);
  if (zone !== undefined) return { ...madeTarget(metric, calendar, promised), zone };
  const usual = usualTargets.get(term) ?? new Map<string, Target>();
  const target = usual.get(calendar) ?? madeTarget(metric, calendar, promised);
  usual.set(calendar, target);
  usualTargets.set(term, usual);
  return target;
}

function madeTarget(metric: Metric, calendar: string, { term, clause }: Promised): Target {
  const { allowance, cadence, later, until, notes } = term;
  return {
    metric,
    allowance,
    cadence,
    calendar,
    ...(later ? { later } : {}),
    ...(until === undefined ? {} : { until }),
    ...notes,
    ...(clause.strength === undefined ? {} : { strength: clause.strength }),
  };
}

/** The calendar in which a channel's inquiries are worked. */
function worked({ form }: Policy, { channel }: Facts): string {
  const calendar = form.channels[channel]?.worked;
  invariant(calendar !== undefined, `the channel ${channel} is one of the policy's`);
  return calendar;
}
