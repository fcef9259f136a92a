import { exponentialVariate, meanOf, samplerOf, streamFor } from "../kernel/index.ts";
import { instant, type Instant } from "../units/index.ts";
import type { Load } from "./load.ts";
import { measuredDay } from "./measuredDay.ts";

type IncidentForm = Load["form"]["incidents"][number];

/** One incident of a replication: while it lasts, customers of the affected categories write more often. */
export interface Incident {
  readonly form: IncidentForm;
  readonly start: Instant;
  readonly end: Instant;
}

/** The incidents of one replication in the order of the load: at their time, or at random as often as it says. */
export function incidentsOf(load: Load, seed: string, replication: number): readonly Incident[] {
  return load.form.incidents.flatMap((form) => {
    const stream = streamFor(seed, replication, `incidents/${form.name}`);
    const lasts = samplerOf(form.lasts);
    return startsOf(form, load, () => exponentialVariate(stream)).map((start) => {
      const end = Math.min(load.horizon.end, start + Math.round(lasts(stream)));
      return { form, start, end: instant(end) };
    });
  });
}

const msPerWeek = 7 * 86_400_000;

/** How many incidents of a kind are expected to be on between two instants, on average over that time. */
export function expectedOn(form: IncidentForm, load: Load, from: Instant, to: Instant): number {
  const lasts = meanOf(form.lasts);
  if (form.perWeek !== undefined) return (form.perWeek * lasts) / msPerWeek;
  return startsOf(form, load, () => 1).reduce((sum, start) => {
    const overlap = Math.min(to, start + lasts) - Math.max(from, start);
    return sum + Math.max(0, overlap) / (to - from);
  }, 0);
}

function startsOf(form: IncidentForm, { form: load, horizon }: Load, draw: () => number): readonly Instant[] {
  if (form.perWeek !== undefined) {
    const starts: Instant[] = [];
    if (form.perWeek === 0) return starts;
    for (
      let at = horizon.start + (msPerWeek * draw()) / form.perWeek;
      at < horizon.end;
      at += (msPerWeek * draw()) / form.perWeek
    ) {
      starts.push(instant(at));
    }
    return starts;
  }
  const start = momentIn({ form: load, horizon }, form.at ?? "", form.week);
  return start < horizon.end ? [start] : [];
}

/** When a moment such as "tue 10:00" comes in a measured week of a load, from 1, on its clock. */
export function momentIn(
  { form, horizon }: Pick<Load, "form" | "horizon">,
  moment: string,
  week: number,
): Instant {
  const [day = "", time = ""] = moment.split(" ");
  const date = measuredDay(form.horizon.start, week, day);
  const start = date.toZonedDateTime({ timeZone: horizon.zone, plainTime: Temporal.PlainTime.from(time) });
  return instant(start.epochMilliseconds);
}
