import {
  closedDaysOf,
  dayOf,
  isZone,
  neverOpens,
  weekOf,
  type ClosedDays,
  type DayHours,
  type OpeningHours,
} from "../../calendar/index.ts";
import type { Path } from "../../input/index.ts";
import type { CalendarForm } from "../schema/hours.ts";
import type { PolicyForm } from "../schema/policySchema.ts";
import type { Complaints } from "./nameCheck.ts";

/** Each calendar's opening hours for the zone of a given customer; every fault is a complaint. */
export function compileCalendars(
  form: PolicyForm,
  complaints: Complaints,
): ReadonlyMap<string, (customerZone: string) => OpeningHours> {
  const closed = closedDaysByList(form, complaints);
  checkZone(form.customerZone, ["customerZone"], complaints);
  for (const [id, { zone }] of Object.entries(form.rotas)) checkZone(zone, ["rotas", id, "zone"], complaints);
  const result = new Map<string, (customerZone: string) => OpeningHours>();
  const open: string[] = [];
  const faulty = new Set<string>();
  const spoilOpen = (): void => open.forEach((name) => faulty.add(name));

  const hoursOf = (name: string, path: Path): ((customerZone: string) => OpeningHours) => {
    const done = result.get(name);
    if (faulty.has(name)) spoilOpen();
    if (done) return done;
    const calendar = Object.hasOwn(form.calendars, name) ? form.calendars[name] : undefined;
    if (open.includes(name)) {
      const found = `the calendar "${name}" is defined by itself`;
      complaints.add("REFERENCE_CYCLE", path, found, "Give it hours of its own");
      return always;
    }
    if (!calendar) {
      complaints.unlessKnown("calendar", name, path, Object.keys(form.calendars));
      return always;
    }
    open.push(name);
    const before = complaints.problems.length;
    const hours = compileOne(calendar, ["calendars", name], closed, complaints, hoursOf);
    if (complaints.problems.length > before) spoilOpen();
    open.pop();
    result.set(name, hours);
    return hours;
  };

  for (const name of Object.keys(form.calendars)) {
    const hours = hoursOf(name, ["calendars", name]);
    if (faulty.has(name) || !neverOpens(hours("UTC"))) continue;
    const found = `"${name}" is never open`;
    complaints.add("CALENDAR_NEVER_OPENS", ["calendars", name], found, "Give it at least one open span");
  }
  return result;
}

type HoursFor = (customerZone: string) => OpeningHours;
const always: HoursFor = () => ({ kind: "always" });

function compileOne(
  form: CalendarForm,
  path: Path,
  closed: ReadonlyMap<string, readonly ClosedDays[]>,
  complaints: Complaints,
  hoursOf: (name: string, path: Path) => HoursFor,
): HoursFor {
  if ("complementOf" in form) {
    const inner = hoursOf(form.complementOf, [...path, "complementOf"]);
    return (zone) => ({ kind: "complement", of: inner(zone) });
  }
  if ("anyOf" in form) {
    const parts = form.anyOf.map((name, index) => hoursOf(name, [...path, "anyOf", index]));
    return (zone) => ({ kind: "union", of: parts.map((part) => part(zone)) });
  }
  if ("allOf" in form) {
    const parts = form.allOf.map((name, index) => hoursOf(name, [...path, "allOf", index]));
    return (zone) => ({ kind: "intersection", of: parts.map((part) => part(zone)) });
  }
  if (!("zone" in form)) return always;
  return weeklyHours(form, path, closed, complaints);
}

type WeeklyForm = Extract<CalendarForm, { zone: string }>;

function weeklyHours(
  form: WeeklyForm,
  path: Path,
  closed: ReadonlyMap<string, readonly ClosedDays[]>,
  complaints: Complaints,
): HoursFor {
  if (form.zone !== "customer") checkZone(form.zone, [...path, "zone"], complaints);
  complaints.unlessKnown("list of holidays", form.holidays, [...path, "holidays"], closed.keys());
  const week = weekOf(form.open === "always" ? { daily: "00:00-24:00" } : form.open);
  if (typeof week === "string") {
    complaints.add(
      "HOURS_INVALID",
      [...path, "open"],
      week,
      'Write hours such as mon-fri: ["09:00-12:30", "13:30-17:30"]',
    );
    return always;
  }
  const replaced = datedHours(form.replaced, [...path, "replaced"], complaints);
  const breaks = datedHours(form.breaks, [...path, "breaks"], complaints);
  const holidays = form.holidays === undefined ? [] : (closed.get(form.holidays) ?? []);
  return (customerZone) => ({
    kind: "weekly",
    zone: form.zone === "customer" ? customerZone : form.zone,
    week,
    closed: holidays,
    replaced,
    breaks,
  });
}

function checkZone(zone: string | undefined, path: Path, complaints: Complaints): void {
  if (zone === undefined || isZone(zone)) return;
  const fix =
    'Use an IANA name such as Europe/London; for a calendar also "customer", the customer\'s own zone';
  complaints.add("ZONE_UNKNOWN", path, `there is no time zone "${zone}"`, fix);
}

function datedHours(
  form: Readonly<Record<string, string | readonly string[]>> | undefined,
  path: Path,
  complaints: Complaints,
): readonly DayHours[] {
  return Object.entries(form ?? {}).flatMap(([date, value]) => {
    const day = closedDaysOf(date);
    const hours = dayOf(value);
    if (typeof day === "string" || day.kind !== "date") {
      complaints.add(
        "HOLIDAY_INVALID",
        [...path, date],
        `"${date}" is no date`,
        "Write a date such as 2026-12-24",
      );
    }
    if (typeof hours === "string") {
      complaints.add("HOURS_INVALID", [...path, date], hours, 'Write hours such as "09:00-12:30"');
      return [];
    }
    return typeof day !== "string" && day.kind === "date" ? [{ date: day.date, hours }] : [];
  });
}

function closedDaysByList(
  form: PolicyForm,
  complaints: Complaints,
): ReadonlyMap<string, readonly ClosedDays[]> {
  return new Map(
    Object.entries(form.holidays).map(([list, texts]) => [
      list,
      texts.flatMap((text, index) => {
        const days = closedDaysOf(text);
        if (typeof days !== "string") return [days];
        const fix =
          'Write "2026-12-25", "2026-08-10..2026-08-14" or "yearly 01-01", and a name after it if you like';
        complaints.add("HOLIDAY_INVALID", ["holidays", list, index], days, fix);
        return [];
      }),
    ]),
  );
}
