import { instant, type Instant } from "../../units/index.ts";
import { referencePeriod, type Period } from "../diff/reference.ts";
import type { Policy } from "../policy.ts";

/** A kind of instant: which calendars are open and which contacts can be reached. Between edges nothing changes. */
export interface Situation {
  /** The first instant of this kind in the period. */
  readonly at: Instant;
  readonly open: ReadonlySet<string>;
  readonly reachable: ReadonlySet<string>;
  /** Which calendars that conditions ask about are open, as `duringKey` writes it. */
  readonly during: string;
}

/** One text for a set of open calendars, in the policy's order. */
export const duringKey = (calendars: readonly string[]): string => calendars.join(",");

/**
 * Every kind of instant that the years hold whose holidays the policy names: proved from the edges of all calendars
 * and rotas, changes of clocks and holidays included, not from samples. Calendars in the customer's own zone are taken
 * in the policy's `customerZone`, or UTC.
 */
export function situationsOf(
  policy: Policy,
  { from, to }: Period = referencePeriod([policy]),
): readonly Situation[] {
  const situations = new Map<string, Situation>();
  for (const at of edgesOf(policy, { from, to })) {
    const open = new Set(policy.calendars.names.filter((name) => policy.calendars.get(name).openAt(at)));
    const reachable = reachableAt(policy, open, at);
    const key = `${[...open].join(",")}|${[...reachable].join(",")}`;
    if (situations.has(key)) continue;
    const during = duringKey(policy.duringCalendars.filter((name) => open.has(name)));
    situations.set(key, { at, open, reachable, during });
  }
  return [...situations.values()];
}

function edgesOf({ calendars, rotas }: Policy, { from, to }: Period): readonly Instant[] {
  const edges = new Set<number>([from]);
  const add = ({ start, end }: { readonly start: Instant; readonly end: Instant }): void => {
    edges.add(start);
    if (end < to) edges.add(end);
  };
  for (const name of calendars.names) calendars.get(name).segments(from, to).forEach(add);
  for (const name of rotas.names) rotas.get(name).shiftsBetween(from, to).forEach(add);
  return [...edges].toSorted((a, b) => a - b).map(instant);
}

/** The contacts who can be reached: in the hours of their calendar, and through whoever their rota has on call. */
function reachableAt(
  { form: { contacts }, rotas }: Policy,
  open: ReadonlySet<string>,
  at: Instant,
): ReadonlySet<string> {
  const isReachable = (name: string, passed: readonly string[]): boolean => {
    const contact = contacts[name];
    if (!contact || passed.includes(name)) return false;
    if (contact.calendar !== undefined && !open.has(contact.calendar)) return false;
    if (contact.rota === undefined) return true;
    const people = rotas.get(contact.rota).onCallAt(at);
    return people.some((person) => person === name || isReachable(person, [...passed, name]));
  };
  return new Set(Object.keys(contacts).filter((name) => isReachable(name, [])));
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** "Sunday 2026-01-04 03:00", in the policy's zone, which is named behind it. */
export function momentText({ form }: Policy, at: Instant): string {
  const zone = form.customerZone ?? zoneOf(form) ?? "UTC";
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return `${weekdays[local.dayOfWeek - 1] ?? ""} ${local.toPlainDate().toString()} ${time} (${zone})`;
}

/** The zone of the first calendar that has one of its own. */
const zoneOf = ({ calendars }: Policy["form"]): string | undefined =>
  Object.values(calendars).flatMap((form) =>
    "zone" in form && form.zone !== undefined && form.zone !== "customer" ? [form.zone] : [],
  )[0];
