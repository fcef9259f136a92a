import { type Calendar } from "../calendar/index.ts";
import { datePlus, dateText, clockText, localDate, startOfDate, type Policy } from "../policy/index.ts";
import { after, days, hours, never, workingHours, type Instant } from "../units/index.ts";
import { guideZone } from "./hoursWords.ts";

/** A moment from which due times are worked out as examples. */
export interface Opening {
  readonly at: Instant;
  /** "Tue 2026-10-06 10:00". */
  readonly text: string;
  /** "before Christmas Day"; "in an ordinary week". */
  readonly why: string;
}

/**
 * An ordinary morning, and an hour before the desk closes for a holiday, or for a weekend where no holiday is named:
 * both on or after a date, told in the zone of the guide.
 */
export function exampleOpenings(policy: Policy, asOf: string): readonly [Opening, Opening] {
  const zone = guideZone(policy);
  const desk = deskCalendar(policy);
  const told = (at: Instant, why: string): Opening => ({
    at,
    text: `${dateText(localDate(zone, at))} ${clockText(zone, at)}`,
    why,
  });
  const { date, why } = nextClosure(desk, zone, asOf);
  return [
    told(ordinaryMorning(desk, zone, asOf), "in an ordinary week"),
    told(lastHourBefore(desk, zone, date), why),
  ];
}

/** The calendar in which the first channel that is not open at every hour is worked. */
function deskCalendar(policy: Policy): Calendar {
  const worked = Object.values(policy.form.channels).map((channel) => channel.worked);
  const limited = worked.find((name) => policy.calendars.hoursOf(name).kind !== "always");
  return policy.calendars.get(limited ?? worked[0] ?? "");
}

/** Ten o'clock on the first Tuesday that is open then, as the day before and after it are; at the latest of a year. */
function ordinaryMorning(desk: Calendar, zone: string, asOf: string): Instant {
  const first = firstDate(asOf, "Tue");
  const ten = (date: string): Instant => after(startOfDate(zone, date), hours(10));
  const tuesdays = Array.from({ length: 52 }, (_, week) => datePlus(first, 7 * week));
  const usual = tuesdays.find((date) => [-1, 0, 1].every((shift) => desk.openAt(ten(datePlus(date, shift)))));
  const at = ten(usual ?? first);
  const opening = desk.nextOpening(at);
  return usual === undefined && opening < never ? opening : at;
}

function firstDate(asOf: string, weekday: string): string {
  const dates = Array.from({ length: 7 }, (_, shift) => datePlus(asOf, shift));
  return dates.find((date) => dateText(date).startsWith(weekday)) ?? asOf;
}

interface Closed {
  readonly date: string;
  readonly why: string;
}

function nextClosure(desk: Calendar, zone: string, asOf: string): Closed {
  const from = startOfDate(zone, asOf);
  const holiday = desk.closures(from, after(from, days(366))).find(({ date }) => isWeekday(date));
  if (holiday) return { date: holiday.date, why: `before ${holiday.name ?? "a holiday"}` };
  return { date: firstDate(datePlus(asOf, 1), "Sat"), why: "before a weekend" };
}

const isWeekday = (date: string): boolean => !/^S(at|un)/.test(dateText(date));

/** An hour of open time before a date begins; in the afternoon before it where the desk never closes. */
function lastHourBefore(desk: Calendar, zone: string, date: string): Instant {
  const start = startOfDate(zone, date);
  const lastHour = desk.back(start, workingHours(1));
  const isReal = Number.isFinite(lastHour) && lastHour < after(start, hours(-1));
  return isReal ? lastHour : after(startOfDate(zone, datePlus(date, -1)), hours(16));
}
