import { instant, unreachable } from "../units/index.ts";
import { closedOn } from "./closedDays.ts";
import { gaps, pairsOf, shared, united, without, type Intervals } from "./intervals.ts";
import { dayOfDate, dayStart, localDay, localInstant, weekdayOf } from "./localTime.ts";
import type { DayHours, OpeningHours, Span, WeeklyHours } from "./openingHours.ts";

type Pair = readonly [number, number];

/** A span may begin a day before the window in another zone and end a day after it began. */
const marginDays = 2;

/**
 * The stretch of one span that begins on a day of a zone, decision 20: an opening takes the first time the clock
 * shows it, a closing the last. Empty when the clock skips the whole span.
 */
function stretchOf(span: Span, zone: string, day: number): Pair {
  const opensIn = span.fromZone ?? zone;
  const closesIn = span.toZone ?? zone;
  const opens = localInstant(opensIn, day, span.from, "first");
  const sameDay = localInstant(closesIn, day, span.to, "last");
  const isOvernight = opensIn === closesIn ? span.to <= span.from : sameDay <= opens;
  return [opens, isOvernight ? localInstant(closesIn, day + 1, span.to, "last") : sameDay];
}

/** Hours by the number of their date. */
function byDay(dates: readonly DayHours[]): ReadonlyMap<number, readonly Span[]> {
  const hours = new Map<number, readonly Span[]>();
  for (const { date, hours: spans } of dates) {
    const day = dayOfDate(date) ?? NaN;
    hours.set(day, [...(hours.get(day) ?? []), ...spans]);
  }
  return hours;
}

function weeklyTimes(hours: WeeklyHours, from: number, to: number): Intervals {
  const { zone, week } = hours;
  const isClosed = closedOn(hours.closed);
  const replaced = byDay(hours.replaced);
  const breaks = byDay(hours.breaks);
  const open: Pair[] = [];
  const cut: Pair[] = [];
  const last = localDay(zone, instant(to)) + marginDays;
  for (let day = localDay(zone, instant(from)) - marginDays; day <= last; day += 1) {
    if (isClosed(day)) cut.push([dayStart(zone, day), dayStart(zone, day + 1)]);
    const spans = replaced.get(day) ?? week[weekdayOf(day)] ?? [];
    const pauses = breaks.get(day) ?? [];
    if (spans.length + pauses.length === 0 || dayStart(zone, day) === dayStart(zone, day + 1)) continue;
    for (const span of spans) open.push(stretchOf(span, zone, day));
    for (const span of pauses) cut.push(stretchOf(span, zone, day));
  }
  return shared(without(united(open), united(cut)), [from, to]);
}

/** When the hours are open between two instants, in milliseconds since 1970-01-01T00:00Z, clipped to them. */
export function openTimes(hours: OpeningHours, from: number, to: number): Intervals {
  switch (hours.kind) {
    case "always":
      return from < to ? [from, to] : [];
    case "weekly":
      return weeklyTimes(hours, from, to);
    case "complement":
      return gaps(openTimes(hours.of, from, to), from, to);
    case "union":
      return united(hours.of.flatMap((part) => pairsOf(openTimes(part, from, to))));
    case "intersection":
      return hours.of.reduce<Intervals>((rest, part) => shared(rest, openTimes(part, from, to)), [from, to]);
    default:
      return unreachable(hours);
  }
}
