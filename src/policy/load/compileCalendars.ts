import { isZone, neverOpens, weekOf, type ClosedDays, type OpeningHours } from "../../calendar/index.ts";
import type { Path } from "../../input/index.ts";
import type { CalendarForm } from "../schema/hours.ts";
import type { PolicyForm } from "../schema/policySchema.ts";
import { closedDaysByList, datedHours } from "./datedHours.ts";
import type { Complaints } from "./nameCheck.ts";

/** So many calendars may be joined into one, each counted as often as it is used. */
const mostJoined = 64;

/** Each calendar's opening hours for the zone of a given customer; every fault is a complaint. */
export function compileCalendars(
  form: PolicyForm,
  complaints: Complaints,
): ReadonlyMap<string, (customerZone: string) => OpeningHours> {
  const closed = closedDaysByList(form, complaints);
  checkZones(form, complaints);
  const result = new Map<string, HoursFor>();
  const sizes = new Map<string, number>();
  const open: string[] = [];
  const faulty = new Set<string>();
  const spoilOpen = (): void => open.forEach((name) => faulty.add(name));

  const hoursOf = (name: string, path: Path): HoursFor => {
    const done = result.get(name);
    if (faulty.has(name)) spoilOpen();
    if (done) return done;
    const calendar = formOf(form, name);
    if (open.includes(name)) {
      complainOfCircle(name, path, complaints);
      return always;
    }
    if (!calendar) {
      complaints.unlessKnown("calendar", name, path, Object.keys(form.calendars));
      return always;
    }
    open.push(name);
    const before = complaints.problems.length;
    let hours =
      open.length > mostJoined ? always : compileOne(calendar, name, { form, closed, complaints, hoursOf });
    const size = 1 + partsOf(calendar).reduce((sum, part) => sum + (sizes.get(part) ?? 1), 0);
    if (open.length > mostJoined || size > mostJoined) {
      if (!faulty.has(name)) complainOfSize(name, complaints);
      hours = always;
    }
    if (complaints.problems.length > before) spoilOpen();
    open.pop();
    sizes.set(name, Math.min(size, mostJoined));
    result.set(name, hours);
    return hours;
  };

  for (const name of Object.keys(form.calendars)) {
    const hours = hoursOf(name, ["calendars", name]);
    if (!faulty.has(name)) complainIfNeverOpen(name, hours("UTC"), complaints);
  }
  return result;
}

function complainIfNeverOpen(name: string, hours: OpeningHours, complaints: Complaints): void {
  if (!neverOpens(hours)) return;
  const found = `"${name}" is never open`;
  complaints.add("CALENDAR_NEVER_OPENS", ["calendars", name], found, "Give it at least one open span");
}

const formOf = ({ calendars }: PolicyForm, name: string): CalendarForm | undefined =>
  Object.hasOwn(calendars, name) ? calendars[name] : undefined;

function complainOfCircle(name: string, path: Path, complaints: Complaints): void {
  const found = `the calendar "${name}" is defined by itself`;
  complaints.add("REFERENCE_CYCLE", path, found, "Give it hours of its own");
}

function complainOfSize(name: string, complaints: Complaints): void {
  const found = `"${name}" is joined from more than ${mostJoined} calendars`;
  complaints.add("CALENDAR_TOO_LARGE", ["calendars", name], found, "Write its hours out");
}

type HoursFor = (customerZone: string) => OpeningHours;
const always: HoursFor = () => ({ kind: "always" });

interface Compiling {
  readonly form: PolicyForm;
  readonly closed: ReadonlyMap<string, readonly ClosedDays[]>;
  readonly complaints: Complaints;
  readonly hoursOf: (name: string, path: Path) => HoursFor;
}

/** The calendars whose hours a calendar is made of. */
function partsOf(form: CalendarForm): readonly string[] {
  if ("complementOf" in form) return [form.complementOf];
  if ("anyOf" in form) return form.anyOf;
  return "allOf" in form ? form.allOf : [];
}

function compileOne(form: CalendarForm, name: string, compiling: Compiling): HoursFor {
  const path = ["calendars", name];
  if ("complementOf" in form) {
    const inner = partHours(form.complementOf, [...path, "complementOf"], compiling);
    return (zone) => ({ kind: "complement", of: inner(zone) });
  }
  if ("anyOf" in form) {
    const parts = form.anyOf.map((part, index) => partHours(part, [...path, "anyOf", index], compiling));
    return (zone) => ({ kind: "union", of: parts.map((part) => part(zone)) });
  }
  if ("allOf" in form) {
    const parts = form.allOf.map((part, index) => partHours(part, [...path, "allOf", index], compiling));
    return (zone) => ({ kind: "intersection", of: parts.map((part) => part(zone)) });
  }
  if ("chosenBy" in form) {
    for (const [word, part] of Object.entries(form.calendars))
      compiling.hoursOf(part, [...path, "calendars", word]);
    return compiling.hoursOf(form.otherwise, [...path, "otherwise"]);
  }
  if ("like" in form) return likeHours(form, path, compiling);
  if (!("zone" in form)) return always;
  return weeklyHours(form, path, compiling);
}

/** The hours of a calendar that is joined with others; one that facts choose has none of its own. */
function partHours(name: string, path: Path, { form, complaints, hoursOf }: Compiling): HoursFor {
  const part = formOf(form, name);
  if (!part || !("chosenBy" in part)) return hoursOf(name, path);
  const found = `"${name}" is chosen by the ${part.chosenBy} and has no hours of its own`;
  const fix = "Join the calendars it chooses from, and choose among the results";
  complaints.add("VALUE_INVALID", path, found, fix);
  return always;
}

type LikeForm = Extract<CalendarForm, { like: string }>;

/** The hours of another calendar, with what this one says otherwise. */
function likeHours(form: LikeForm, path: Path, compiling: Compiling): HoursFor {
  const { closed, complaints, hoursOf } = compiling;
  const base = hoursOf(form.like, [...path, "like"]);
  const baseForm = formOf(compiling.form, form.like);
  if (baseForm && !("zone" in baseForm) && !("like" in baseForm)) {
    const fix = "Name a calendar with zone and open, or write the hours out";
    complaints.add("VALUE_INVALID", [...path, "like"], `"${form.like}" has no weekly hours`, fix);
  }
  if (form.zone !== "customer") checkZone(form.zone, [...path, "zone"], complaints);
  const lists = form.holidays === "none" ? [] : holidaysIn(form.holidays, path, { closed, complaints });
  const replaced = form.replaced && datedHours(form.replaced, [...path, "replaced"], complaints);
  const breaks = form.breaks && datedHours(form.breaks, [...path, "breaks"], complaints);
  return (customerZone) => {
    const hours = base(customerZone);
    if (hours.kind !== "weekly") return hours;
    const zone = form.zone === "customer" ? customerZone : (form.zone ?? hours.zone);
    const days = form.holidays === undefined ? hours.closed : lists;
    return {
      ...hours,
      zone,
      closed: days,
      replaced: replaced ?? hours.replaced,
      breaks: breaks ?? hours.breaks,
    };
  };
}

function holidaysIn(
  list: string | undefined,
  path: Path,
  { closed, complaints }: Pick<Compiling, "closed" | "complaints">,
): readonly ClosedDays[] {
  complaints.unlessKnown("list of holidays", list, [...path, "holidays"], closed.keys());
  return list === undefined ? [] : (closed.get(list) ?? []);
}

type WeeklyForm = Extract<CalendarForm, { zone: string; open: unknown }>;

function weeklyHours(form: WeeklyForm, path: Path, { closed, complaints }: Compiling): HoursFor {
  if (form.zone !== "customer") checkZone(form.zone, [...path, "zone"], complaints);
  const holidays = holidaysIn(form.holidays, path, { closed, complaints });
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
  return (customerZone) => ({
    kind: "weekly",
    zone: form.zone === "customer" ? customerZone : form.zone,
    week,
    closed: holidays,
    replaced,
    breaks,
  });
}

function checkZones({ customerZone, rotas, regions }: PolicyForm, complaints: Complaints): void {
  checkZone(customerZone, ["customerZone"], complaints);
  for (const [id, { zone }] of Object.entries(rotas)) checkZone(zone, ["rotas", id, "zone"], complaints);
  for (const [id, { zone }] of Object.entries(regions)) checkZone(zone, ["regions", id, "zone"], complaints);
}

function checkZone(zone: string | undefined, path: Path, complaints: Complaints): void {
  if (zone === undefined || isZone(zone)) return;
  const fix =
    'Use an IANA name such as Europe/London; for a calendar also "customer", the customer\'s own zone';
  complaints.add("ZONE_UNKNOWN", path, `there is no time zone "${zone}"`, fix);
}
