import { regularisedGamma } from "../../kernel/index.ts";
import type { ArrivalDay } from "./arrivalDays.ts";
import { expectedOn, meanWeek } from "./arrivalModel.ts";
import type { DailyCounts } from "./dailyCounts.ts";

/** Hours in which customers wrote far more often about one thing than everything else lets expect. */
export interface Burst {
  readonly category: string;
  /** The first hour, counted from 1970 on the local clock, and how many there are. */
  readonly from: number;
  readonly hours: number;
  readonly found: number;
  readonly expected: number;
}

/** The bursts of one category. */
export interface IncidentFit {
  readonly category: string;
  readonly times: number;
  readonly meanHours: number;
  /** Tickets found over tickets expected. */
  readonly multiplies: number;
  /** Additional tickets in all of the log. */
  readonly excess: number;
}

const hoursPerDay = 24;
const rarely = 1e-7;
const atLeast = 5;
const timesUsual = 3;
const fewest = 3;

/** Bursts of categories that have enough of them to be told from chance, on the days given. */
export function findBursts(categories: DailyCounts, days: readonly ArrivalDay[]): readonly Burst[] {
  const all = byHour(days);
  const usual = usualByHour(days);
  const total = sumOf(all);
  return categories.words.flatMap((word) => {
    const counts = categories.of(word);
    const own = byHour(days.map(({ day }) => ({ day, hours: counts.get(day) ?? [] })));
    const bursts = burstsOf(word, own, { all, usual, total });
    return bursts.length < fewest ? [] : bursts;
  });
}

/** What the bursts of each category are like on average. */
export function incidentsIn(bursts: readonly Burst[]): readonly IncidentFit[] {
  return [...Map.groupBy(bursts, ({ category }) => category)].map(([category, own]) => {
    const sum = (of: (burst: Burst) => number): number => own.reduce((total, burst) => total + of(burst), 0);
    const [found, expected] = [sum((burst) => burst.found), sum((burst) => burst.expected)];
    return {
      category,
      times: own.length,
      meanHours: sum(({ hours }) => hours) / own.length,
      multiplies: found / expected,
      excess: found - expected,
    };
  });
}

/** Arrivals by day as they would have been without the bursts. */
export function withoutBursts(
  byDay: ReadonlyMap<number, ArrayLike<number>>,
  bursts: readonly Burst[],
): ReadonlyMap<number, Float64Array> {
  const calm = new Map([...byDay].map(([day, hours]) => [day, Float64Array.from(hours)] as const));
  for (const { from, hours, found, expected } of bursts) {
    for (let hour = from; hour < from + hours; hour++) {
      const counts = calm.get(Math.floor(hour / hoursPerDay));
      const at = hour - Math.floor(hour / hoursPerDay) * 24;
      if (counts) counts[at] = Math.max(0, Math.round((counts[at] ?? 0) - (found - expected) / hours));
    }
  }
  return calm;
}

type ByHour = ReadonlyMap<number, number>;

/** Counts by hour since 1970, of hours that have any. */
const byHour = (days: readonly ArrivalDay[]): ByHour =>
  new Map(
    days.flatMap(({ day, hours }) =>
      Array.from(hours).flatMap((count, hour) =>
        count > 0 ? [[day * hoursPerDay + hour, count] as const] : [],
      ),
    ),
  );

/** What each of these hours has on average in the week. */
function usualByHour(days: readonly ArrivalDay[]): ByHour {
  const week = meanWeek(days);
  return byHour(days.map(({ day }) => ({ day, hours: expectedOn(day, week) })));
}

const sumOf = (hours: ByHour): number => [...hours.values()].reduce((sum, count) => sum + count, 0);

interface Everything {
  readonly all: ByHour;
  readonly usual: ByHour;
  readonly total: number;
}

/**
 * A busy hour of everything is no burst, and neither is the usual hour of a category that has its own: what is expected is the
 * larger of its share of that hour of the week, and its odds against what else came in the same hour.
 */
function burstsOf(category: string, own: ByHour, { all, usual, total }: Everything): readonly Burst[] {
  const share = sumOf(own) / Math.max(1, total);
  if (share >= 0.9 || share < 1e-4) return []; // nothing to compare it with, or nothing left of it in a load
  const odds = share / (1 - share);
  const bursts: Burst[] = [];
  for (const [hour, found] of [...own].toSorted(([a], [b]) => a - b)) {
    const expected = Math.max(share * (usual.get(hour) ?? 0), odds * ((all.get(hour) ?? 0) - found));
    if (found < atLeast || found < timesUsual * expected || atLeastSoMany(found, expected) > rarely) continue;
    const last = bursts.at(-1);
    if (last && hour === last.from + last.hours) bursts[bursts.length - 1] = joined(last, found, expected);
    else bursts.push({ category, from: hour, hours: 1, found, expected });
  }
  return bursts;
}

const joined = (burst: Burst, found: number, expected: number): Burst => ({
  ...burst,
  hours: burst.hours + 1,
  found: burst.found + found,
  expected: burst.expected + expected,
});

/** The probability of at least `count` Poisson events. */
const atLeastSoMany = (count: number, mean: number): number => regularisedGamma(count, mean).lower;
