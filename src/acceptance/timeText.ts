import type { Policy } from "../policy/index.ts";
import { instant, instantOf, invariant, type Instant } from "../units/index.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** A time in a step: "2026-03-02T09:00:00Z", "2026-03-02 09:00" on the customers' clock, or "Monday 09:00". */
export const timePattern = new RegExp(
  String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)|\d{4}-\d\d-\d\d \d\d:\d\d|(?:${weekdays.join("|")}) \d\d:\d\d`,
);

/** The zone of times that are written without one. */
export const zoneOf = ({ form }: Policy): string => form.customerZone ?? "UTC";

/** Monday 10:00 of the week after the policy's last review, or of the 2nd of March 2026: when nothing else is said. */
export const usualOpening = (policy: Policy): Instant =>
  weekdayTime(policy, firstMonday(policy), "Monday 10:00");

/**
 * The instant of a time in a step. A weekday is the next one from `from` on, or else in the week of `usualOpening`.
 * Undefined for a date or hour that does not exist.
 */
export function timeOf(policy: Policy, text: string, from: Instant | undefined): Instant | undefined {
  if (weekdays.some((day) => text.startsWith(day))) {
    const start = from === undefined ? firstMonday(policy) : localOf(policy, from);
    return isClockTime(text) ? weekdayTime(policy, start, text) : undefined;
  }
  if (text.includes("T")) return instantOf(text);
  try {
    return inZone(policy, Temporal.PlainDateTime.from(text));
  } catch {
    return undefined;
  }
}

const isClockTime = (text: string): boolean => /(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

function firstMonday({ form }: Policy): Temporal.PlainDateTime {
  const reviewed = Temporal.PlainDate.from(form.reviewed ?? "2026-02-25");
  return reviewed.add({ days: 8 - reviewed.dayOfWeek }).toPlainDateTime();
}

/** The first such weekday and time that is not before `start`. */
function weekdayTime(policy: Policy, start: Temporal.PlainDateTime, text: string): Instant {
  const [day = "", clock = ""] = text.split(" ");
  const wanted = weekdays.findIndex((one) => one === day) + 1;
  invariant(wanted > 0, `"${text}" names a weekday`);
  const days = (wanted - start.dayOfWeek + 7) % 7;
  const found = start.toPlainDate().add({ days }).toPlainDateTime(Temporal.PlainTime.from(clock));
  const isPast = Temporal.PlainDateTime.compare(found, start) < 0;
  return inZone(policy, isPast ? found.add({ days: 7 }) : found);
}

const localOf = (policy: Policy, at: Instant): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneOf(policy)).toPlainDateTime();

const inZone = (policy: Policy, local: Temporal.PlainDateTime): Instant =>
  instant(local.toZonedDateTime(zoneOf(policy)).epochMilliseconds);
