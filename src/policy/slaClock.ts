import type { Calendar } from "../calendar/index.ts";
import { before, elapsed, minus, plus, working, type Instant, type WorkingTime } from "../units/index.ts";
import type { Allowance } from "./schema/target.ts";

/** What a clock has counted. */
interface Counted {
  readonly used: WorkingTime;
  /** It ran on in closed hours after the last of it was counted: what allowed just that is late (decisions 1, 2). */
  readonly ranOn?: true;
}

/** A clock that counts open time while it runs. The due time is derived from it, and absent while it is paused. */
export type SlaClock = Counted &
  (
    | { readonly state: "running"; readonly since: Instant }
    | { readonly state: "paused" }
    | { readonly state: "stopped"; readonly at: Instant }
  );

/** What a target allows: its allowance, and the open time that it comes to. */
export interface Allowed {
  readonly allowance: Allowance;
  readonly time: WorkingTime;
}

/**
 * Whether a target is due at an opening when its open time is used up at the closing before. Business days that keep
 * the clock time are: they snap to the next opening, wherever a pause has moved them. Open time is not (decision 1).
 */
const endsAtOpening = (allowed: Allowed | WorkingTime): boolean =>
  typeof allowed !== "number" &&
  allowed.allowance.kind === "business-days" &&
  allowed.allowance.ends === "same-time";

const timeOf = (allowed: Allowed | WorkingTime): WorkingTime =>
  typeof allowed === "number" ? allowed : allowed.time;

/** A clock that starts to run. */
export const startedClock = (at: Instant): SlaClock => ({ state: "running", used: working(0), since: at });

/** Stands still; no effect on a clock that does not run. */
export function pauseClock(clock: SlaClock, at: Instant, calendar: Calendar): SlaClock {
  if (clock.state !== "running") return clock;
  return { state: "paused", ...countedAt(clock, at, calendar) };
}

/** Goes on after a pause, or after a stop when a ticket is reopened; no effect on a running clock. */
export const resumeClock = (clock: SlaClock, at: Instant): SlaClock =>
  clock.state === "running" ? clock : { state: "running", ...countedOf(clock), since: at };

/** Stops for good; of marks on the same instant a stop counts before a pause, a pause before a start. */
export function stopClock(clock: SlaClock, at: Instant, calendar: Calendar): SlaClock {
  if (clock.state === "stopped") return clock;
  return { state: "stopped", ...countedAt(clock, at, calendar), at };
}

const countedOf = ({ used, ranOn }: SlaClock): Counted => ({ used, ...(ranOn ? { ranOn } : {}) });

/** What a clock has counted when it comes to stand at `at`. */
function countedAt(clock: SlaClock, at: Instant, calendar: Calendar): Counted {
  const used = usedAt(clock, at, calendar);
  if (used === clock.used) return countedOf(clock);
  return at > calendar.back(at, working(0)) ? { used, ranOn: true } : { used };
}

/** Open time counted until `at`. */
export function usedAt(clock: SlaClock, at: Instant, calendar: Calendar): WorkingTime {
  if (clock.state !== "running") return clock.used;
  return plus(clock.used, calendar.elapsed(clock.since, at));
}

/** When what is allowed is used up if the clock keeps running; absent while it does not run. */
export function dueOf(
  clock: SlaClock,
  allowed: Allowed | WorkingTime,
  calendar: Calendar,
): Instant | undefined {
  if (clock.state !== "running") return undefined;
  const left = minus(timeOf(allowed), clock.used);
  if (left < 0) return calendar.back(clock.since, working(0 - left));
  if (endsAtOpening(allowed)) return calendar.nextOpening(calendar.due(clock.since, left));
  // What ran on was late before this run began, so it was due before it, even when this run began at a closing.
  if (left === 0 && clock.ranOn) return calendar.back(before(clock.since, elapsed(1)), left);
  return calendar.due(clock.since, left);
}

/** Whether the target is missed at `at`, by the same rule for a clock that runs and for one that came to stand. */
export function isMissed(
  clock: SlaClock,
  allowed: Allowed | WorkingTime,
  at: Instant,
  calendar: Calendar,
): boolean {
  const due = dueOf(clock, allowed, calendar);
  if (due !== undefined) return at > due;
  const left = minus(timeOf(allowed), clock.used);
  return left < 0 || (left === 0 && clock.ranOn === true && !endsAtOpening(allowed));
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
