import { streamFor, type Sampler, type Stream } from "../kernel/index.ts";
import type { Instant } from "../units/index.ts";
import { HourlyArrivals } from "./arrivals.ts";
import { WeightedChoice } from "./choice.ts";
import { incidentsOf, type Incident } from "./incidents.ts";
import type { Inquiry, InquirySource } from "./inquiry.ts";
import { absent } from "./lexicon.ts";
import type { Load } from "./load.ts";
import { Mix, type InquiryStreams } from "./mix.ts";
import { hourlyRates, type HourlyRates } from "./rates.ts";
import { wholeSampler } from "./wholeSampler.ts";

/** Where the inquiries of one replication come from: one source for each channel and one for each incident. */
export function sourcesOf(load: Load, seed: string, replication: number): readonly InquirySource[] {
  const mix = new Mix(load);
  const rates = hourlyRates(load, seed, replication);
  const channels = Object.keys(load.form.arrivals).map((name) => {
    const channel = load.lexicon.indexOf("channel", name);
    const arrivals = new HourlyArrivals(
      streamFor(seed, replication, `arrivals/${name}`),
      rates.bounds,
      rates.means[channel] ?? new Float64Array(),
    );
    return new ChannelSource(channel, arrivals, mix, streamsFor(seed, replication, name));
  });
  const incidents = incidentsOf(load, seed, replication).map(
    (incident, index) => new IncidentSource({ load, mix, rates, incident, index, seed, replication }),
  );
  return [...channels, ...incidents];
}

/** The streams of one source's inquiries, by the name of the source. */
export const streamsFor = (seed: string, replication: number, source: string): InquiryStreams => ({
  facts: streamFor(seed, replication, `facts/${source}`),
  effort: streamFor(seed, replication, `effort/${source}`),
  cases: streamFor(seed, replication, `cases/${source}`),
  wrapUp: streamFor(seed, replication, `wrapUp/${source}`),
  patience: streamFor(seed, replication, `patience/${source}`),
  later: streamFor(seed, replication, `later/${source}`),
  handOver: streamFor(seed, replication, `handOver/${source}`),
  again: streamFor(seed, replication, `again/${source}`),
  triage: streamFor(seed, replication, `triage/${source}`),
});

class ChannelSource implements InquirySource {
  readonly #channel: number;
  readonly #arrivals: HourlyArrivals;
  readonly #mix: Mix;
  readonly #streams: InquiryStreams;

  constructor(channel: number, arrivals: HourlyArrivals, mix: Mix, streams: InquiryStreams) {
    this.#channel = channel;
    this.#arrivals = arrivals;
    this.#mix = mix;
    this.#streams = streams;
  }

  get nextAt(): Instant {
    return this.#arrivals.next;
  }

  take(into: Inquiry): void {
    into.at = this.#arrivals.next;
    into.channel = this.#channel;
    into.incident = undefined;
    this.#mix.drawFacts(
      into,
      this.#mix.drawCategory(this.#channel, this.#streams.facts),
      this.#streams.facts,
    );
    this.#mix.drawPrimitives(into, this.#streams);
    this.#arrivals.advance();
  }
}

interface IncidentSetting {
  readonly load: Load;
  readonly mix: Mix;
  readonly rates: HourlyRates;
  readonly incident: Incident;
  readonly index: number;
  readonly seed: string;
  readonly replication: number;
}

/** The additional inquiries that an incident causes while it lasts. */
class IncidentSource implements InquirySource {
  readonly #setting: IncidentSetting;
  readonly #arrivals: HourlyArrivals;
  readonly #streams: InquiryStreams;
  readonly #channels: WeightedChoice;
  readonly #categories: WeightedChoice;
  readonly #signals: number;
  readonly #words: Partial<Pick<Inquiry, "service" | "impact" | "urgency">>;
  readonly #duplicates: Stream;
  readonly #linkEffort: Sampler;

  constructor(setting: IncidentSetting) {
    const { load, incident, index, rates, seed, replication } = setting;
    const { form } = incident;
    const { lexicon } = load;
    const name = `incident/${index}/${form.name}`;
    this.#setting = setting;
    this.#streams = streamsFor(seed, replication, name);
    const share = (id: string): number => load.form.mix.categories[id]?.share ?? 0;
    this.#categories = new WeightedChoice(
      form.categories.map((id) => [lexicon.indexOf("category", id), share(id)]),
    );
    this.#channels = new WeightedChoice(
      Object.entries(load.form.arrivals).map(([id, { perWeek }]) => [
        lexicon.indexOf("channel", id),
        perWeek,
      ]),
    );
    this.#signals = (form.signals ?? []).reduce((sum, word) => sum + 2 ** lexicon.indexOf("signal", word), 0);
    this.#words = {
      ...(form.service === undefined ? {} : { service: lexicon.indexOf("service", form.service) }),
      ...(form.impact === undefined ? {} : { impact: lexicon.indexOf("impact", form.impact) }),
      ...(form.urgency === undefined ? {} : { urgency: lexicon.indexOf("urgency", form.urgency) }),
    };
    this.#duplicates = streamFor(seed, replication, `duplicates/${name}`);
    this.#linkEffort = wholeSampler(form.duplicates?.effort);
    const affected = form.categories.reduce((sum, id) => sum + share(id), 0);
    const means = extraMeans(rates, incident, affected * (form.multiplies - 1));
    this.#arrivals = new HourlyArrivals(
      streamFor(seed, replication, `arrivals/${name}`),
      means.bounds,
      means.means,
    );
  }

  get nextAt(): Instant {
    return this.#arrivals.next;
  }

  take(into: Inquiry): void {
    const { mix, incident } = this.#setting;
    into.at = this.#arrivals.next;
    into.channel = Math.max(0, this.#channels.draw(this.#streams.facts));
    into.incident = incident;
    mix.drawFacts(into, this.#categories.draw(this.#streams.facts), this.#streams.facts);
    into.signals = this.#signals;
    into.claimed = absent;
    into.given = absent;
    Object.assign(into, this.#words);
    mix.drawPrimitives(into, this.#streams);
    into.isRecognised = this.#duplicates.next() < (incident.form.duplicates?.recognised ?? 0);
    into.linkEffort = this.#linkEffort(this.#duplicates);
    this.#arrivals.advance();
  }
}

/** Expected additional arrivals: the usual rate of all channels times `factor`, in each hour cut to the incident. */
function extraMeans(
  { bounds, means }: HourlyRates,
  { start, end }: Incident,
  factor: number,
): { readonly bounds: Float64Array; readonly means: Float64Array } {
  const cuts: number[] = [start];
  const expected: number[] = [];
  for (let hour = 0; hour + 1 < bounds.length; hour++) {
    const from = bounds[hour] ?? 0;
    const to = bounds[hour + 1] ?? 0;
    const overlap = Math.min(to, end) - Math.max(from, start);
    if (overlap <= 0) continue;
    const usual = means.reduce((sum, channel) => sum + (channel[hour] ?? 0), 0);
    expected.push((usual * factor * overlap) / (to - from));
    cuts.push(Math.min(to, end));
  }
  return { bounds: Float64Array.from(cuts), means: Float64Array.from(expected) };
}
