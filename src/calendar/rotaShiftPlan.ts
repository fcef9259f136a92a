import { instant, type Instant } from "../units/index.ts";
import { weekdayOf } from "./localTime.ts";
import type { Recurrence, RotaShiftPlan } from "./rota.ts";
import { unitsBetween, unitsLater, type NumberedTurn } from "./rotaHandOver.ts";
import { firstShown, lastShown, wallTime, wallTimeAt, type WallTime } from "./rotaWallTime.ts";

const msPerDay = 86_400_000;

/** When a shift begins by the clock, and whose turn it is. */
interface Beginning {
  readonly time: WallTime;
  readonly index: number;
}

const dayOfWall = (time: WallTime): number => Math.floor(time / msPerDay);

/** Every so many units; on `days` only where those are given. */
function byUnit({ start }: RotaShiftPlan, repeat: Recurrence, from: WallTime, to: WallTime): Beginning[] {
  const { every, unit, days } = repeat;
  const found: Beginning[] = [];
  const first = Math.max(0, Math.floor(unitsBetween(start, from, unit) / every) - 2);
  for (let index = first; unitsLater(start, unit, index * every) <= to; index += 1) {
    const time = unitsLater(start, unit, index * every);
    if (days?.includes(weekdayOf(dayOfWall(time))) ?? true) found.push({ time, index });
  }
  return found;
}

/** How many of the days from one to before another are among some weekdays. */
function daysAmong(weekdays: readonly number[], from: number, to: number): number {
  const weeks = Math.floor((to - from) / 7);
  let count = weeks * new Set(weekdays).size;
  for (let day = from + 7 * weeks; day < to; day += 1) if (weekdays.includes(weekdayOf(day))) count += 1;
  return count;
}

/** On weekdays: by the day the turn passes on after so many shifts, by the week with every so many weeks. */
function byWeekday(
  { start }: RotaShiftPlan,
  { every, unit, days = [], weekStart = 0 }: Recurrence,
  from: WallTime,
  to: WallTime,
): Beginning[] {
  const firstDay = dayOfWall(start);
  const firstWeek = firstDay - ((weekdayOf(firstDay) - weekStart + 7) % 7);
  const begin = Math.max(firstDay, dayOfWall(from));
  const found: Beginning[] = [];
  let shifts = daysAmong(days, firstDay, begin);
  for (let day = begin; day <= dayOfWall(to); day += 1) {
    if (!days.includes(weekdayOf(day))) continue;
    const turn = unit === "day" ? shifts / every : Math.floor((day - firstWeek) / 7) / every;
    shifts += 1;
    if (unit === "day" || Number.isInteger(turn))
      found.push({ time: wallTime(start + (day - firstDay) * msPerDay), index: Math.floor(turn) });
  }
  return found;
}

function beginnings(plan: RotaShiftPlan, from: WallTime, to: WallTime): readonly Beginning[] {
  const { repeat, start } = plan;
  if (repeat === undefined) return [{ time: start, index: 0 }];
  const isByWeekday = repeat.days !== undefined && (repeat.unit === "day" || repeat.unit === "week");
  return isByWeekday ? byWeekday(plan, repeat, from, to) : byUnit(plan, repeat, from, to);
}

/**
 * The shifts that touch the time between two instants, whole, by their begin, each with the number of its turn. They
 * begin when the clock first shows their start and end when it last shows their end (decision 20).
 */
export function plannedShifts(
  zone: string,
  plan: RotaShiftPlan,
  from: Instant,
  to: Instant,
): readonly NumberedTurn[] {
  const { lasts, notBefore = instant(-Infinity) } = plan;
  const earliest = wallTime(wallTimeAt(zone, from) - lasts - msPerDay);
  const latest = wallTime(wallTimeAt(zone, to) + msPerDay);
  return beginnings(plan, earliest, latest)
    .map(({ time, index }) => ({
      start: firstShown(zone, time),
      end: lastShown(zone, wallTime(time + lasts)),
      index,
    }))
    .filter(({ start, end }) => start < end && start < to && end > from && start >= notBefore);
}
