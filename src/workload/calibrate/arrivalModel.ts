import { weekdayOf } from "../../calendar/index.ts";
import { poissonCount, type Stream } from "../../kernel/index.ts";
import { busynessFactors } from "../busyness.ts";
import { totalOf, type ArrivalDay } from "./arrivalDays.ts";

/** How busy days or hours are, as a factor around 1. */
export interface Variation {
  readonly cv: number;
  readonly correlation: number;
}

/** Expected arrivals in each of the 168 hours of a week from Monday, times a factor of the day and one of the hour. */
export interface ArrivalModel {
  readonly week: Float64Array;
  readonly day: Variation;
  readonly hour: Variation;
}

const hoursPerDay = 24;
const steady: Variation = { cv: 0, correlation: 0 };

/** The hours of the week as they are on average. */
export function meanWeek(days: readonly ArrivalDay[]): Float64Array {
  const week = new Float64Array(7 * hoursPerDay);
  const times = new Float64Array(7);
  for (const { day, hours } of days) {
    const weekday = weekdayOf(day);
    times[weekday] = (times[weekday] ?? 0) + 1;
    for (let hour = 0; hour < hoursPerDay; hour++) {
      const index = weekday * hoursPerDay + hour;
      week[index] = (week[index] ?? 0) + (hours[hour] ?? 0);
    }
  }
  return week.map((sum, index) => sum / Math.max(1, times[Math.floor(index / hoursPerDay)] ?? 0));
}

/**
 * The model by its moments. Counts of one day differ from the mean week together when the day is busy, and the less the
 * further apart two hours are when an hour is: without the noise of Poisson counts, the covariance of two hours that are `lag`
 * apart, over the product of their means, is day^2 + hour^2 correlation^lag. Three figures settle the three numbers: that of an
 * hour with itself, with the next, and of whole days with themselves.
 */
export function fitArrivals(days: readonly ArrivalDay[]): ArrivalModel {
  const week = meanWeek(days);
  const repeats = repeatsOf(days);
  if (repeats < 2) return { week, day: steady, hour: steady };
  const { day, hour, correlation } = splitVariance(momentsOf(days, week, repeats), week);
  return {
    week,
    day: { cv: Math.min(1, Math.sqrt(day)), correlation: day === 0 ? 0 : dayCorrelation(days, week, day) },
    hour: { cv: Math.min(1, Math.sqrt(hour / (1 + day))), correlation: hour === 0 ? 0 : correlation },
  };
}

/** How often each day of the week is there. */
const repeatsOf = (days: readonly ArrivalDay[]): number =>
  days.length / Math.max(1, new Set(days.map(({ day }) => weekdayOf(day))).size);

/** Expected arrivals in the 24 hours of a day. */
export const expectedOn = (day: number, week: Float64Array): Float64Array =>
  week.subarray(weekdayOf(day) * hoursPerDay, (weekdayOf(day) + 1) * hoursPerDay);

/** Relative variance of an hour, covariance with the next hour, and variance of a day. */
interface Moments {
  readonly hour: number;
  readonly nextHour: number;
  readonly day: number;
}

function momentsOf(days: readonly ArrivalDay[], week: Float64Array, repeats: number): Moments {
  const bias = repeats / (repeats - 1); // the mean week was taken from the same days
  const least = leastExpected(week);
  const [hour, next, day] = [new Relative(bias), new Relative(bias), new Relative(bias)];
  for (const one of days) {
    const expected = expectedOn(one.day, week);
    const off = expected.map((mean, index) => (one.hours[index] ?? 0) - mean);
    for (const [index, mean] of expected.entries()) {
      if (mean < least) continue;
      hour.add(off[index] ?? 0, off[index] ?? 0, mean, mean, mean);
      const after = expected[index + 1] ?? 0;
      if (after >= least) next.add(off[index] ?? 0, off[index + 1] ?? 0, mean, after, 0);
    }
    const total = totalOf(expected);
    if (total >= least) day.add(totalOf(off), totalOf(off), total, total, total);
  }
  return { hour: hour.value, nextHour: next.value, day: day.value };
}

/** A covariance of counts over the product of their means, each pair weighed as in Pearson's statistic. */
class Relative {
  readonly #bias: number;
  #products = 0;
  #noise = 0;
  #means = 0;

  constructor(bias: number) {
    this.#bias = bias;
  }

  add(a: number, b: number, meanA: number, meanB: number, noise: number): void {
    const weight = 1 / Math.sqrt(meanA * meanB);
    this.#products += weight * a * b;
    this.#noise += weight * noise;
    this.#means += weight * meanA * meanB;
  }

  get value(): number {
    return this.#means === 0 ? 0 : Math.max(0, (this.#bias * this.#products - this.#noise) / this.#means);
  }
}

/** What lasts longer than this lets hours be alike is the day. */
const steps = 61;

/** The variances of day and hour, and the correlation of hours from 0 to 0.6, that come nearest to the moments. */
function splitVariance(
  moments: Moments,
  week: Float64Array,
): { readonly day: number; readonly hour: number; readonly correlation: number } {
  const tries = Array.from({ length: steps }, (_, step) => {
    const correlation = step / 100;
    const hour = Math.min(moments.hour, Math.max(0, moments.hour - moments.nextHour) / (1 - correlation));
    const day = moments.hour - hour;
    return {
      day,
      hour,
      correlation,
      error: Math.abs(day + hour * sharedInDay(week, correlation) - moments.day),
    };
  });
  return tries.reduce((best, one) => (one.error < best.error ? one : best));
}

/** What is left of the variance of an hour factor when the hours of a day are added up. */
function sharedInDay(week: Float64Array, correlation: number): number {
  let [together, alone] = [0, 0];
  for (let weekday = 0; weekday < 7; weekday++) {
    const expected = week.subarray(weekday * hoursPerDay, (weekday + 1) * hoursPerDay);
    const total = totalOf(expected);
    if (total < leastExpected(week)) continue;
    for (const [i, a] of expected.entries())
      for (const [j, b] of expected.entries()) together += (a * b * correlation ** Math.abs(i - j)) / total;
    alone += total;
  }
  return alone === 0 ? 0 : together / alone;
}

/** How alike neighbouring days are. */
function dayCorrelation(days: readonly ArrivalDay[], week: Float64Array, variance: number): number {
  let [products, means] = [0, 0];
  for (const [index, today] of days.entries()) {
    const next = days[index + 1];
    if (next?.day !== today.day + 1) continue;
    const [a, b] = [totalOf(expectedOn(today.day, week)), totalOf(expectedOn(next.day, week))];
    products += (totalOf(today.hours) - a) * (totalOf(next.hours) - b);
    means += a * b;
  }
  return means === 0 ? 0 : Math.min(0.95, Math.max(0, products / means / variance));
}

/** Arrivals on the same days as those given, drawn as a load draws them. */
export function drawDays(
  { week, day, hour }: ArrivalModel,
  like: readonly ArrivalDay[],
  stream: Stream,
): readonly ArrivalDay[] {
  const first = like[0]?.day ?? 0;
  const count = (like.at(-1)?.day ?? first) - first + 1;
  const days = busynessFactors(stream, count, day.cv, day.correlation);
  const hours = busynessFactors(stream, count * hoursPerDay, hour.cv, hour.correlation);
  return like.map((one) => {
    const index = one.day - first;
    const drawn = expectedOn(one.day, week).map((mean, at) =>
      poissonCount(stream, mean * (days[index] ?? 1) * (hours[index * hoursPerDay + at] ?? 1)),
    );
    return { day: one.day, hours: drawn };
  });
}

/** Variance over mean of the counts in an hour and in a day of the week: 1 for Poisson, undefined where too little came. */
export interface Dispersion {
  readonly perHour: number | undefined;
  readonly perDay: number | undefined;
}

/** Hours that expect less than this, or than half of the busiest hour where all do, say little. */
const leastExpected = (week: Float64Array): number => Math.min(5, Math.max(...week) / 2);

/** Pearson's statistic over its degrees of freedom. */
export function dispersionOf(days: readonly ArrivalDay[]): Dispersion {
  const week = meanWeek(days);
  const repeats = repeatsOf(days);
  const rows = days.map(({ day, hours }) => ({ counts: hours, expected: expectedOn(day, week) }));
  const totals = rows.map(({ counts, expected }) => ({
    counts: [totalOf(counts)],
    expected: [totalOf(expected)],
  }));
  return {
    perHour: pearson(rows, repeats, leastExpected(week)),
    perDay: pearson(totals, repeats, leastExpected(week)),
  };
}

interface CountsAndMeans {
  readonly counts: ArrayLike<number>;
  readonly expected: ArrayLike<number>;
}

function pearson(rows: readonly CountsAndMeans[], repeats: number, least: number): number | undefined {
  if (repeats < 2) return undefined;
  let [squares, cells] = [0, 0];
  for (const { counts, expected } of rows) {
    for (let index = 0; index < expected.length; index++) {
      const mean = expected[index] ?? 0;
      if (mean < least || mean === 0) continue;
      squares += ((counts[index] ?? 0) - mean) ** 2 / mean;
      cells += 1;
    }
  }
  return cells === 0 ? undefined : (squares / cells) * (repeats / (repeats - 1));
}
