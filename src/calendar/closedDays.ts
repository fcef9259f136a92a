import { dateOfDay, dayOfDate } from "./localTime.ts";

/** Dates on which a calendar is closed: one, a range with both ends, or the same day of every year ("01-01"). */
export type ClosedDays =
  | { readonly kind: "date"; readonly date: string; readonly name?: string }
  | { readonly kind: "range"; readonly from: string; readonly to: string; readonly name?: string }
  | { readonly kind: "yearly"; readonly monthDay: string; readonly name?: string };

const shape = /^(?:yearly +(\d\d-\d\d)|(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))?)(?: +(\S.*))?$/;
const aLeapYear = "2024";

/**
 * The closed days that "2026-12-25", "2026-08-10..2026-08-14" or "yearly 01-01" names, each with a name after it
 * if it has one ("2026-12-25 Christmas Day"), or why it names none. "yearly 02-29" is closed in leap years only.
 */
export function closedDaysOf(text: string): ClosedDays | string {
  const found = shape.exec(text.trim());
  if (found === null) return `"${text}" is no date`;
  const [, monthDay, from = "", to, title] = found;
  const name = title === undefined ? {} : { name: title };
  const dates = monthDay === undefined ? [from, to ?? from] : [`${aLeapYear}-${monthDay}`];
  const impossible = dates.find((date) => dayOfDate(date) === undefined);
  if (impossible !== undefined) return `"${text}": there is no ${monthDay ?? impossible} in the calendar`;
  if (monthDay !== undefined) return { kind: "yearly", monthDay, ...name };
  if (to === undefined) return { kind: "date", date: from, ...name };
  if (to < from) return `"${text}" ends before it begins`;
  return { kind: "range", from, to, ...name };
}

/** Whether the days include a date, "2026-12-25". */
export function includesDate(days: ClosedDays, date: string): boolean {
  if (days.kind === "date") return days.date === date;
  if (days.kind === "yearly") return date.endsWith(days.monthDay);
  return days.from <= date && date <= days.to;
}

/** A question asked of many days in a row, numbered from 1970-01-01: is the day one of these? */
export function closedOn(closed: readonly ClosedDays[]): (day: number) => boolean {
  const ranges: (readonly [number, number])[] = [];
  const single = new Set<number>();
  const yearly = new Set<string>();
  for (const days of closed) {
    if (days.kind === "yearly") yearly.add(days.monthDay);
    else if (days.kind === "date") single.add(dayOfDate(days.date) ?? NaN);
    else ranges.push([dayOfDate(days.from) ?? NaN, dayOfDate(days.to) ?? NaN]);
  }
  return (day) =>
    single.has(day) ||
    ranges.some(([from, to]) => from <= day && day <= to) ||
    (yearly.size > 0 && yearly.has(dateOfDay(day).slice(-5)));
}
