import type { Calendar } from "../calendar/index.ts";
import {
  allowedTime,
  decide as decidePolicy,
  dueOf,
  isMissed,
  pauseClock,
  resumeClock,
  startedClock,
  stopClock,
  usedAt,
  type Policy,
  type SlaClock,
  type Target,
} from "../policy/index.ts";
import { unreachable, type Instant, type WorkingTime } from "../units/index.ts";
import type { Mark } from "./milestone.ts";
import type { Ticket } from "./ticket.ts";

/** One run of a target's clock: most metrics have one, a response to each reply has as many as there were replies. */
export interface TargetCycle {
  readonly target: Target;
  readonly startedAt: Instant;
  readonly allowed: WorkingTime;
  readonly clock: SlaClock;
  readonly used: WorkingTime;
  /** When it is due, if it runs. */
  readonly due: Instant | undefined;
  readonly outcome: "met" | "missed" | "open" | "cancelled";
}

/** The targets of a ticket under its present priority, each counted from creation with every pause kept. */
export function targetsOf(policy: Policy, ticket: Ticket): readonly Target[] {
  if (!("priority" in ticket)) return [];
  const decision = decidePolicy(policy, ticket.facts, ticket.priority);
  return decision.targets;
}

/** How each target of the ticket stands at `now`: judged by when things happened, not by when somebody looked. */
export const cyclesOf = (policy: Policy, ticket: Ticket, now: Instant): readonly TargetCycle[] =>
  targetsOf(policy, ticket).flatMap((target) => {
    const calendar = policy.calendars.get(target.calendar);
    const marks = ticket.marks.filter(({ metric }) => metric === target.metric);
    return cycles(marks).map((cycle) => judge(target, cycle, calendar, now));
  });

/** The marks of one metric cut where a new cycle starts. */
function cycles(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const result: Mark[][] = [];
  for (const mark of marks) {
    if (mark.mark === "started") result.push([]);
    result.at(-1)?.push(mark);
  }
  return result;
}

function judge(target: Target, marks: readonly Mark[], calendar: Calendar, now: Instant): TargetCycle {
  const [first] = marks;
  const startedAt = first?.at ?? now;
  const allowed = allowedTime(target.allowance, calendar, startedAt);
  const clock = clockOf(marks, startedAt, calendar);
  const endedAt = clock.state === "stopped" ? clock.at : now;
  const beforeStop = clock.state === "stopped" ? clockOf(marks.slice(0, -1), startedAt, calendar) : clock;
  const missed = isMissed(beforeStop, allowed, endedAt, calendar);
  const isCancelled = marks.at(-1)?.mark === "cancelled";
  const closed = missed ? "missed" : "met";
  return {
    target,
    startedAt,
    allowed,
    clock,
    used: usedAt(clock, now, calendar),
    due: dueOf(clock, allowed, calendar),
    outcome: isCancelled ? "cancelled" : clock.state === "stopped" || missed ? closed : "open",
  };
}

/** The clock that a cycle's marks lead to. */
function clockOf(marks: readonly Mark[], startedAt: Instant, calendar: Calendar): SlaClock {
  let clock = startedClock(startedAt);
  for (const { mark, at } of marks.slice(1)) {
    switch (mark) {
      case "paused":
        clock = pauseClock(clock, at, calendar);
        break;
      case "resumed":
        clock = resumeClock(clock, at);
        break;
      case "stopped":
      case "cancelled":
        clock = stopClock(clock, at, calendar);
        break;
      case "started":
        break;
      default:
        unreachable(mark);
    }
  }
  return clock;
}
