import { unreachable } from "../units/index.ts";
import type { ClosedDays } from "./closedDays.ts";
import { dayOfDate } from "./localTime.ts";
import type { OpeningHours, Span, WeeklyHours } from "./openingHours.ts";
import { openTimes } from "./openTimes.ts";

const msPerDay = 86_400_000;
const aMonth = 31;
/** 28 years: after them every date falls on the same weekdays again. */
const everyDate = 28 * 366;
const someDay = 19_723;

/** The time outside which hours are certainly closed, in milliseconds since 1970-01-01T00:00Z; may be infinite. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

/** The first and last of some numbers; `Math.min(...)` fails on very long lists. */
const endsOf = (days: readonly number[]): readonly [number, number] =>
  days.reduce<readonly [number, number]>(
    ([first, last], day) => [Math.min(first, day), Math.max(last, day)],
    [Infinity, -Infinity],
  );

const nowhere: Reach = { from: Infinity, to: -Infinity };
const everywhere: Reach = { from: -Infinity, to: Infinity };

/** Days on either side of a date that its hours can touch, in whatever zones they are given. */
const margin = 3;

const isWholeDay = (day: readonly Span[]): boolean =>
  day.some((span) => span.from === 0 && span.to === 1440 && (span.fromZone ?? span.toZone) === undefined);

const isWholeWeek = (hours: WeeklyHours): boolean =>
  hours.closed.length + hours.replaced.length + hours.breaks.length === 0 && hours.week.every(isWholeDay);

/** Whether the words alone show that hours are open at every instant. */
export function isAlways(hours: OpeningHours): boolean {
  switch (hours.kind) {
    case "always":
      return true;
    case "weekly":
      return isWholeWeek(hours);
    case "complement":
      return reachOf(hours.of) === nowhere;
    case "union":
      return hours.of.some(isAlways);
    case "intersection":
      return hours.of.every(isAlways);
    default:
      return unreachable(hours);
  }
}

function weeklyReach(hours: WeeklyHours): Reach {
  if (hours.week.some((day) => day.length > 0)) return everywhere;
  const days = hours.replaced.filter((day) => day.hours.length > 0).map((day) => dayOfDate(day.date) ?? NaN);
  if (days.length === 0) return nowhere;
  const [first, last] = endsOf(days);
  return { from: (first - margin) * msPerDay, to: (last + margin) * msPerDay };
}

/** The time hours can be open in, as far as the words alone show: dated hours end, weekly ones do not. */
export function reachOf(hours: OpeningHours): Reach {
  if (hours.kind === "always") return everywhere;
  if (hours.kind === "weekly") return weeklyReach(hours);
  if (hours.kind === "complement") return isAlways(hours.of) ? nowhere : everywhere;
  const parts = hours.of.map(reachOf);
  const [froms, tos] = [parts.map((part) => part.from), parts.map((part) => part.to)];
  const reach =
    hours.kind === "union"
      ? { from: endsOf(froms)[0], to: endsOf(tos)[1] }
      : { from: endsOf(froms)[1], to: endsOf(tos)[0] };
  return reach.from < reach.to ? reach : nowhere;
}

const datesOf = (days: ClosedDays): readonly string[] => {
  if (days.kind === "yearly") return [];
  return days.kind === "date" ? [days.date] : [days.from, days.to];
};

/** Every dated exception, as days counted from 1970-01-01. */
function datedDays(hours: OpeningHours): readonly number[] {
  if (hours.kind === "always") return [];
  if (hours.kind === "complement") return datedDays(hours.of);
  if (hours.kind !== "weekly") return hours.of.flatMap(datedDays);
  const dates = [...hours.replaced, ...hours.breaks].map((day) => day.date);
  return [...dates, ...hours.closed.flatMap(datesOf)].flatMap((date) => dayOfDate(date) ?? []);
}

/**
 * Whether hours are open at no instant at all (decision 21: such a calendar is an error). Proved from the words, or
 * by looking at every date they name and the 28 years after, in which weekdays and dates meet in every way they can.
 */
export function neverOpens(hours: OpeningHours): boolean {
  if (isAlways(hours)) return false;
  if (reachOf(hours) === nowhere) return true;
  const days = datedDays(hours);
  const [first, last] = days.length === 0 ? [someDay, someDay] : endsOf(days);
  const from = (first - margin) * msPerDay;
  const plain = (last + margin) * msPerDay;
  if (openTimes(hours, plain, plain + aMonth * msPerDay).length > 0) return false;
  return openTimes(hours, from, plain + everyDate * msPerDay).length === 0;
}
