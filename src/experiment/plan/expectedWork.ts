import {
  CaseBook,
  channelGates,
  tierStays,
  type Case,
  type Routing,
  type TierStay,
} from "../../desk/index.ts";
import { meanOf } from "../../kernel/index.ts";
import { never } from "../../units/index.ts";
import { emptyInquiry, sourcesOf, type Inquiry, type Load } from "../../workload/index.ts";

/** Inquiries drawn before the mean work of each kind is taken to be known; about 1 % of a tier that sees one in ten. */
const enough = 50_000;

/** The work that an inquiry of one source brings to each waiting line, in milliseconds, on average. */
export interface SourceWork {
  readonly perInquiry: Float64Array;
}

/** What inquiries of each source take, and which waiting lines only people on the line wait in. */
export interface ExpectedWork {
  /** By channel index, and by incident index. */
  readonly channels: readonly SourceWork[];
  readonly incidents: readonly SourceWork[];
  /** By queue: nobody comes to it but over live channels, as the first agents who take them. */
  readonly isLive: readonly boolean[];
}

/**
 * The work that each source brings, by policy and routing alone: customers of the load are drawn and sent from tier to
 * tier, and nobody waits. How much work a tier has with a ticket is its mean, except where a limit of the policy ends it.
 */
export function expectedWork(load: Load, routing: Routing): ExpectedWork {
  const sums = new WorkSums(load, routing);
  for (const one of admitted(load)) sums.add(one);
  return sums.means;
}

/** An inquiry that a channel lets in. */
interface Admitted {
  readonly inquiry: Inquiry;
  /** Which incident of the load caused it; -1 for none. */
  readonly incident: number;
  readonly asks: Case;
  /** The customer is on the line. */
  readonly isLive: boolean;
}

/** The work of inquiries, added up by where they come from and by the waiting line that it comes to. */
class WorkSums {
  readonly #load: Load;
  readonly #routing: Routing;
  readonly #channels: readonly Float64Array[];
  readonly #incidents: readonly Float64Array[];
  readonly #ofChannel: Float64Array;
  readonly #ofIncident: Float64Array;
  /** By queue: how many come to it on the line, and otherwise. */
  readonly #live: Float64Array;
  readonly #other: Float64Array;
  /** Incidents of which somebody has written already. */
  readonly #known = new Set<Inquiry["incident"]>();

  constructor(load: Load, routing: Routing) {
    const byQueue = (): Float64Array => new Float64Array(routing.queues.length);
    this.#load = load;
    this.#routing = routing;
    this.#channels = load.lexicon.words.channel.map(byQueue);
    this.#incidents = load.form.incidents.map(byQueue);
    this.#ofChannel = new Float64Array(this.#channels.length);
    this.#ofIncident = new Float64Array(this.#incidents.length);
    this.#live = byQueue();
    this.#other = byQueue();
  }

  add({ inquiry, incident, asks, isLive }: Admitted): void {
    const { channel, category } = inquiry;
    if (incident < 0) increase(this.#ofChannel, channel, 1);
    else increase(this.#ofIncident, incident, 1);
    const sum = incident < 0 ? this.#channels[channel] : this.#incidents[incident];
    if (!sum || !asks.isInScope) return;
    const isLinked = this.#isDuplicate(inquiry);
    const stays = tierStays(asks, inquiry).slice(0, isLinked ? 1 : undefined);
    for (const [index, stay] of stays.entries()) {
      const queue = this.#routing.queueOf(stay.tier, channel, category);
      const isLast = index === stays.length - 1;
      const { share, effort } = reopened(this.#load);
      const again = isLast ? share : 0;
      const reading = index === 0 ? 0 : readAgain(this.#load);
      const whole = meanWork(this.#load, { inquiry, asks, stay });
      const work = (isLinked ? meanLink(inquiry) : whole) + again * effort * whole;
      increase(sum, queue, work + reading + meanWrapUp(this.#load, inquiry, stay) * (1 + again));
      increase(isLive && index === 0 ? this.#live : this.#other, queue, 1);
    }
  }

  /** Whether it is linked to an inquiry before it, and solved with that. */
  #isDuplicate({ incident, isRecognised }: Inquiry): boolean {
    const isKnown = incident !== undefined && this.#known.has(incident);
    this.#known.add(incident);
    return isKnown && isRecognised;
  }

  get means(): ExpectedWork {
    const means = (sums: readonly Float64Array[], counts: Float64Array): readonly SourceWork[] =>
      sums.map((sum, index) => ({ perInquiry: sum.map((work) => work / Math.max(1, counts[index] ?? 0)) }));
    return {
      channels: means(this.#channels, this.#ofChannel),
      incidents: means(this.#incidents, this.#ofIncident),
      isLive: [...this.#live].map((live, queue) => live > 0 && this.#other[queue] === 0),
    };
  }
}

function increase(sums: Float64Array, index: number, by: number): void {
  sums[index] = (sums[index] ?? 0) + by;
}

/** Inquiries of the measured weeks that are let in, of as many replications as it takes to see enough of them. */
function* admitted(load: Load): Generator<Admitted> {
  const book = new CaseBook(load);
  const gates = channelGates(load);
  let count = 0;
  for (let replication = 0; count < enough && replication < enough; replication++) {
    for (const { inquiry, incident } of drawn(load, replication)) {
      count += 1;
      const gate = gates[inquiry.channel];
      const isOpen = gate?.accepts.openAt(inquiry.at) === true;
      const asks = book.cases[book.indexOf(inquiry, inquiry.at)];
      if (asks && (isOpen || gate?.takesVoicemail === true))
        yield { inquiry, incident, asks, isLive: isOpen && gate.isLive };
    }
  }
}

/** The inquiries of the measured weeks of a replication, and which incident of the load caused each. */
function* drawn(load: Load, replication: number): Generator<Pick<Admitted, "inquiry" | "incident">> {
  const { seed, incidents } = load.form;
  const inquiry = emptyInquiry(load.policy.tiers.length);
  for (const source of sourcesOf(load, seed, replication)) {
    while (source.nextAt !== never) {
      source.take(inquiry);
      const incident = inquiry.incident ? incidents.indexOf(inquiry.incident.form) : -1;
      if (inquiry.at >= load.horizon.measuredFrom) yield { inquiry, incident };
    }
  }
}

/** The work of a stay: the mean of its tier for the channel and category, or what a limit leaves of it; milliseconds. */
function meanWork(
  { form, lexicon }: Load,
  { inquiry, asks, stay }: Pick<Admitted, "inquiry" | "asks"> & { readonly stay: TierStay },
): number {
  if ((asks.exits[stay.tier]?.limit ?? Infinity) < Infinity) return stay.work;
  const factor = form.mix.categories[lexicon.words.category[inquiry.category] ?? ""]?.effort ?? 1;
  return factor * meanByTier(form.effort, lexicon, inquiry, stay);
}

/** The work of linking a duplicate, in milliseconds. */
const meanLink = ({ incident }: Inquiry): number =>
  incident?.form.duplicates ? meanOf(incident.form.duplicates.effort) : 0;

/** The wrap-up after a stay, in milliseconds. */
const meanWrapUp = ({ form, lexicon }: Load, inquiry: Inquiry, stay: TierStay): number =>
  meanByTier(form.wrapUp, lexicon, inquiry, stay);

/** The mean of times that a load gives by tier, or by tier and channel; 0 where it gives none. */
function meanByTier(
  times: Load["form"]["effort"],
  { words: { tier, channel } }: Load["lexicon"],
  inquiry: Inquiry,
  stay: TierStay,
): number {
  const name = tier[stay.tier] ?? "";
  const time = times[`${name}.${channel[inquiry.channel] ?? ""}`] ?? times[name];
  return time ? meanOf(time) : 0;
}

/** The share of solved tickets that come back, and the share of their work that there is then to do again. */
const reopened = ({ form }: Load): { readonly share: number; readonly effort: number } => ({
  share: form.customers.reopen?.share ?? 0,
  effort: form.customers.reopen?.effort ?? 0,
});

/** The work that a hand-over adds for the tier that takes the ticket, in milliseconds. */
const readAgain = ({ form }: Load): number => (form.handOver?.effort ? meanOf(form.handOver.effort) : 0);
