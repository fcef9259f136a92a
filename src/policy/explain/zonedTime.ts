import { instant, type Instant } from "../../units/index.ts";

const zoned = (zone: string, at: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

/** The date that a calendar on the wall in the zone shows, "2026-03-02". */
export const localDate = (zone: string, at: Instant): string => zoned(zone, at).toPlainDate().toString();

/** When a date begins in the zone. */
export const startOfDate = (zone: string, date: string): Instant =>
  instant(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);

/** The date so many days later; earlier when negative. */
export const datePlus = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/** The weekday of a date, "Mon". */
export const weekdayName = (date: string): string =>
  weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? "";

/** Whether a date is a Saturday or Sunday. */
export const isWeekend = (date: string): boolean => Temporal.PlainDate.from(date).dayOfWeek > 5;

/** "Mon 2026-03-02". */
export const dateText = (date: string): string => `${weekdayName(date)} ${date}`;

/** The time of day in the zone, "09:30"; seconds only when there are any. */
export function clockText(zone: string, at: Instant): string {
  const time = zoned(zone, at).toPlainTime();
  return time.second === 0 ? time.toString({ smallestUnit: "minute" }) : time.toString().slice(0, 8);
}

/** "Mon 2026-03-02 09:30" in the zone. */
export const localText = (zone: string, at: Instant): string =>
  `${dateText(localDate(zone, at))} ${clockText(zone, at)}`;

/** ISO 8601 with the zone's offset, "2026-03-30T09:00:00+01:00": the same instant, readable in the zone. */
export const localIso = (zone: string, at: Instant): string =>
  zoned(zone, at).toString({ timeZoneName: "never", smallestUnit: "second" });

/** Hours by which the zone's clocks were moved between two instants: 1 when summer time began, 0 when nothing did. */
export const clockShift = (zone: string, from: Instant, to: Instant): number =>
  (zoned(zone, to).offsetNanoseconds - zoned(zone, from).offsetNanoseconds) / 3.6e12;
