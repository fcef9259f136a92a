import { expect, test } from "vitest";
import { compileCalendar, type Span, type WeeklyHours } from "../../src/calendar/index.ts";
import { instant, working, type Instant } from "../../src/units/index.ts";
import { at, closed, on, weekly } from "./hours.ts";

/* An oracle that shares nothing with the tables: it looks at a clock in the zone once for every minute. */
const minute = 60_000;

const covers = (spans: readonly Span[], clock: number): boolean =>
  spans.some(({ from, to }) => from <= clock && (to <= from || clock < to));
const coversAfterMidnight = (spans: readonly Span[], clock: number): boolean =>
  spans.some(({ from, to }) => to <= from && clock < to);

const hoursOf = (hours: WeeklyHours, date: Temporal.PlainDate): readonly Span[] =>
  hours.replaced.find((dated) => dated.date === date.toString())?.hours ??
  hours.week[date.dayOfWeek - 1] ??
  [];

const isHoliday = (hours: WeeklyHours, date: Temporal.PlainDate): boolean =>
  hours.closed.some((days) => {
    if (days.kind === "date") return days.date === date.toString();
    if (days.kind === "yearly") return days.monthDay === date.toString().slice(5);
    return days.from <= date.toString() && date.toString() <= days.to;
  });

function isOpenByTheClock(hours: WeeklyHours, moment: number): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(hours.zone);
  const clock = local.hour * 60 + local.minute;
  const today = local.toPlainDate();
  if (isHoliday(hours, today)) return false;
  const pauses = hours.breaks.find((dated) => dated.date === today.toString())?.hours ?? [];
  if (covers(pauses, clock)) return false;
  return (
    covers(hoursOf(hours, today), clock) ||
    coversAfterMidnight(hoursOf(hours, today.subtract({ days: 1 })), clock)
  );
}

const walk = (hours: WeeklyHours, from: Instant, minutes: number): readonly boolean[] =>
  Array.from({ length: minutes }, (_, index) => isOpenByTheClock(hours, from + index * minute));

const exceptions = {
  closed: closed("2026-03-30", "yearly 11-02", "2026-10-05..2026-10-06"),
  replaced: [
    on("2026-04-04", "10:00-15:00"),
    on("2026-10-24", "08:00-11:00"),
    on("2026-03-09", "22:00-05:00"),
  ],
  breaks: [on("2026-04-01", "11:00-11:45"), on("2026-10-26", ["09:30-10:15", "15:00-18:00"])],
};
const office = { "mon-fri": ["08:30-12:15", "13:00-17:45"], sat: "09:00-13:00" };
const nights = { "mon-wed": ["06:00-09:00", "21:30-05:15"], "fri-sun": "22:00-04:30" };
const days = { "thu-mon": "00:00-24:00", tue: ["00:00-12:00", "18:00-00:00"] };

test.each([
  ["Europe/London", "2026-03-26", office],
  ["Europe/London", "2026-10-23", nights],
  ["America/New_York", "2026-03-06", nights],
  ["America/New_York", "2026-10-30", days],
  ["Australia/Lord_Howe", "2026-04-02", nights],
  ["Australia/Lord_Howe", "2026-10-02", days],
  ["America/Los_Angeles", "2026-10-30", office],
  ["Asia/Kolkata", "2026-03-28", nights],
  ["America/Sao_Paulo", "2015-10-16", days],
  ["America/Havana", "2026-10-30", days],
])("in %s from %s on, minute by minute, the table agrees with a clock on the wall", (zone, date, open) => {
  const hours = weekly(zone, open, exceptions);
  const calendar = compileCalendar(hours, at("2026-01-01"));
  const from = at(date);
  const expected = walk(hours, from, 6 * 1440);
  let used = 0;
  for (const [index, isOpen] of expected.entries()) {
    const moment = instant(from + index * minute);
    if (calendar.openAt(moment) !== isOpen || calendar.elapsed(from, moment) !== used) {
      expect.unreachable(`${new Date(moment).toISOString()}: the clock says ${isOpen ? "open" : "closed"}`);
    }
    if (!isOpen) continue;
    used += minute;
    expect(calendar.due(from, working(used))).toBe(moment + minute);
  }
  expect(used).toBeGreaterThan(0);
});
