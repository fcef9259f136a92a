import { weekdayOf } from "../../calendar/index.ts";

/** Arrivals in the 24 hours of a local day, which counts from 1970-01-01. */
export interface ArrivalDay {
  readonly day: number;
  readonly hours: ArrayLike<number>;
}

/** The days of a log from which arrivals are learned. */
export interface ChosenDays {
  readonly days: readonly ArrivalDay[];
  /** Weeks, as the day of their Monday, in which the desk was in use. */
  readonly weeks: readonly number[];
  /** Weeks with hardly anything in them: before the log begins or after it ends. */
  readonly thinWeeks: number;
  /** Days of those weeks with hardly any of their weekday's tickets: holidays and the like. */
  readonly daysOff: readonly number[];
}

/** A week is thin, and a day is off, below this share of what is usual. */
const little = 0.4;
/** Fewer than this a day, and a day without tickets is nothing unusual. */
const enoughADay = 10;
const daysPerWeek = 7;

const mondayOf = (day: number): number => day - weekdayOf(day);
export const totalOf = (hours: ArrayLike<number>): number =>
  Array.from(hours).reduce((sum, count) => sum + count, 0);

/** The days on which the desk worked as usual, in order; days without any ticket are days too. */
export function chooseDays(byDay: ReadonlyMap<number, ArrayLike<number>>): ChosenDays {
  const perWeek = new Map<number, number>();
  for (const [day, hours] of byDay)
    perWeek.set(mondayOf(day), (perWeek.get(mondayOf(day)) ?? 0) + totalOf(hours));
  const usual = weightedMedian([...perWeek.values()]);
  const weeks = [...perWeek]
    .filter(([, count]) => count >= little * usual)
    .map(([week]) => week)
    .toSorted((a, b) => a - b);
  const none = new Uint32Array(24);
  const all = weeks.flatMap((monday) =>
    Array.from({ length: daysPerWeek }, (_, index) => ({
      day: monday + index,
      hours: byDay.get(monday + index) ?? none,
    })),
  );
  const usualOf = Array.from({ length: daysPerWeek }, (_, weekday) =>
    median(all.filter(({ day }) => weekdayOf(day) === weekday).map(({ hours }) => totalOf(hours))),
  );
  const isOff = ({ day, hours }: ArrivalDay): boolean => {
    const expected = usualOf[weekdayOf(day)] ?? 0;
    return expected >= enoughADay && totalOf(hours) < little * expected;
  };
  return {
    days: all.filter((day) => !isOff(day)),
    weeks,
    thinWeeks: perWeek.size - weeks.length,
    daysOff: all.filter(isOff).map(({ day }) => day),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** The week in which the middle ticket lies, by size: a long thin tail of weeks does not count for more than its tickets. */
function weightedMedian(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b);
  const total = totalOf(sorted);
  let sum = 0;
  return sorted.find((count) => (sum += count) * 2 >= total) ?? 0;
}
