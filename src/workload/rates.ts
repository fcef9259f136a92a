import { weekOf } from "../calendar/index.ts";
import { streamFor } from "../kernel/index.ts";
import { busynessFactors } from "./busyness.ts";
import { hourStarts, type Load } from "./load.ts";

/** Expected arrivals in every hour of a replication. */
export interface HourlyRates {
  /** When each hour begins, and at last the end of the horizon; milliseconds. */
  readonly bounds: Float64Array;
  /** By channel index: expected arrivals in each hour, busy days and hours included, incidents not. */
  readonly means: readonly Float64Array[];
}

/** The hours of a load's horizon on its local clock; `dayOf` counts days from the first, `hourOfWeek` from Monday 0:00. */
interface Hours {
  readonly bounds: Float64Array;
  readonly dayOf: Int32Array;
  readonly hourOfWeek: Int32Array;
}

/** Zone arithmetic is slow, and every replication of a load has the same hours. */
const knownHours = new WeakMap<Load, Hours>();

function hoursOf(load: Load): Hours {
  const known = knownHours.get(load);
  if (known) return known;
  const { zone, end } = load.horizon;
  const starts = hourStarts(load.horizon);
  const clock = starts.map((at) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone));
  const firstDay = clock[0]?.toPlainDate();
  const hours: Hours = {
    bounds: Float64Array.from([...starts, end]),
    dayOf: Int32Array.from(clock, (at) => firstDay?.until(at.toPlainDate()).days ?? 0),
    hourOfWeek: Int32Array.from(clock, (at) => (at.dayOfWeek - 1) * 24 + at.hour),
  };
  knownHours.set(load, hours);
  return hours;
}

/** The rates of one replication: base rate x profile x how busy its day and hour happen to be. */
export function hourlyRates(load: Load, seed: string, replication: number): HourlyRates {
  const { dayOf, hourOfWeek } = hoursOf(load);
  const { day, hour } = load.form.variation;
  const days = factors(seed, replication, "busyness/day", (dayOf.at(-1) ?? 0) + 1, day);
  const hours = factors(seed, replication, "busyness/hour", hourOfWeek.length, hour);
  return ratesWith(load, (index) => (days[dayOf[index] ?? 0] ?? 1) * (hours[index] ?? 1));
}

/** The rates that are expected: base rate x profile, every day and hour as busy as usual. */
export const usualRates = (load: Load): HourlyRates => ratesWith(load, () => 1);

/** Which hour of the week each hour of the horizon is, Monday 0:00 being 0. */
export const hoursOfWeek = (load: Load): Int32Array => hoursOf(load).hourOfWeek;

function ratesWith(load: Load, busyAt: (hour: number) => number): HourlyRates {
  const { form, lexicon } = load;
  const { bounds, hourOfWeek } = hoursOf(load);
  const means = lexicon.words.channel.map((channel) => {
    const arrival = form.arrivals[channel];
    const weights = weekWeights(arrival?.profile === undefined ? undefined : form.profiles[arrival.profile]);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return Float64Array.from(hourOfWeek, (weekHour, index) => {
      const busy = busyAt(index);
      return total === 0 ? 0 : ((arrival?.perWeek ?? 0) * (weights[weekHour] ?? 0) * busy) / total;
    });
  });
  return { bounds, means };
}

type Factor = Load["form"]["variation"]["day"];

const factors = (
  seed: string,
  replication: number,
  purpose: string,
  count: number,
  factor: Factor,
): Float64Array =>
  busynessFactors(streamFor(seed, replication, purpose), count, factor?.cv ?? 0, factor?.correlation ?? 0);

/** The 168 weights of a week that starts on Monday; all equal without a profile. */
export function weekWeights(
  profile: Readonly<Record<string, readonly number[]>> | undefined,
): readonly number[] {
  if (!profile) return new Array<number>(168).fill(1);
  const byDay = new Map<number, readonly number[]>();
  for (const [key, hours] of Object.entries(profile)) for (const day of daysOf(key)) byDay.set(day, hours);
  return Array.from({ length: 7 }, (_, day) => byDay.get(day) ?? new Array<number>(24).fill(0)).flat();
}

/** The days, Monday 0, that "mon", "mon-fri", "sat,sun" or "daily" names; none for anything else. */
export function daysOf(key: string): readonly number[] {
  const week = weekOf({ [key]: "00:00-24:00" });
  return typeof week === "string" ? [] : week.flatMap((hours, day) => (hours.length > 0 ? [day] : []));
}
