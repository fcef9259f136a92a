import { instant, type Instant } from "../units/index.ts";
import { dayOfDate, dayStart } from "./localTime.ts";

declare const wall: unique symbol;

/** What a clock on the wall shows, zone unsaid: milliseconds since its 1970-01-01T00:00, every day having 24 h. */
export type WallTime = number & { readonly [wall]: true };

const msPerDay = 86_400_000;
const shape = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?$/;

export const wallTime = (milliseconds: number): WallTime => milliseconds as WallTime;

/** The clock time "2026-01-01T08:00" names, "2026-01-01" being its midnight; undefined when there is none. */
export function wallTimeOf(text: string): WallTime | undefined {
  const [, date = "", hour = 0, minute = 0, second = 0] = shape.exec(text) ?? [];
  const day = dayOfDate(date);
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return wallTime(day * msPerDay + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1_000);
}

/** What a clock in the zone shows at an instant. */
export function wallTimeAt(zone: string, at: Instant): WallTime {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return wallTime(at + local.offsetNanoseconds / 1e6);
}

/** The same clock time so many calendar months later, on the last day of a month that is too short. */
export function monthsLater(time: WallTime, months: number): WallTime {
  const from = new Date(time);
  const clock = time - Math.floor(time / msPerDay) * msPerDay;
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const day = Math.min(from.getUTCDate(), new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
  return wallTime(Date.UTC(year, month, day) + clock);
}

/** The instant of a clock time on a day without a change of clocks, undefined on any other. */
function onAPlainDay(zone: string, time: WallTime): Instant | undefined {
  const day = Math.floor(time / msPerDay);
  const start = dayStart(zone, day);
  return start + msPerDay === dayStart(zone, day + 1) ? instant(start + time - day * msPerDay) : undefined;
}

function onAnyDay(zone: string, time: WallTime, disambiguation: "earlier" | "later"): Instant {
  const local = new Date(time).toISOString().slice(0, -1);
  const found = Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation });
  if (found.toPlainDateTime().toString() === Temporal.PlainDateTime.from(local).toString())
    return instant(found.epochMilliseconds);
  const before = Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: "earlier" });
  return instant(before.getTimeZoneTransition("next")?.epochMilliseconds ?? found.epochMilliseconds);
}

/** When a clock in the zone first shows a time; of one it skips, the first instant after (decision 20). */
export const firstShown = (zone: string, time: WallTime): Instant =>
  onAPlainDay(zone, time) ?? onAnyDay(zone, time, "earlier");

/** The instant of a clock time "2026-01-01T08:00" in the zone, as `firstShown` has it; undefined when it is none. */
export function instantShown(zone: string, text: string): Instant | undefined {
  const time = wallTimeOf(text);
  return time === undefined ? undefined : firstShown(zone, time);
}

/** When a clock in the zone last shows a time; of one it skips, the first instant after (decision 20). */
export const lastShown = (zone: string, time: WallTime): Instant =>
  onAPlainDay(zone, time) ?? onAnyDay(zone, time, "later");
