import type { Calendar } from "../calendar/index.ts";
import { minus, plus, working, type Instant, type WorkingTime } from "../units/index.ts";
import type { Allowance } from "./schema/target.ts";

/** A clock that counts open time while it runs. The due time is derived from it, and absent while it is paused. */
export type SlaClock =
  | { readonly state: "running"; readonly used: WorkingTime; readonly since: Instant }
  | { readonly state: "paused"; readonly used: WorkingTime }
  | { readonly state: "stopped"; readonly used: WorkingTime; readonly at: Instant };

/** A clock that starts to run. */
export const startedClock = (at: Instant): SlaClock => ({ state: "running", used: working(0), since: at });

/** Stands still; no effect on a clock that does not run. */
export function pauseClock(clock: SlaClock, at: Instant, calendar: Calendar): SlaClock {
  if (clock.state !== "running") return clock;
  return { state: "paused", used: usedAt(clock, at, calendar) };
}

/** Goes on after a pause, or after a stop when a ticket is reopened; no effect on a running clock. */
export const resumeClock = (clock: SlaClock, at: Instant): SlaClock =>
  clock.state === "running" ? clock : { state: "running", used: clock.used, since: at };

/** Stops for good; of marks on the same instant a stop counts before a pause, a pause before a start. */
export function stopClock(clock: SlaClock, at: Instant, calendar: Calendar): SlaClock {
  if (clock.state === "stopped") return clock;
  return { state: "stopped", used: usedAt(clock, at, calendar), at };
}

/** Open time counted until `at`. */
export function usedAt(clock: SlaClock, at: Instant, calendar: Calendar): WorkingTime {
  if (clock.state !== "running") return clock.used;
  return plus(clock.used, calendar.elapsed(clock.since, at));
}

/** When `allowed` open time is used up if the clock keeps running; absent while it does not run. */
export function dueOf(clock: SlaClock, allowed: WorkingTime, calendar: Calendar): Instant | undefined {
  if (clock.state !== "running") return undefined;
  const left = minus(allowed, clock.used);
  return left >= 0 ? calendar.due(clock.since, left) : calendar.back(clock.since, working(0 - left));
}

/** Whether the target is missed at `at`: later than due, or more open time used than allowed when it does not run. */
export function isMissed(clock: SlaClock, allowed: WorkingTime, at: Instant, calendar: Calendar): boolean {
  const due = dueOf(clock, allowed, calendar);
  return due === undefined ? clock.used > allowed : at > due;
}

/** An allowance as open time of its calendar, counted from `start`: business days become the hours that they hold. */
export function allowedTime(allowance: Allowance, calendar: Calendar, start: Instant): WorkingTime {
  return allowance.kind === "time"
    ? allowance.time
    : calendar.elapsed(start, dueAt(allowance, calendar, start));
}

/** When a target that starts now is due, with no pause in between. Business days may be due at an opening. */
export function dueAt(allowance: Allowance, calendar: Calendar, start: Instant): Instant {
  if (allowance.kind === "time") return calendar.due(start, allowance.time);
  return calendar.dueAfterBusinessDays(start, allowance.days, { endOfDay: allowance.ends === "end-of-day" });
}
