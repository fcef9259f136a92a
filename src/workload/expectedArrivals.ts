import type { Instant } from "../units/index.ts";
import { expectedOn } from "./incidents.ts";
import type { Load } from "./load.ts";
import { hoursOfWeek, usualRates } from "./rates.ts";

/** Where inquiries are expected from: a channel, or an incident that makes more of them come. */
export interface ExpectedSource {
  readonly kind: "channel" | "incident";
  readonly name: string;
  /** Of the channel or of the incident. */
  readonly index: number;
  /** Inquiries in each hour. */
  readonly means: Float64Array;
}

/** What is expected to arrive in every measured hour, every day and hour as busy as usual. */
export interface ExpectedArrivals {
  /** When each hour begins, and at last the end of the horizon. */
  readonly bounds: readonly Instant[];
  /** Which hour of the week each is, Monday 0:00 being 0. */
  readonly hourOfWeek: Int32Array;
  readonly sources: readonly ExpectedSource[];
}

/** The arrivals of a load that can be expected without drawing anybody. */
export function expectedArrivals(load: Load): ExpectedArrivals {
  const rates = usualRates(load);
  const first = rates.bounds.findIndex((at) => at >= load.horizon.measuredFrom);
  const bounds = [...rates.bounds.slice(first)] as Instant[];
  const usual = rates.means.map((means) => means.slice(first));
  const channels = load.lexicon.words.channel.flatMap((name, index): readonly ExpectedSource[] =>
    name in load.form.arrivals
      ? [{ kind: "channel", name, index, means: usual[index] ?? new Float64Array() }]
      : [],
  );
  return {
    bounds,
    hourOfWeek: hoursOfWeek(load).slice(first),
    sources: [...channels, ...incidentSources(load, bounds, usual)],
  };
}

function incidentSources(
  load: Load,
  bounds: readonly Instant[],
  usual: readonly Float64Array[],
): readonly ExpectedSource[] {
  const { incidents, mix } = load.form;
  return incidents.map((form, index) => {
    const affected = form.categories.reduce((sum, id) => sum + (mix.categories[id]?.share ?? 0), 0);
    const means = bounds.slice(1).map((to, hour) => {
      const all = usual.reduce((sum, channel) => sum + (channel[hour] ?? 0), 0);
      return all * affected * (form.multiplies - 1) * expectedOn(form, load, bounds[hour] ?? to, to);
    });
    return { kind: "incident", name: form.name, index, means: Float64Array.from(means) };
  });
}
