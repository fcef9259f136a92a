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

/** The rates of one replication: base rate x profile x how busy its day and hour happen to be. */
export function hourlyRates(load: Load, seed: string, replication: number): HourlyRates {
  const { form, horizon, lexicon } = load;
  const starts = hourStarts(horizon);
  const clock = starts.map((at) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(horizon.zone),
  );
  const firstDay = clock[0]?.toPlainDate();
  const dayOf = clock.map((at) => (firstDay ? firstDay.until(at.toPlainDate()).days : 0));
  const { day, hour } = form.variation;
  const days = factors(seed, replication, "busyness/day", (dayOf.at(-1) ?? 0) + 1, day);
  const hours = factors(seed, replication, "busyness/hour", starts.length, hour);
  const hourOfWeek = clock.map((at) => (at.dayOfWeek - 1) * 24 + at.hour);
  const means = lexicon.words.channel.map((channel) => {
    const arrival = form.arrivals[channel];
    const weights = weekWeights(arrival?.profile === undefined ? undefined : form.profiles[arrival.profile]);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return Float64Array.from(starts, (_, index) => {
      const weight = weights[hourOfWeek[index] ?? 0] ?? 0;
      const busy = (days[dayOf[index] ?? 0] ?? 1) * (hours[index] ?? 1);
      return total === 0 ? 0 : ((arrival?.perWeek ?? 0) * weight * busy) / total;
    });
  });
  return { bounds: Float64Array.from([...starts, horizon.end]), means };
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
