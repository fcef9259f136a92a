import {
  closedDaysOf,
  dayOf,
  weekOf,
  type ClosedDays,
  type DayHours,
  type Week,
  type WeeklyHours,
} from "../../src/calendar/index.ts";
import { instantOf, invariant, type Instant } from "../../src/units/index.ts";

/** The value of a parser, where the test means its text to be right. */
export function right<Value extends object>(value: Value | string): Value {
  invariant(typeof value !== "string", typeof value === "string" ? value : "");
  return value;
}

export function at(text: string): Instant {
  const found = instantOf(text.length === 10 ? `${text}T00:00:00Z` : text);
  invariant(found !== undefined, text);
  return found;
}

export const week = (open: Readonly<Record<string, string | readonly string[]>>): Week => right(weekOf(open));
export const closed = (...texts: readonly string[]): readonly ClosedDays[] =>
  texts.map((text) => right(closedDaysOf(text)));
export const on = (date: string, hours: string | readonly string[]): DayHours => ({
  date,
  hours: right(dayOf(hours)),
});

/** Weekly hours in a zone, with exceptions where the test has some. */
export const weekly = (
  zone: string,
  open: Readonly<Record<string, string | readonly string[]>>,
  exceptions: Partial<Pick<WeeklyHours, "closed" | "replaced" | "breaks">> = {},
): WeeklyHours => ({
  kind: "weekly",
  zone,
  week: week(open),
  closed: [],
  replaced: [],
  breaks: [],
  ...exceptions,
});

export const office = weekly(
  "Europe/London",
  { "mon-fri": ["09:00-12:30", "13:30-17:30"] },
  { closed: closed("2026-12-25 Christmas Day", "2026-12-28", "yearly 01-01 New Year") },
);

export const middle = at("2026-07-01");
