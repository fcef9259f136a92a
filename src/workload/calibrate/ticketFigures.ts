import { streamFor } from "../../kernel/index.ts";
import { Reservoir } from "./reservoir.ts";
import { handOversApart } from "../schema/loadSchema.ts";
import type { LoggedTicket } from "./ticketOf.ts";

/** Tickets with this many hand-overs or more are taken together. */
export const mostClasses = handOversApart + 1;
const sampleSize = 20_000;
/** Solved within this without a hand-over or a question: at the first contact. */
export const firstContactWithin = 3_600_000;
/** Times are written to the minute at best; 0 stands for less than half of one. */
const shortest = 30_000;

/** How many of those of whom it is known. */
export class KnownShare {
  yes = 0;
  known = 0;

  add(is: boolean | undefined): void {
    if (is === undefined) return;
    this.known += 1;
    if (is) this.yes += 1;
  }

  get share(): number | undefined {
    return this.known === 0 ? undefined : this.yes / this.known;
  }
}

/** What is learned of single tickets, in bounded memory: counts, and samples of their times in milliseconds. */
export class TicketFigures {
  tickets = 0;
  readonly handOvers: number[] = [];
  readonly reopened = new KnownShare();
  readonly asked = new KnownShare();
  /** By the number of hand-overs, the last for that many or more; all in the first where the log does not say. */
  readonly resolution: readonly Reservoir<number>[];
  readonly firstContact: Reservoir<number>;
  readonly firstResponse: Reservoir<number>;
  readonly work: Reservoir<number>;
  readonly customerReply: Reservoir<number>;

  /** Samples are drawn by the seed; `name` keeps those of several figures apart. */
  constructor(seed: string, name: string) {
    const sample = (what: string): Reservoir<number> =>
      new Reservoir(streamFor(seed, 0, `calibrate/${name}/${what}`), sampleSize);
    this.resolution = Array.from({ length: mostClasses }, (_, index) => sample(`resolution/${index}`));
    this.firstContact = sample("first-contact");
    this.firstResponse = sample("first-response");
    this.work = sample("work");
    this.customerReply = sample("customer-reply");
  }

  add(ticket: LoggedTicket): void {
    const { handOvers, work, waitedForCustomer, firstResponse } = ticket;
    this.tickets += 1;
    this.reopened.add(ticket.isReopened);
    this.asked.add(ticket.isAsked);
    if (handOvers !== undefined) countAt(this.handOvers, handOvers);
    this.#addResolution(ticket);
    if (firstResponse !== undefined) this.firstResponse.add(Math.max(shortest, firstResponse));
    if (work !== undefined && work > 0) this.work.add(work);
    if (waitedForCustomer !== undefined && waitedForCustomer > 0) this.customerReply.add(waitedForCustomer);
  }

  #addResolution({ resolution, handOvers = 0, isAsked }: LoggedTicket): void {
    if (resolution === undefined) return;
    const time = Math.max(shortest, resolution);
    this.resolution[classOf(handOvers)]?.add(time);
    const isDirect = handOvers === 0 && isAsked !== true && resolution <= firstContactWithin;
    if (isDirect) this.firstContact.add(time);
  }

  /** The times to resolution of all hand-over classes, each in proportion to how often it came. */
  resolutionTimes(): readonly number[] {
    const seen = this.resolution.reduce((sum, { seen: count }) => sum + count, 0);
    const least = Math.min(
      1,
      ...this.resolution.map(({ kept, seen: count }) => (count === 0 ? 1 : kept.length / count)),
    );
    return seen === 0
      ? []
      : this.resolution.flatMap(({ kept, seen: count }) => kept.slice(0, Math.round(count * least)));
  }
}

/** The class of a number of hand-overs. */
export const classOf = (handOvers: number): number => Math.min(mostClasses - 1, handOvers);

function countAt(counts: number[], index: number): void {
  while (counts.length <= index) counts.push(0);
  counts[index] = (counts[index] ?? 0) + 1;
}
