import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileCalendar, weekOf, type OpeningHours } from "../../src/calendar/index.ts";
import { instantOf, iso, workingMinutes, type Instant } from "../../src/units/index.ts";
import { closed } from "../calendar/hours.ts";
import { bankHolidays } from "./bankHolidays.ts";
import type { CaseOutcome } from "./outcome.ts";

/** A due time counted minute by minute by somebody else: `minutes` of open time after `opened_utc`. */
export interface Vector {
  readonly policy: string;
  readonly calendar: string;
  readonly minutes: number;
  /** The zone in which the calendar's hours are read; for a customer's own zone, that of this customer. */
  readonly tz: string;
  readonly opened_utc: string;
  readonly due_utc: string;
}

interface NeutralCalendar {
  readonly id: string;
  readonly hours:
    { readonly complement_of: string } | Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly holidays?: string;
}
interface NeutralPolicy {
  readonly id: string;
  readonly calendars: readonly NeutralCalendar[];
}

/** The vectors of a folder: those of each `*vectors*.json`, against the calendars of the policies beside it. */
export function runVectors(folder: string): readonly { readonly id: string; readonly result: CaseOutcome }[] {
  const files = globSync(join(folder, "*.json")).toSorted();
  const read = files.map(
    (file) =>
      JSON.parse(readFileSync(file, "utf8")) as Partial<NeutralPolicy> & { vectors?: readonly Vector[] },
  );
  const policies = new Map(
    read.flatMap((one) => (one.id !== undefined && one.calendars ? [[one.id, one.calendars] as const] : [])),
  );
  return read
    .flatMap(({ vectors = [] }) => vectors)
    .map((vector) => ({
      id: `${vector.policy} ${vector.calendar} ${vector.tz} ${vector.opened_utc} + ${vector.minutes}m`,
      result: runVector(vector, policies.get(vector.policy) ?? []),
    }));
}

/** Compares one due time with the product's own calendar. */
export function runVector(vector: Vector, calendars: readonly NeutralCalendar[]): CaseOutcome {
  const opened = instant(vector.opened_utc);
  const hours = hoursOf(vector.calendar, vector.tz, calendars);
  if (!hours) return { outcome: "failed", expected: vector.due_utc, got: `no calendar ${vector.calendar}` };
  const due = compileCalendar(hours, opened).due(opened, workingMinutes(vector.minutes));
  if (due === instant(vector.due_utc)) return { outcome: "passed" };
  return { outcome: "failed", expected: vector.due_utc, got: iso(due) };
}

function instant(text: string): Instant {
  const at = instantOf(text);
  if (at === undefined) throw new Error(`${text} is not a time`);
  return at;
}

const isComplement = (hours: NeutralCalendar["hours"]): hours is { readonly complement_of: string } =>
  "complement_of" in hours && typeof hours.complement_of === "string";

function hoursOf(id: string, zone: string, calendars: readonly NeutralCalendar[]): OpeningHours | undefined {
  const calendar = calendars.find((one) => one.id === id);
  if (!calendar) return undefined;
  const { hours } = calendar;
  if (isComplement(hours)) {
    const of = hoursOf(hours.complement_of, zone, calendars);
    return of && { kind: "complement", of };
  }
  const days = Object.entries(hours);
  const week = weekOf(
    Object.fromEntries(days.map(([day, spans]) => [day, spans.map(([from, to]) => `${from}-${to}`)])),
  );
  if (typeof week === "string") throw new Error(week);
  const holidays = bankHolidays(calendar.holidays ?? "none");
  return { kind: "weekly", zone, week, closed: closed(...holidays), replaced: [], breaks: [] };
}
