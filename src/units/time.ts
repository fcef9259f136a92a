import { invariant } from "./invariant.ts";

declare const unit: unique symbol;
interface Unit<Name extends string> {
  readonly [unit]: Name;
}

/** A point in time: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & Unit<"instant">;
/** A span of elapsed time in whole milliseconds, closed hours included. */
export type Duration = number & Unit<"elapsed">;
/** A span of open time in whole milliseconds: only time in which a calendar is open counts. */
export type WorkingTime = number & Unit<"working">;

const millisecondsPer = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** The instant after everything that ever happens: what a due time is when its calendar has no open time left. */
export const never = Infinity as Instant;

/** The instant `milliseconds` after 1970-01-01T00:00Z, rounded to a whole millisecond. */
export function instant(milliseconds: number): Instant {
  invariant(!Number.isNaN(milliseconds), "an instant is a number of milliseconds");
  return Math.round(milliseconds) as Instant;
}

/** The instant an ISO 8601 text with a zone names ("2026-03-02T09:00:00Z"), or undefined when it names none. */
export function instantOf(text: string): Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) || !isDate(text.slice(0, 10)) ? undefined : (milliseconds as Instant);
}

/** Date.parse reads February 30 as March 2. */
const isDate = (date: string): boolean => new Date(Date.parse(date)).toISOString().startsWith(date);

/** ISO 8601 in UTC with whole seconds, "2026-03-02T09:00:00Z"; milliseconds only when there are any. */
export const iso = (at: Instant): string => new Date(at).toISOString().replace(".000Z", "Z");

/** Elapsed time of `milliseconds`, rounded to a whole millisecond. */
export function elapsed(milliseconds: number): Duration {
  invariant(!Number.isNaN(milliseconds), "a duration is a number of milliseconds");
  return Math.round(milliseconds) as Duration;
}
export const seconds = (count: number): Duration => elapsed(count * millisecondsPer.second);
export const minutes = (count: number): Duration => elapsed(count * millisecondsPer.minute);
export const hours = (count: number): Duration => elapsed(count * millisecondsPer.hour);
export const days = (count: number): Duration => elapsed(count * millisecondsPer.day);

/** Open time of `milliseconds`, rounded to a whole millisecond. */
export function working(milliseconds: number): WorkingTime {
  invariant(!Number.isNaN(milliseconds), "working time is a number of milliseconds");
  return Math.round(milliseconds) as WorkingTime;
}
export const workingMinutes = (count: number): WorkingTime => working(count * millisecondsPer.minute);
export const workingHours = (count: number): WorkingTime => working(count * millisecondsPer.hour);

export const inSeconds = (span: Duration | WorkingTime): number => span / millisecondsPer.second;
export const inMinutes = (span: Duration | WorkingTime): number => span / millisecondsPer.minute;
export const inHours = (span: Duration | WorkingTime): number => span / millisecondsPer.hour;

/** The instant `span` after `at`. */
export const after = (at: Instant, span: Duration): Instant => (at + span) as Instant;
/** The instant `span` before `at`. */
export const before = (at: Instant, span: Duration): Instant => (at - span) as Instant;
/** Elapsed time from `start` to `end`; negative when they are reversed. */
export const between = (start: Instant, end: Instant): Duration => (end - start) as Duration;

/** The sum of two spans of one kind; spans of different kinds do not compile. */
export function plus(a: Duration, b: Duration): Duration;
export function plus(a: WorkingTime, b: WorkingTime): WorkingTime;
export function plus(a: number, b: number): number {
  return a + b;
}

/** What is left of `a` after `b`, of one kind; may be negative. */
export function minus(a: Duration, b: Duration): Duration;
export function minus(a: WorkingTime, b: WorkingTime): WorkingTime;
export function minus(a: number, b: number): number {
  return a - b;
}
