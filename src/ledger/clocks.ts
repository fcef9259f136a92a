import type { Calendar } from "../calendar/index.ts";
import {
  allowedTime,
  decide as decidePolicy,
  dueOf,
  isMissed,
  metrics,
  pauseClock,
  resumeClock,
  startedClock,
  stopClock,
  usedAt,
  type Metric,
  type Policy,
  type SlaClock,
  type Target,
} from "../policy/index.ts";
import { never, unreachable, type Instant, type WorkingTime } from "../units/index.ts";
import type { Mark, Ticket } from "./ticket.ts";

/** A missed target: `late` when its time ran out, `retargeted` when a new priority's target was already past. */
export interface Breach {
  readonly at: Instant;
  /** The target that was missed: that of the priority at the time. */
  readonly target: Target;
  readonly cause: "late" | "retargeted";
}

/** One run of a target's clock: most metrics have one, a response to each reply has as many as there were replies. */
export interface TargetCycle {
  readonly target: Target;
  readonly startedAt: Instant;
  readonly allowed: WorkingTime;
  readonly clock: SlaClock;
  readonly used: WorkingTime;
  /** When it is due, if it runs. */
  readonly due: Instant | undefined;
  /** The first breach, under whichever priority the ticket had then; a later change does not take it back. */
  readonly breach: Breach | undefined;
  readonly outcome: "met" | "missed" | "open" | "cancelled";
}

/** The targets of a ticket under its present priority, each counted from creation with every pause kept. */
export const targetsOf = (policy: Policy, ticket: Ticket): readonly Target[] =>
  tenuresOf(policy, ticket).at(-1)?.targets ?? [];

/** How each target of the ticket stands at `now`: judged by when things happened, not by when somebody looked. */
export function cyclesOf(policy: Policy, ticket: Ticket, now: Instant): readonly TargetCycle[] {
  const tenures = tenuresOf(policy, ticket);
  return metrics.flatMap((metric) =>
    cycles(ticket.marks.filter((one) => one.metric === metric)).flatMap((cycle) => {
      const judged = judge(policy, promisesFor(metric, tenures, cycle), cycle, now);
      return judged ? [judged] : [];
    }),
  );
}

/** The targets of one priority, and while it was the ticket's. The first counts from the start of everything. */
interface Tenure {
  readonly targets: readonly Target[];
  readonly from: Instant;
  readonly until: Instant;
}

function tenuresOf(policy: Policy, ticket: Ticket): readonly Tenure[] {
  if (!("priority" in ticket)) return [];
  const held = [...ticket.earlierPriorities, { priority: ticket.priority, until: never }];
  return held.map(({ priority, until }, index) => {
    const from = held[index - 1]?.until ?? ticket.submittedAt;
    return { targets: decidePolicy(policy, ticket.facts, priority).targets, from, until };
  });
}

/** The marks of one metric from a start to the next. */
interface Cycle {
  readonly startedAt: Instant;
  readonly marks: readonly Mark[];
  /** When it was stopped or cancelled, if it was. */
  readonly endedAt: Instant | undefined;
}

function cycles(marks: readonly Mark[]): readonly Cycle[] {
  const starts = marks.flatMap(({ mark }, index) => (mark === "started" ? [index] : []));
  return starts.map((start, index) => {
    const own = marks.slice(start, starts[index + 1]);
    const last = own.at(-1);
    const hasEnded = last?.mark === "stopped" || last?.mark === "cancelled";
    return { startedAt: own[0]?.at ?? never, marks: own, endedAt: hasEnded ? last.at : undefined };
  });
}

interface Promised extends Omit<Tenure, "targets"> {
  readonly target: Target | undefined;
}

/** What was promised for a metric while the cycle ran; a priority that came as it ended came too late for it. */
function promisesFor(
  metric: Metric,
  tenures: readonly Tenure[],
  { startedAt, endedAt = never }: Cycle,
): readonly Promised[] {
  return tenures
    .filter(({ until }) => until > startedAt)
    .filter(({ from }, index) => index === 0 || from < endedAt)
    .map(({ targets, from, until }) => {
      return { target: targets.find((one) => one.metric === metric), from, until };
    });
}

function judge(
  policy: Policy,
  promises: readonly Promised[],
  cycle: Cycle,
  now: Instant,
): TargetCycle | undefined {
  const breach = promises
    .map((promised) => breachOf(policy, promised, cycle, now))
    .find((one) => one !== undefined);
  const target = promises.at(-1)?.target ?? breach?.target;
  if (!target) return undefined;
  const { startedAt, marks } = cycle;
  const calendar = policy.calendars.get(target.calendar, target.zone);
  const allowed = allowedOf(target, calendar, startedAt);
  const clock = marks.slice(1).reduce((so, mark) => afterMark(so, mark, calendar), startedClock(startedAt));
  return {
    target,
    startedAt,
    allowed: allowed.time,
    clock,
    used: usedAt(clock, now, calendar),
    due: dueOf(clock, allowed, calendar),
    breach,
    outcome: breach ? "missed" : outcomeOf(marks),
  };
}

function outcomeOf(marks: readonly Mark[]): "met" | "open" | "cancelled" {
  const last = marks.at(-1)?.mark;
  if (last === "cancelled") return "cancelled";
  return last === "stopped" ? "met" : "open";
}

/** How a cycle broke a promise while the promise stood; a clock that has stopped breaks none. */
function breachOf(
  policy: Policy,
  promised: Promised,
  { startedAt, marks }: Cycle,
  now: Instant,
): Breach | undefined {
  const { target, from } = promised;
  if (!target) return undefined;
  const calendar = policy.calendars.get(target.calendar, target.zone);
  const allowed = allowedOf(target, calendar, startedAt);
  const until = promised.until < now ? promised.until : now;
  let clock = startedClock(startedAt);
  // A pause or a stop does not undo what was late before it.
  for (const mark of [...marks.slice(1).filter(({ at }) => at <= until), undefined]) {
    const due = dueOf(clock, allowed, calendar);
    if (due !== undefined && isMissed(clock, allowed, mark?.at ?? until, calendar))
      return { target, ...(due < from ? { at: from, cause: "retargeted" } : { at: due, cause: "late" }) };
    if (mark) clock = afterMark(clock, mark, calendar);
  }
  return undefined;
}

const allowedOf = ({ allowance }: Target, calendar: Calendar, start: Instant) => ({
  allowance,
  time: allowedTime(allowance, calendar, start),
});

/** What a mark does to a clock. */
function afterMark(clock: SlaClock, { mark, at }: Mark, calendar: Calendar): SlaClock {
  switch (mark) {
    case "paused":
      return pauseClock(clock, at, calendar);
    case "resumed":
      return resumeClock(clock, at);
    case "stopped":
    case "cancelled":
      return stopClock(clock, at, calendar);
    case "started":
      return clock;
    default:
      return unreachable(mark);
  }
}
