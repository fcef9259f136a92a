import { hours, instant, minutes, type Instant } from "../../units/index.ts";
import { incidentsOf, momentIn, type Load, type StaffLine } from "../../workload/index.ts";
import type { ShiftTerms } from "../sessionEvent.ts";

/** What somebody wants of a shift; the rest is chosen for them. */
export interface ShiftWish {
  /** A staff line. */
  readonly seat?: string | undefined;
  /** When to begin in the first measured week, "mon 09:00". */
  readonly from?: string | undefined;
  readonly hours?: number | undefined;
}

/** Where and when a shift is held, or why it cannot be. */
export type Chosen =
  | { readonly ok: true; readonly terms: Omit<ShiftTerms, "load"> }
  | { readonly ok: false; readonly because: string };

const usualHours = 1;
/** A shift with an incident begins this long before it, and lasts longer. */
const beforeIncident = minutes(30);
const hoursWithIncident = 1.5;
const mostHours = 24;

/**
 * The seat and the time of a shift: half an hour before the first incident of the measured weeks where the load has one and
 * the seat is taken then, else when the seat's first shift of these weeks begins. Without a seat it is the first staff
 * line of the first tier that is there.
 */
export function shiftTerms(load: Load, seed: string, wish: ShiftWish): Chosen {
  const seats = seatsFor(load, wish);
  if (seats.length === 0) {
    const known = load.staff.map(({ name }) => name).join(", ");
    return refused(`there is no staff line "${wish.seat ?? ""}": use ${known}`);
  }
  const begins = beginningOf(load, seed, seats, wish);
  if (begins === undefined)
    return refused(`"${wish.from ?? ""}" is no time of a week: write it as "mon 09:00"`);
  return within(load, seats, wish, begins);
}

/** The staff lines that the seat may be of: the one that is named, or those of the first tier. */
const seatsFor = ({ staff }: Load, { seat }: ShiftWish): readonly StaffLine[] =>
  staff.filter(({ name, tier, agents }) => (seat === undefined ? tier === 0 && agents > 0 : name === seat));

interface Beginning {
  readonly from: Instant;
  readonly isBeforeIncident: boolean;
}

/** When a shift begins; undefined when the time asked for is none. */
function beginningOf(
  load: Load,
  seed: string,
  seats: readonly StaffLine[],
  { from: moment }: ShiftWish,
): Beginning | undefined {
  if (moment !== undefined) {
    const from = momentOf(load, moment);
    return from === undefined ? undefined : { from, isBeforeIncident: false };
  }
  const incident = firstIncident(load, seed, seats);
  return incident === undefined
    ? { from: firstShift(load, seats), isBeforeIncident: false }
    : { from: incident, isBeforeIncident: true };
}

function within(
  { horizon }: Load,
  seats: readonly StaffLine[],
  wish: ShiftWish,
  { from, isBeforeIncident }: Beginning,
): Chosen {
  const line = seats.find(({ shift }) => shift.openAt(from));
  if (!line) return refused(`nobody of ${wish.seat ?? "the first tier"} is on shift then`);
  const lasts = wish.hours ?? (isBeforeIncident ? hoursWithIncident : usualHours);
  if (!(lasts > 0 && lasts <= mostHours))
    return refused(`a shift lasts more than 0 and at most ${mostHours} hours`);
  const until = instant(from + Math.round(hours(1) * lasts));
  if (until > horizon.end) return refused("the load ends before the shift does");
  return { ok: true, terms: { line: line.name, from, until } };
}

const refused = (because: string): Chosen => ({ ok: false, because });

function momentOf(load: Load, moment: string): Instant | undefined {
  return /^(mon|tue|wed|thu|fri|sat|sun) ([01]\d|2[0-3]):[0-5]\d$/.test(moment)
    ? momentIn(load, moment, 1)
    : undefined;
}

function firstIncident(load: Load, seed: string, seats: readonly StaffLine[]): Instant | undefined {
  return incidentsOf(load, seed, 0)
    .map(({ start }) => instant(wholeMinute(start) - beforeIncident))
    .filter((from) => from >= load.horizon.measuredFrom)
    .toSorted((a, b) => a - b)
    .find((from) => seats.some(({ shift }) => shift.openAt(from)));
}

function firstShift({ horizon }: Load, seats: readonly StaffLine[]): Instant {
  const begins = ({ shift }: StaffLine): Instant =>
    shift.openAt(horizon.measuredFrom) ? horizon.measuredFrom : shift.nextOpening(horizon.measuredFrom);
  return instant(Math.min(...seats.map(begins)));
}

const wholeMinute = (at: Instant): number => minutes(1) * Math.floor(at / minutes(1));
