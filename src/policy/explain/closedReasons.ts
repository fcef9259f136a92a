import { instant, type Instant } from "../../units/index.ts";
import type { ZonedCalendar } from "./zonedCalendar.ts";
import { datePlus, dateText, isWeekend, localDate, startOfDate } from "./zonedTime.ts";

const longest = 366 * 86_400_000;

/**
 * Why a calendar is closed between two instants, in the order of time and each reason once: "night", "weekend",
 * "Good Friday", "break". Assumes that it is closed all that time.
 */
export function closedReasons(hours: ZonedCalendar, from: Instant, to: Instant): readonly string[] {
  if (hours.complementOf !== undefined) return [`hours of ${hours.complementOf}`];
  if (to - from > longest) return ["closed for more than a year"];
  const dates = datesBetween(hours.zone, from, to);
  const closed = dates.filter((date) => isClosedAllDay(hours, date));
  if (closed.length > 0) return [...new Set(closed.map((date) => reasonOfDate(hours, date)))];
  if (dates.length > 1) return ["night"];
  return [withinDate(hours, dates[0] ?? "", from, to)];
}

function datesBetween(zone: string, from: Instant, to: Instant): readonly string[] {
  const last = localDate(zone, instant(to - 1));
  const dates: string[] = [];
  for (let date = localDate(zone, from); date <= last; date = datePlus(date, 1)) dates.push(date);
  return dates;
}

function isClosedAllDay({ calendar, zone }: ZonedCalendar, date: string): boolean {
  return calendar.elapsed(startOfDate(zone, date), startOfDate(zone, datePlus(date, 1))) === 0;
}

/** A weekday that is closed a week before and after as well is closed as a rule, and no holiday closes it. */
function reasonOfDate(hours: ZonedCalendar, date: string): string {
  const isRule = isClosedAllDay(hours, datePlus(date, -7)) && isClosedAllDay(hours, datePlus(date, 7));
  const holiday = holidayOn(hours, date);
  if (isRule && isWeekend(date)) return "weekend";
  if (holiday !== undefined) return holiday;
  return isRule ? `no hours on ${dateText(date).slice(0, 3)}` : "other hours that day";
}

function holidayOn({ calendar, zone }: ZonedCalendar, date: string): string | undefined {
  const found = calendar
    .closures(startOfDate(zone, date), startOfDate(zone, datePlus(date, 1)))
    .find((closure) => closure.date === date);
  return found ? (found.name ?? "holiday") : undefined;
}

function withinDate({ calendar, zone }: ZonedCalendar, date: string, from: Instant, to: Instant): string {
  if (calendar.elapsed(startOfDate(zone, date), from) === 0) return "before opening";
  return calendar.elapsed(to, startOfDate(zone, datePlus(date, 1))) === 0 ? "after closing" : "break";
}
