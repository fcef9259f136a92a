import type { OpeningHours, Span, Week, WeeklyHours } from "../calendar/index.ts";
import { zonedCalendar, type Policy } from "../policy/index.ts";
import { listing } from "./blocks.ts";

type Form = Policy["form"];

/** Whether a calendar is open at every hour. */
const isAlways = (policy: Policy, name: string): boolean => policy.calendars.hoursOf(name).kind === "always";

/** "in desk hours (Europe/London)": what stands behind every time that counts in a calendar. */
export function countedIn(policy: Policy, name: string): string {
  if (isAlways(policy, name)) return "at any hour";
  const hours = /hours$/i.test(name) ? name : `${name} hours`;
  return `in ${hours} (${zoneName(policy, name)})`;
}

/** The zone of a calendar; "the customer's own zone" where it has that. */
export function zoneName(policy: Policy, name: string): string {
  const form = policy.form.calendars[name];
  const { zone } = zonedCalendar(policy, name);
  if (form === undefined || !("zone" in form) || form.zone !== "customer") return zone;
  return `the customer's own zone, ${zone} where that is not known`;
}

/** The zone in which the guide tells times: the customers', or that of the first calendar that has one. */
export function guideZone({ form, calendars }: Policy): string {
  const zones = calendars.names.flatMap((name) => zonesIn(calendars.hoursOf(name)));
  return form.customerZone ?? zones[0] ?? "UTC";
}

function zonesIn(hours: OpeningHours): readonly string[] {
  if (hours.kind === "always") return [];
  if (hours.kind === "weekly") return [hours.zone];
  return (hours.kind === "complement" ? [hours.of] : hours.of).flatMap(zonesIn);
}

/** When a calendar is open, "Monday to Friday 08:00 to 18:00; closed on the holidays england". */
export function hoursWords(policy: Policy, name: string): string {
  const form = policy.form.calendars[name];
  if (form === undefined || isAlways(policy, name)) return "Day and night, every day";
  if ("complementOf" in form) return `Whenever ${form.complementOf} is closed`;
  if ("anyOf" in form) return `Whenever ${listing(form.anyOf, "or")} is open`;
  if ("allOf" in form) return `While ${listing(form.allOf, "and")} are open at the same time`;
  if ("chosenBy" in form) return chosenWords(form);
  const hours = policy.calendars.hoursOf(name);
  return hours.kind === "weekly" ? weeklyWords(policy.form, name, hours) : "As its parts are";
}

type CalendarForm = Form["calendars"][string];

const chosenWords = ({
  chosenBy,
  calendars,
  otherwise,
}: Extract<CalendarForm, { chosenBy: unknown }>): string =>
  [
    ...Object.entries(calendars).map(([word, calendar]) => `${chosenBy} ${word}: ${calendar}`),
    `otherwise: ${otherwise}`,
  ].join("; ");

function weeklyWords(form: Form, name: string, { week, replaced, breaks }: WeeklyHours): string {
  const holidays = holidaysOf(form, name);
  return [
    weekWords(week),
    ...(holidays === undefined ? [] : [`closed on the holidays ${holidays}`]),
    ...replaced.map(({ date, hours }) => `${date}: ${dayWords(hours)}`),
    ...breaks.map(({ date, hours }) => `${date}: closed ${dayWords(hours)}`),
  ].join("; ");
}

/** The list of holidays on which a calendar is closed, its own or that of the calendar that it is like. */
function holidaysOf(form: Form, name: string): string | undefined {
  const calendar = form.calendars[name];
  if (calendar === undefined) return undefined;
  const own = "holidays" in calendar ? calendar.holidays : undefined;
  if (own !== undefined) return own === "none" ? undefined : own;
  return "like" in calendar ? holidaysOf(form, calendar.like) : undefined;
}

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Days in a row with the same hours together: "Monday to Friday 08:00 to 18:00". */
function weekWords(week: Week): string {
  const runs: { first: number; last: number; hours: string }[] = [];
  week.forEach((spans, day) => {
    const hours = dayWords(spans);
    const run = runs.at(-1);
    if (run?.hours === hours) run.last = day;
    else runs.push({ first: day, last: day, hours });
  });
  const open = runs.filter(({ hours }) => hours !== "closed");
  return open.map(({ first, last, hours }) => `${daysWords(first, last)} ${hours}`).join(", ");
}

const daysWords = (first: number, last: number): string =>
  first === last ? (days[first] ?? "") : `${days[first] ?? ""} to ${days[last] ?? ""}`;

const dayWords = (spans: readonly Span[]): string =>
  spans.length === 0 ? "closed" : listing(spans.map(spanText), "and");

const spanText = ({ from, to, fromZone, toZone }: Span): string =>
  `${edgeText(from, fromZone)} to ${edgeText(to, toZone)}`;

function edgeText(minute: number, zone: string | undefined): string {
  const pad = (part: number): string => String(part).padStart(2, "0");
  const time = `${pad(Math.floor(minute / 60))}:${pad(Math.floor(minute % 60))}`;
  return zone === undefined ? time : `${time} ${zone}`;
}
