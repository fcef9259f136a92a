import { instant, invariant, never, working, type Instant } from "../units/index.ts";
import type { Calendar } from "./calendar.ts";
import { clockTime, dayStart, localDay, localInstant } from "./localTime.ts";

type Hours = Pick<Calendar, "openAt" | "nextOpening" | "back">;

const none = working(0);
const msPerMinute = 60_000;
const isReal = (at: Instant): boolean => Number.isFinite(at);

/** The last open moment of a day, as the closing after it. */
const endOfDayOf = (hours: Hours, zone: string, day: number): Instant =>
  hours.back(dayStart(zone, day + 1), none);

const atClock = (zone: string, day: number, clock: number): Instant =>
  localInstant(zone, day, clock / msPerMinute, "first");

function forward(hours: Hours, zone: string, start: Instant, count: number): readonly [number, Instant] {
  const clock = clockTime(zone, start);
  let day = localDay(zone, start);
  for (let left = count; left > 0; left -= 1) {
    const opening = hours.nextOpening(dayStart(zone, day + 1));
    if (!isReal(opening)) return [NaN, never];
    day = localDay(zone, opening);
  }
  return [day, hours.nextOpening(atClock(zone, day, clock))];
}

/** A closing belongs to the date it ends, so dates and clock times are read a millisecond before it. */
function backward(hours: Hours, zone: string, start: Instant, count: number): readonly [number, Instant] {
  const isOpen = hours.openAt(start);
  const moment = isOpen ? start : instant(start - 1);
  let day = localDay(zone, moment);
  for (let left = count; left > 0; left -= 1) {
    const closing = hours.back(dayStart(zone, day), none);
    if (!isReal(closing)) return [NaN, closing];
    day = localDay(zone, instant(closing - 1));
  }
  const same = instant(atClock(zone, day, clockTime(zone, moment)) + (isOpen ? 0 : 1));
  return [day, hours.openAt(same) ? same : hours.back(same, none)];
}

/**
 * The instant `count` open dates after `start` in a zone (before it when negative), by the rules of
 * `Calendar.dueAfterBusinessDays`: a date is open when any of it is.
 */
export function businessDaysFrom(
  hours: Hours,
  zone: string,
  start: Instant,
  { count, endOfDay }: { readonly count: number; readonly endOfDay: boolean },
): Instant {
  invariant(Number.isInteger(count), "business days are counted whole");
  const opening = count < 0 && !hours.openAt(start) ? hours.back(start, none) : hours.nextOpening(start);
  if (!isReal(opening)) return opening;
  const [day, at] = (count < 0 ? backward : forward)(hours, zone, opening, Math.abs(count));
  return endOfDay && !Number.isNaN(day) ? endOfDayOf(hours, zone, day) : at;
}
