import type { Calendar, OpeningHours } from "../../calendar/index.ts";
import type { Policy } from "../policy.ts";

/** A calendar of the policy with what is needed to speak about its hours. */
export interface ZonedCalendar {
  readonly name: string;
  readonly calendar: Calendar;
  /** The zone in which its times are told. */
  readonly zone: string;
  /** The zone in which its dates are counted: its own, or UTC where it has none. */
  readonly dateZone: string;
  /** The calendar of whose hours this one is the complement. */
  readonly complementOf: string | undefined;
}

/** A calendar of the policy by name, for a customer in a zone; one without a zone tells its times in the customers'. */
export function zonedCalendar(policy: Policy, name: string, customerZone?: string): ZonedCalendar {
  const own = zoneOf(policy.calendars.hoursOf(name, customerZone));
  const form = policy.form.calendars[name];
  return {
    name,
    calendar: policy.calendars.get(name, customerZone),
    zone: own ?? customerZone ?? policy.form.customerZone ?? "UTC",
    dateZone: own ?? "UTC",
    complementOf: form !== undefined && "complementOf" in form ? form.complementOf : undefined,
  };
}

/** The zone of the first weekly hours in a calendar, by which it counts dates. */
function zoneOf(hours: OpeningHours): string | undefined {
  if (hours.kind === "always") return undefined;
  if (hours.kind === "weekly") return hours.zone;
  const parts = hours.kind === "complement" ? [hours.of] : hours.of;
  return parts.map(zoneOf).find((zone) => zone !== undefined);
}
