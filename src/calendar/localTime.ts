import { instant, type Instant } from "../units/index.ts";

const msPerDay = 86_400_000;
const msPerMinute = 60_000;
const minutesPerDay = 1440;

/** Whether this runtime knows a time zone of that name; offsets such as "+01:00" are not zones. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The number of a date counted from 1970-01-01, or undefined when no such date exists ("2026-02-30"). */
export function dayOfDate(date: string): number | undefined {
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(date) ? undefined : at / msPerDay;
}

/** The date of a day counted from 1970-01-01, "2026-12-25". */
export const dateOfDay = (day: number): string => new Date(day * msPerDay).toISOString().slice(0, -14);

/** The weekday of a day counted from 1970-01-01: 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

const plainDate = (day: number): Temporal.PlainDate => {
  const utc = new Date(day * msPerDay);
  return new Temporal.PlainDate(utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate());
};

/** Where the days of a zone asked for so far begin: zone arithmetic is slow, and the same days are asked for again. */
class KnownDays {
  readonly starts = new Map<number, Instant>();
  /** The day found last, from its start up to its end. */
  day = 0;
  from = Infinity;
  until = -Infinity;
}

const knownDays = new Map<string, KnownDays>();

function knownDaysOf(zone: string): KnownDays {
  const known = knownDays.get(zone);
  if (known) return known;
  const made = new KnownDays();
  knownDays.set(zone, made);
  return made;
}

/** The instant a day begins in a zone: its first midnight, or the first time after a midnight that does not exist. */
export function dayStart(zone: string, day: number): Instant {
  if (zone === "UTC") return instant(day * msPerDay);
  const { starts } = knownDaysOf(zone);
  const known = starts.get(day);
  if (known !== undefined) return known;
  const start = instant(plainDate(day).toZonedDateTime(zone).epochMilliseconds);
  starts.set(day, start);
  return start;
}

/** The day, counted from 1970-01-01, that a clock in the zone shows at an instant. */
export function localDay(zone: string, at: Instant): number {
  const recent = knownDaysOf(zone);
  if (recent.from <= at && at < recent.until) return recent.day;
  let day = Math.floor(at / msPerDay) - 1;
  while (dayStart(zone, day + 1) <= at) day += 1;
  recent.day = day;
  recent.from = dayStart(zone, day);
  recent.until = dayStart(zone, day + 1);
  return day;
}

/** Milliseconds after midnight that a clock in the zone shows at an instant. */
export function clockTime(zone: string, at: Instant): number {
  const day = localDay(zone, at);
  const start = dayStart(zone, day);
  if (dayStart(zone, day + 1) - start === msPerDay) return at - start;
  const offset = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds;
  return at + offset / 1e6 - day * msPerDay;
}

/**
 * The instant a clock in the zone shows a time of a day, in minutes after midnight. A time the clock skips is pushed
 * forward by what it skips; of a time it shows twice the first or the last, as asked (decision 20). Minute 1440 and
 * later belong to the next day, and midnight there is where that day begins, so hours that end at 24:00 end with
 * their date.
 */
export function localInstant(zone: string, day: number, minute: number, which: "first" | "last"): Instant {
  if (minute >= minutesPerDay) return localInstant(zone, day + 1, minute - minutesPerDay, which);
  const start = dayStart(zone, day);
  if (minute === 0 || dayStart(zone, day + 1) - start === msPerDay)
    return instant(start + minute * msPerMinute);
  const clock = new Temporal.PlainTime().add({ milliseconds: Math.round(minute * msPerMinute) });
  const local = plainDate(day).toPlainDateTime(clock);
  const disambiguation = which === "first" ? "compatible" : "later";
  return instant(local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds);
}
