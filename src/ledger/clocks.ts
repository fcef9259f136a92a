import type { Calendar } from "../calendar/index.ts";
import {
  allowedTime,
  dueOf,
  isMissed,
  metrics,
  pauseClock,
  resumeClock,
  startedClock,
  stopClock,
  usedAt,
  type SlaClock,
  type Target,
} from "../policy/index.ts";
import { never, unreachable, type Instant, type WorkingTime } from "../units/index.ts";
import { promisesFor, tenuresOf, type Promised, type TargetPromise } from "./promises.ts";
import type { Mark, Ticket } from "./ticket.ts";

/** A missed target: `late` when its time ran out, `retargeted` when a new priority's target was already past. */
export interface Breach {
  readonly at: Instant;
  /** The target that was missed: that of the priority at the time. */
  readonly target: Target;
  readonly cause: "late" | "retargeted";
}

/** One run of a target's clock: most metrics have one, a response to each reply has as many as there were replies. */
export interface TargetCycle extends TargetPromise {
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

/** How each target of the ticket stands at `now`: judged by when things happened, not by when somebody looked. */
export function cyclesOf(ticket: Ticket, now: Instant): readonly TargetCycle[] {
  const tenures = tenuresOf(ticket);
  return metrics.flatMap((metric) =>
    cycles(ticket.marks.filter((one) => one.metric === metric)).flatMap((cycle, index) => {
      const judged = judge(promisesFor(ticket, tenures, { ...cycle, metric, index }), cycle, now);
      return judged ? [judged] : [];
    }),
  );
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

function judge(promises: readonly Promised[], cycle: Cycle, now: Instant): TargetCycle | undefined {
  const breach = promises.map((promised) => breachOf(promised, cycle, now)).find((one) => one !== undefined);
  const broken = promises.find(({ promise }) => promise !== undefined && promise.target === breach?.target);
  const kept = promises.at(-1)?.promise ?? broken?.promise;
  if (!kept) return undefined;
  const { policy, target, calendar } = kept;
  const { startedAt, marks } = cycle;
  const allowed = allowedOf(target, calendar, startedAt);
  const clock = marks.slice(1).reduce((so, mark) => afterMark(so, mark, calendar), startedClock(startedAt));
  return {
    policy,
    target,
    calendar,
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
function breachOf(promised: Promised, { startedAt, marks }: Cycle, now: Instant): Breach | undefined {
  const { promise, from } = promised;
  if (!promise) return undefined;
  const { target, calendar } = promise;
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
