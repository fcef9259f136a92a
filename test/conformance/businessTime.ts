import { isDeepStrictEqual } from "node:util";
import { compileCalendar, type Calendar, type DayHours, type WeeklyHours } from "../../src/calendar/index.ts";
import { dayOfDate, localInstant } from "../../src/calendar/localTime.ts";
import { inSeconds, instant, iso, working, type Instant } from "../../src/units/index.ts";
import { at, closed, on, weekly } from "../calendar/hours.ts";
import type { AnyCase, CaseFile, CaseOutcome } from "./outcome.ts";

type Pairs = readonly (readonly [string, string])[];
interface Hours {
  readonly zone: string;
  readonly weekly: Readonly<Record<string, Pairs>>;
  readonly shifts?: Readonly<Record<string, Pairs>>;
  readonly breaks?: Readonly<Record<string, Pairs>>;
  readonly holidays?: readonly string[];
  readonly recurringHolidays?: readonly string[];
  readonly holidayRanges?: Pairs;
}
export interface BusinessTimeCase extends AnyCase {
  readonly op: string;
  readonly calendar?: string;
  readonly input: Readonly<Record<string, string | number | boolean | Hours>>;
  readonly expect: Readonly<Record<string, unknown>>;
}
export interface BusinessTimeFile extends CaseFile {
  readonly calendars: Readonly<Record<string, Hours>>;
  readonly cases: readonly BusinessTimeCase[];
}

const texts = (pairs: Pairs): readonly string[] => pairs.map(([from, to]) => `${from}-${to}`);
const dated = (dates: Readonly<Record<string, Pairs>> = {}): readonly DayHours[] =>
  Object.entries(dates).map(([date, pairs]) => on(date, texts(pairs)));

export const hoursOf = (hours: Hours): WeeklyHours =>
  weekly(
    hours.zone,
    Object.fromEntries(Object.entries(hours.weekly).map(([day, pairs]) => [day, texts(pairs)])),
    {
      replaced: dated(hours.shifts),
      breaks: dated(hours.breaks),
      closed: closed(
        ...(hours.holidays ?? []),
        ...(hours.recurringHolidays ?? []).map((monthDay) => `yearly ${monthDay}`),
        ...(hours.holidayRanges ?? []).map(([from, to]) => `${from}..${to}`),
      ),
    },
  );

/** By convention: the answer of the table of meaning. A case that states another may come out otherwise. */
const decided: Readonly<Record<string, readonly (string | number)[]>> = {
  boundary: ["end-of-period"],
  granularity: ["exact"],
  gap: ["shift-forward"],
  ambiguous: ["first"],
  days: [
    "business-dates-then-snap",
    "working-days keep wall-clock",
    "working-days keep wall-clock; then end of that working day",
  ],
  emptyCalendar: ["error"],
  zeroReportedAs: [0],
  zone: ["instants"],
};

/** The first convention of a case that the table of meaning decides otherwise. */
const otherDecision = ({ convention = {} }: AnyCase): string | undefined =>
  Object.entries(convention)
    .filter(([name, value]) => !(decided[name] ?? [value]).includes(value))
    .map(([name, value]) => `${name}: ${value}`)[0];

const ahead = (calendar: Calendar, from: Instant, count: number): Pairs => {
  const pairs: [string, string][] = [];
  for (let start = calendar.nextOpening(from); pairs.length < count;) {
    const end = calendar.nextClosing(start);
    pairs.push([iso(start), iso(end)]);
    start = calendar.nextOpening(end);
  }
  return pairs;
};

const behind = (calendar: Calendar, from: Instant, count: number): Pairs =>
  calendar
    .segments(instant(from - 366 * 86_400_000), from)
    .slice(-count)
    .toReversed()
    .map(({ start, end }): readonly [string, string] => [iso(start), iso(end)]);

/** The text under one of some names in a case's input. */
function textIn(found: BusinessTimeCase, ...names: readonly string[]): string {
  const value = names.map((name) => found.input[name]).find((text) => text !== undefined);
  return typeof value === "string" ? value : "";
}
const instantIn = (found: BusinessTimeCase, ...names: readonly string[]): Instant =>
  at(textIn(found, ...names));

function businessDays(calendar: Calendar, found: BusinessTimeCase, sign: number): string {
  const { days, snapToEndOfDay } = found.input;
  const endOfDay = snapToEndOfDay === true;
  return iso(calendar.dueAfterBusinessDays(instantIn(found, "start"), sign * Number(days), { endOfDay }));
}

/** Breaks alone, as hours: an instant is on break when these are open. */
const onlyBreaks = (hours: WeeklyHours): WeeklyHours => ({
  ...weekly(hours.zone, {}),
  replaced: hours.breaks,
});

type Answer = (calendar: Calendar, found: BusinessTimeCase, hours: WeeklyHours) => unknown;
const target = (found: BusinessTimeCase): ReturnType<typeof working> =>
  working(Number(found.input["seconds"]) * 1_000);

const answers: Readonly<Record<string, Answer>> = {
  addBusinessTime: (calendar, found) => ({
    due: iso(calendar.due(instantIn(found, "start"), target(found))),
  }),
  subtractBusinessTime: (calendar, found) => ({
    result: iso(calendar.back(instantIn(found, "start"), target(found))),
  }),
  businessTimeBetween: (calendar, found) => ({
    seconds: inSeconds(calendar.elapsed(instantIn(found, "from"), instantIn(found, "to"))),
  }),
  isOpen: (calendar, found) => ({ value: calendar.openAt(instantIn(found, "at")) }),
  isOnBreak: (_calendar, found, hours) => {
    const moment = instantIn(found, "at");
    return { value: compileCalendar(onlyBreaks(hours), moment).openAt(moment) };
  },
  isHoliday: (calendar, found) => {
    const moment = instantIn(found, "at");
    return { value: calendar.closures(moment, instant(moment + 1)).length > 0 };
  },
  segmentsFrom: (calendar, found) => ({
    segments: ahead(calendar, instantIn(found, "from"), Number(found.input["take"])),
  }),
  segmentsBefore: (calendar, found) => ({
    segments: behind(calendar, instantIn(found, "from"), Number(found.input["take"])),
  }),
  addBusinessDays: (calendar, found) => ({ result: businessDays(calendar, found, 1) }),
  subtractBusinessDays: (calendar, found) => ({ result: businessDays(calendar, found, -1) }),
};

function resolveLocal(found: BusinessTimeCase): unknown {
  const [hour = 0, minute = 0] = textIn(found, "time").split(":").map(Number);
  const day = dayOfDate(textIn(found, "date")) ?? NaN;
  return { instant: iso(localInstant(textIn(found, "zone"), day, hour * 60 + minute, "first")) };
}

function intersection(found: BusinessTimeCase): unknown {
  const { left, right, take } = found.input;
  if (typeof left !== "object" || typeof right !== "object") return "no calendars to intersect";
  const both = { kind: "intersection", of: [hoursOf(left), hoursOf(right)] } as const;
  const from = instantIn(found, "from");
  return { segments: ahead(compileCalendar(both, from), from, Number(take)) };
}

function answer(suite: BusinessTimeFile, found: BusinessTimeCase): unknown {
  if (found.op === "resolveLocal") return resolveLocal(found);
  if (found.op === "intersectSegmentsFrom") return intersection(found);
  const source = suite.calendars[found.calendar ?? ""];
  if (source === undefined) return `no calendar "${String(found.calendar)}"`;
  const hours = hoursOf(source);
  const around = instantIn(found, "start", "from", "at");
  return answers[found.op]?.(compileCalendar(hours, around), found, hours) ?? `no operation "${found.op}"`;
}

/** The answer of one case, compared with its source's. It is skipped only when it differs by a convention it states. */
export function runBusinessTimeCase(suite: BusinessTimeFile, found: BusinessTimeCase): CaseOutcome {
  const got = answer(suite, found);
  if (isDeepStrictEqual(got, found.expect)) return { outcome: "passed" };
  const convention = otherDecision(found);
  if (convention !== undefined) return { outcome: "skipped", convention };
  return { outcome: "failed", expected: found.expect, got };
}
