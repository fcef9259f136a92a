import { never } from "../../units/index.ts";
import type { Instant } from "../../units/index.ts";
import type { ZonedCalendar } from "./zonedCalendar.ts";
import { datePlus, localDate, startOfDate } from "./zonedTime.ts";

/**
 * The dates by which business days are counted: first the date on which the count starts, then each open date after
 * it up to `days` of them. Ends early where the calendar never opens again.
 */
export function businessDates(
  { calendar, dateZone }: ZonedCalendar,
  start: Instant,
  days: number,
): readonly string[] {
  const dates: string[] = [];
  let opening = calendar.nextOpening(start);
  while (opening < never && dates.length <= days) {
    const date = localDate(dateZone, opening);
    dates.push(date);
    opening = calendar.nextOpening(startOfDate(dateZone, datePlus(date, 1)));
  }
  return dates;
}
