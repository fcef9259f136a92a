import { isZone } from "./localTime.ts";
import type { ClosedDays } from "./closedDays.ts";

/**
 * Open from one time of day to another, in minutes after midnight (a fraction where seconds were given).
 * `to` may be 1440, the end of the day; `to` <= `from` ends on the next day. An edge is read in its own zone where
 * it has one, otherwise in the calendar's. With two zones both edges belong to the same weekday, each in its own
 * zone, and the end moves to the next day when it would not come after the start.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly fromZone?: string;
  readonly toZone?: string;
}

/** Hours of one date, "2026-12-24"; a span that runs over midnight belongs to the date it begins on. */
export interface DayHours {
  readonly date: string;
  readonly hours: readonly Span[];
}

type Day = readonly Span[];

/** The spans that begin on each weekday, Monday first. */
export type Week = readonly [Day, Day, Day, Day, Day, Day, Day];

/**
 * Open by the week in one zone. `replaced` gives a date other hours than its weekday has; `breaks` are cut out of a
 * date; `closed` dates have no open time between their two midnights, whatever else says otherwise.
 */
export interface WeeklyHours {
  readonly kind: "weekly";
  readonly zone: string;
  readonly week: Week;
  readonly closed: readonly ClosedDays[];
  readonly replaced: readonly DayHours[];
  readonly breaks: readonly DayHours[];
}

/** When a calendar is open. A complement is open exactly when the other is closed. */
export type OpeningHours =
  | { readonly kind: "always" }
  | WeeklyHours
  | { readonly kind: "complement"; readonly of: OpeningHours }
  | { readonly kind: "union" | "intersection"; readonly of: readonly OpeningHours[] };

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const minutesPerDay = 1440;
const spanShape = /^(\d\d:\d\d(?::\d\d)?)(?: +(\S+))? *- *(\d\d:\d\d(?::\d\d)?)(?: +(\S+))?$/;

/** Minutes after midnight of "09:30", "09:30:15" or "24:00"; undefined when there is no such time of day. */
function minuteOf(text: string): number | undefined {
  const [hour = 0, minute = 0, second = 0] = text.split(":").map(Number);
  const minutes = hour * 60 + minute + second / 60;
  return minute < 60 && second < 60 && minutes <= minutesPerDay ? minutes : undefined;
}

function spanProblem(text: string, span: Span): string | undefined {
  const zone = [span.fromZone, span.toZone].find((name) => name !== undefined && !isZone(name));
  if (zone !== undefined) return `"${text}" names a time zone that does not exist, "${zone}"`;
  if (span.from === minutesPerDay) return `"${text}" opens at 24:00; write 00:00 of the next day`;
  if (span.from === span.to && span.fromZone === span.toZone)
    return `"${text}" opens and closes at the same time; the whole day is 00:00-24:00`;
  return undefined;
}

/** The span that "09:00-17:30" or "09:00 Europe/London - 17:00 America/New_York" names, or why it names none. */
export function hoursSpanOf(text: string): Span | string {
  const found = spanShape.exec(text.trim());
  if (found === null) return `"${text}" is not a span of hours such as 09:00-17:30`;
  const [, opens = "", fromZone, closes = "", toZone] = found;
  const from = minuteOf(opens);
  const to = minuteOf(closes);
  if (from === undefined) return `${opens} in "${text}" is not a time of day`;
  if (to === undefined) return `${closes} in "${text}" is not a time of day`;
  const span = {
    from,
    to,
    ...(fromZone !== undefined && { fromZone }),
    ...(toZone !== undefined && { toZone }),
  };
  return spanProblem(text, span) ?? span;
}

const inOneZone = (...spans: readonly Span[]): boolean =>
  spans.every((span) => span.fromZone === undefined && span.toZone === undefined);

/** Minutes after the midnight a span begins under at which it ends, past 1440 when that is on the next day. */
const endOf = (span: Span): number => (span.to <= span.from ? span.to + minutesPerDay : span.to);

/** Spans in two zones are not compared: which comes first depends on the date. */
const isAfter = (next: Span, last: Span): boolean => !inOneZone(next, last) || next.from >= endOf(last);

/**
 * The spans of one day: "09:00-12:30", a list of such texts in the order of the day, or "closed"; or why not.
 * Spans of one day may touch and may not overlap.
 */
export function dayOf(value: string | readonly string[]): readonly Span[] | string {
  if (value === "closed") return [];
  const spans: Span[] = [];
  for (const text of typeof value === "string" ? [value] : value) {
    const span = hoursSpanOf(text);
    if (typeof span === "string") return span;
    const last = spans.at(-1);
    if (last !== undefined && !isAfter(span, last))
      return `"${text}" begins before the span above it has ended; list the spans of a day in order, without overlap`;
    spans.push(span);
  }
  return spans;
}

/** The weekdays, 0 for Monday, of "mon", "mon-fri", "fri-mon", "sat,sun" or "daily"; undefined for anything else. */
function weekdaysOf(key: string): readonly number[] | undefined {
  const found: number[] = [];
  for (const part of key === "daily" ? ["mon-sun"] : key.split(",")) {
    const [first, last = first, ...rest] = part.trim().split("-");
    const from = weekdays.findIndex((name) => name === first);
    const to = weekdays.findIndex((name) => name === last);
    if (from < 0 || to < 0 || rest.length > 0) return undefined;
    for (let step = 0; step <= (to - from + 7) % 7; step += 1) found.push((from + step) % 7);
  }
  return found;
}

/** Why a span of one weekday runs into the hours of the next, if one does. */
function nightProblem(week: Week): string | undefined {
  for (const [index, day] of week.entries()) {
    const last = day.at(-1);
    const tomorrow = (index + 1) % 7;
    const next = week[tomorrow]?.[0];
    if (last === undefined || next === undefined || !inOneZone(last, next)) continue;
    if (endOf(last) > next.from + minutesPerDay)
      return `the hours of ${String(weekdays[index])} run past midnight into those of ${String(weekdays[tomorrow])}`;
  }
  return undefined;
}

/**
 * The week that keys such as "mon-fri", "sat,sun" or "daily" and values such as "09:00-17:30", a list of spans or
 * "closed" describe, or why they describe none. A weekday that is not named is closed.
 */
export function weekOf(open: Readonly<Record<string, string | readonly string[]>>): Week | string {
  const namedBy = new Map<number, string>();
  const week: [Day, Day, Day, Day, Day, Day, Day] = [[], [], [], [], [], [], []];
  for (const [key, value] of Object.entries(open)) {
    const named = weekdaysOf(key);
    if (named === undefined) return `"${key}" names no weekdays; use mon to sun, mon-fri, "sat,sun" or daily`;
    const day = dayOf(value);
    if (typeof day === "string") return `${key}: ${day}`;
    for (const index of named) {
      const earlier = namedBy.get(index);
      if (earlier !== undefined)
        return `${String(weekdays[index])} is given twice, by "${earlier}" and by "${key}"`;
      namedBy.set(index, key);
      week[index] = day;
    }
  }
  return nightProblem(week) ?? week;
}
