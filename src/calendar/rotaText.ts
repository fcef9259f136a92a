import { weekdayOf } from "./localTime.ts";
import { hoursSpanOf, weekOf } from "./openingHours.ts";
import type { HandOver, RotaHours, RotaUnit } from "./rota.ts";
import { wallTime, wallTimeOf, type WallTime } from "./rotaWallTime.ts";

const msPerDay = 86_400_000;
const msPerMinute = 60_000;
const examples =
  '"weekly mon 09:00", "daily 08:00", "every 2 weeks mon 10:00", "monthly 1 09:00" or "every 12h from 2026-01-01T08:00"';

/** Where hand-overs without a date of their own are counted from: midnight of a Monday that begins a year. */
export const rotaEpoch = wallTime(Date.UTC(2024, 0, 1));

const unitsByWord: Readonly<Record<string, RotaUnit>> = {
  h: "hour",
  hour: "hour",
  d: "day",
  day: "day",
  daily: "day",
  w: "week",
  week: "week",
  weekly: "week",
  month: "month",
  monthly: "month",
};
const unitNamed = (word: string): RotaUnit => unitsByWord[word.replace(/s$/, "")] ?? "hour";

/** The weekdays, 0 for Monday, that "mon", "mon-fri", "sat,sun" or "daily" names, or why it names none. */
function weekdaysOf(key: string): readonly number[] | string {
  const week = weekOf({ [key]: "00:00-24:00" });
  if (typeof week === "string") return week;
  return week.flatMap((spans, day) => (spans.length > 0 ? [day] : []));
}

/** Milliseconds after midnight of "09:00", undefined when there is no such time. */
function clockOf(text: string): number | undefined {
  const span = hoursSpanOf(`${text}-24:00`);
  return typeof span === "string" ? undefined : span.from * msPerMinute;
}

/**
 * The first time of a unit at or after a day: a time of day, of a weekday, or of a day of the month up to 28, so
 * that every month has it. Undefined when it cannot be read.
 */
function firstTime(unit: RotaUnit, on: string, clock: number, from: number): WallTime | undefined {
  if (unit === "day") return on === "" ? wallTime(from * msPerDay + clock) : undefined;
  if (unit === "week") {
    const days = weekdaysOf(on);
    const [day] = days;
    if (typeof day !== "number" || days.length !== 1) return undefined;
    return wallTime((from + ((day - weekdayOf(from) + 7) % 7)) * msPerDay + clock);
  }
  const date = /^\d\d?$/.test(on) ? Number(on) : 0;
  if (unit !== "month" || date < 1 || date > 28) return undefined;
  const first = new Date(from * msPerDay);
  const later = first.getUTCDate() > date ? 1 : 0;
  return wallTime(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + later, date) + clock);
}

/** "weekly mon 09:00", "every 2 weeks mon 10:00", "monthly 15 09:00", each with "from 2026-01-05" if it has one. */
const byClockShape =
  /^(?:(daily|weekly|monthly)|every (\d+) (days|weeks|months))(?: ([a-z]{3}|\d\d?))? (\d\d:\d\d)(?: from (\d{4}-\d\d-\d\d))?$/;

const startProblems: Readonly<Record<RotaUnit, string>> = {
  hour: "hand-overs by the hour need a start; write every 12h from 2026-01-01T08:00",
  day: "hand-overs by the day name no weekday or date; write daily 08:00",
  week: "hand-overs by the week name one weekday; write weekly mon 09:00",
  month: "hand-overs by the month name a day from 1 to 28; write monthly 1 09:00",
};

function byClock(text: string): HandOver | string | undefined {
  const found = byClockShape.exec(text);
  if (found === null) return undefined;
  const [, one, count = "1", units = "", on = "", time = "", date] = found;
  const unit = unitNamed(one ?? units);
  const from = date === undefined ? rotaEpoch : wallTimeOf(date);
  const clock = clockOf(time);
  if (from === undefined) return `"${text}": there is no ${String(date)} in the calendar`;
  if (clock === undefined) return `${time} in "${text}" is not a time of day`;
  const start = firstTime(unit, on, clock, from / msPerDay);
  return start === undefined ? `"${text}": ${startProblems[unit]}` : { every: Number(count), unit, start };
}

/** "every 12h from 2026-01-01T08:00", "every 3 days from 2026-01-01". */
const fromStartShape = /^every (\d+) ?(h|hours?|d|days?|w|weeks?|months?) from (\S+)$/;

function fromStart(text: string): HandOver | string | undefined {
  const found = fromStartShape.exec(text);
  if (found === null) return undefined;
  const [, count = "", units = "", when = ""] = found;
  const start = wallTimeOf(when);
  if (start === undefined) return `${when} in "${text}" is no local time such as 2026-01-01T08:00`;
  return { every: Number(count), unit: unitNamed(units), start };
}

/**
 * The hand-overs that "weekly mon 09:00", "daily 08:00", "every 2 weeks mon 10:00", "monthly 1 09:00" or
 * "every 12h from 2026-01-01T08:00" describes, or why it describes none. The first member's turn begins at the first
 * hand-over on or after the date behind "from", or after `rotaEpoch`.
 */
export function handOverOf(text: string): HandOver | string {
  const found = byClock(text.trim()) ?? fromStart(text.trim());
  if (found === undefined) return `"${text}" names no hand-over; write ${examples}`;
  if (typeof found === "string" || found.every > 0) return found;
  return `"${text}" never hands over; write ${examples}`;
}

/**
 * The hours that "mon-fri 20:00-08:00" or "daily 08:00-20:00" names, on the weekdays they begin, or why it names
 * none. The same time twice is 24 hours.
 */
export function rotaHoursOf(text: string): RotaHours | string {
  const [, key = "", from = "", to = ""] = /^(\S+) +(\d\d:\d\d) *- *(\d\d:\d\d)$/.exec(text.trim()) ?? [];
  if (key === "") return `"${text}" names no hours of the week such as mon-fri 20:00-08:00`;
  const days = weekdaysOf(key);
  if (typeof days === "string") return days;
  const minute = (clockOf(from) ?? NaN) / msPerMinute;
  if (from === to && !Number.isNaN(minute)) return { days, from: minute, to: minute };
  const span = hoursSpanOf(`${from}-${to}`);
  return typeof span === "string" ? span : { days, from: span.from, to: span.to };
}
