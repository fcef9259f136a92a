import type { Calendar } from "../calendar/index.ts";
import { decide, type Metric, type Policy, type Target } from "../policy/index.ts";
import { between, never, type Duration, type Instant } from "../units/index.ts";
import type { Ticket } from "./ticket.ts";

/** A target, the policy that makes it, and the hours in which it counts. */
export interface TargetPromise {
  readonly policy: Policy;
  readonly target: Target;
  readonly calendar: Calendar;
}

/** What was promised for a while; no promise where the policy makes none. */
export interface Promised {
  readonly promise: TargetPromise | undefined;
  readonly from: Instant;
  readonly until: Instant;
}

/** One run of a metric's clock, for which something may be promised. */
export interface Run {
  readonly metric: Metric;
  /** The place among the runs of this metric, from 0. */
  readonly index: number;
  readonly startedAt: Instant;
  /** When it was stopped or cancelled, if it was. */
  readonly endedAt: Instant | undefined;
}

/** The targets of a ticket's terms, and while they were the ticket's. The first count from the very start. */
interface Tenure {
  readonly policy: Policy;
  readonly targets: readonly Target[];
  readonly from: Instant;
  readonly until: Instant;
}

/** What a ticket was promised, terms by terms: each priority that it had, under each policy. */
export function tenuresOf(ticket: Ticket): readonly Tenure[] {
  if (!("priority" in ticket)) return [];
  const { policy, priority, facts, earlierTerms, submittedAt } = ticket;
  const held = [...earlierTerms, { policy, priority, until: never }];
  return held.map((terms, index) => ({
    policy: terms.policy,
    targets: decide(terms.policy, facts, terms.priority).targets,
    from: held[index - 1]?.until ?? submittedAt,
    until: terms.until,
  }));
}

/** The targets of a ticket under its present terms, each counted from creation with every pause kept. */
export const targetsOf = (ticket: Ticket): readonly Target[] => tenuresOf(ticket).at(-1)?.targets ?? [];

/** What was promised for a run of a clock while it ran; terms that came as it ended came too late for it. */
export function promisesFor(ticket: Ticket, tenures: readonly Tenure[], run: Run): readonly Promised[] {
  const { startedAt, endedAt = never } = run;
  const openFor = between(ticket.submittedAt, startedAt);
  return tenures
    .filter(({ until }) => until > startedAt)
    .filter(({ from }, index) => index === 0 || from < endedAt)
    .map(({ policy, targets, from, until }) => {
      const said = targets.find(({ metric }) => metric === run.metric);
      const target = said && targetFor(said, run, openFor);
      return { promise: target && promiseOf(policy, target), from, until };
    });
}

const promiseOf = (policy: Policy, target: Target): TargetPromise => ({
  policy,
  target,
  calendar: policy.calendars.get(target.calendar, target.zone),
});

/** The target as it counts for a run that starts when the ticket has been open for a while, if it does. */
function targetFor(target: Target, { metric, index }: Run, openFor: Duration): Target | undefined {
  // Every reply is owed an answer; an update is repeated only where the policy says "every".
  if (metric === "update" && index > 0 && target.cadence === "once") return undefined;
  const { until, later } = target;
  if (until !== undefined && openFor >= until) return undefined;
  if (!later || openFor < later.after) return target;
  return { ...target, allowance: later.allowance, cadence: later.cadence };
}
