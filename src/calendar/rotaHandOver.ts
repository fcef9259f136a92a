import type { Instant } from "../units/index.ts";
import type { HandOver, RotaUnit, Stretch } from "./rota.ts";
import { firstShown, monthsLater, wallTime, wallTimeAt, type WallTime } from "./rotaWallTime.ts";

const msPerHour = 3_600_000;
const msOf = { hour: msPerHour, day: 24 * msPerHour, week: 168 * msPerHour } as const;
const msPerMonth = 30.436875 * msOf.day;

/** The clock time so many units after another. */
export const unitsLater = (time: WallTime, unit: RotaUnit, count: number): WallTime =>
  unit === "month" ? monthsLater(time, count) : wallTime(time + count * msOf[unit]);

/** About how many units lie between two clock times; off by less than two. */
export const unitsBetween = (from: WallTime, to: WallTime, unit: RotaUnit): number =>
  Math.floor((to - from) / (unit === "month" ? msPerMonth : msOf[unit]));

/** When turn `index` begins, 0 beginning at the start; a skipped clock time hands over as soon as there is a later one. */
export const handOverAt = (zone: string, { every, unit, start }: HandOver, index: number): Instant =>
  firstShown(zone, unitsLater(start, unit, index * every));

/**
 * The number of the turn that runs at an instant. Turns are counted by the clock on the wall: one whose whole time
 * the clock skips has a number and no length, so that everybody keeps the hours they had.
 */
export function turnAt(zone: string, handOver: HandOver, at: Instant): number {
  const { every, unit, start } = handOver;
  let index = Math.floor(unitsBetween(start, wallTimeAt(zone, at), unit) / every) - 2;
  while (handOverAt(zone, handOver, index + 1) <= at) index += 1;
  return index;
}

/** A turn with its number. */
export interface NumberedTurn extends Stretch {
  readonly index: number;
}

/** The turns that touch the time between two instants, whole, in order; those without length are left out. */
export function turnsBetween(
  zone: string,
  handOver: HandOver,
  from: Instant,
  to: Instant,
): readonly NumberedTurn[] {
  const turns: NumberedTurn[] = [];
  let index = turnAt(zone, handOver, from);
  let start = handOverAt(zone, handOver, index);
  while (start < to) {
    const end = handOverAt(zone, handOver, index + 1);
    if (start < end) turns.push({ start, end, index });
    index += 1;
    start = end;
  }
  return turns;
}
