import { instant, never, type Instant } from "../units/index.ts";
import { pairsOf, united } from "./intervals.ts";
import { localDay, weekdayOf } from "./localTime.ts";
import type { RotaHours, Stretch } from "./rota.ts";
import { firstShown, lastShown, wallTime } from "./rotaWallTime.ts";

const msPerMinute = 60_000;
const minutesPerDay = 1440;
const minutesPerWeek = 7 * minutesPerDay;
/** Hours that leave a minute of the week free never join into more than a week and a day. */
const marginDays = 9;

const lengthOf = ({ from, to }: RotaHours): number => (to <= from ? to + minutesPerDay : to) - from;

/** Whether hours leave no minute of the week free. */
function coverTheWeek(hours: readonly RotaHours[]): boolean {
  const begun = hours.flatMap((span) =>
    span.days.flatMap((day) => {
      const start = day * minutesPerDay + span.from;
      const end = start + lengthOf(span);
      return [[start, end] as const, [start - minutesPerWeek, end - minutesPerWeek] as const];
    }),
  );
  return pairsOf(united(begun)).some(([start, end]) => start <= 0 && end >= minutesPerWeek);
}

/**
 * The stretches that hours make and that touch the time between two instants, whole, in order, hours that touch
 * joined. They begin when the clock first shows their start and end when it last shows their end (decision 20).
 */
export function hoursBetween(
  zone: string,
  hours: readonly RotaHours[],
  from: Instant,
  to: Instant,
): readonly Stretch[] {
  if (coverTheWeek(hours)) return from < to ? [{ start: instant(-Infinity), end: never }] : [];
  const pairs: [number, number][] = [];
  const last = localDay(zone, to) + marginDays;
  for (let day = localDay(zone, from) - marginDays; day <= last; day += 1) {
    for (const span of hours.filter(({ days }) => days.includes(weekdayOf(day)))) {
      const opens = (day * minutesPerDay + span.from) * msPerMinute;
      const closes = opens + lengthOf(span) * msPerMinute;
      pairs.push([firstShown(zone, wallTime(opens)), lastShown(zone, wallTime(closes))]);
    }
  }
  return pairsOf(united(pairs))
    .filter(([start, end]) => start < to && end > from)
    .map(([start, end]) => ({ start: instant(start), end: instant(end) }));
}
