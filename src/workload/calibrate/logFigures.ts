import { clockTime, localDay } from "../../calendar/index.ts";
import { streamFor, type Stream } from "../../kernel/index.ts";
import type { Instant } from "../../units/index.ts";
import { quoted } from "../columnMap.ts";
import { mostHandOvers } from "../inquiry.ts";
import { msPerHour } from "../load.ts";
import { CrossTable } from "./crossTable.ts";
import { DailyCounts } from "./dailyCounts.ts";
import { Reservoir } from "./reservoir.ts";
import { classOf, KnownShare, mostClasses, TicketFigures } from "./ticketFigures.ts";
import { TicketNumbers } from "./ticketNumbers.ts";
import type { LoggedTicket } from "./ticketOf.ts";

const hoursPerDay = 24;
const waitsKept = 20_000;
const casesKept = 30_000;

/** How long one ticket took, and what may explain it. */
export interface LoggedCase {
  readonly at: Instant;
  readonly resolution: number;
  readonly handOvers: number;
  readonly isAsked: boolean;
  readonly priority: string;
}

/** How long a caller waited, and whether in vain. */
export interface Wait {
  readonly time: number;
  readonly isAbandoned: boolean;
}

export const mixFields = ["channel", "priority", "impact", "urgency", "service"] as const;
export type MixField = (typeof mixFields)[number];

/**
 * What is learned of a log, row by row, in memory that depends on its days and words and not on its rows. Tickets are put
 * into one of two halves by a coin; arrivals are kept by day, and split later.
 */
export class LogFigures {
  readonly whole: TicketFigures;
  readonly halves: readonly [TicketFigures, TicketFigures];
  readonly channels = new DailyCounts();
  readonly categories = new DailyCounts();
  readonly plans = new CrossTable();
  /** By category: the words of each field, and how many hand-overs. */
  readonly mix: Readonly<Record<MixField | "handOvers", CrossTable>>;
  /** Solved tickets. */
  readonly cases: Reservoir<LoggedCase>;
  /** Whose customers were asked, and who was solved in time, by class of hand-overs; and in time by priority. */
  readonly askedAfter = Array.from({ length: mostClasses }, () => new KnownShare());
  readonly metAfter = Array.from({ length: mostClasses }, () => new KnownShare());
  readonly metBy = new Map<string, KnownShare>();
  readonly patience = new Map<string, Reservoir<Wait>>();
  readonly zone: string;
  readonly #seed: string;
  readonly #coin: Stream;
  readonly #numbers = new TicketNumbers();

  constructor(seed: string, zone: string) {
    this.#seed = seed;
    this.zone = zone;
    this.#coin = streamFor(seed, 0, "calibrate/half");
    this.cases = new Reservoir(streamFor(seed, 0, "calibrate/cases"), casesKept);
    this.whole = new TicketFigures(seed, "whole");
    this.halves = [new TicketFigures(seed, "seen"), new TicketFigures(seed, "unseen")];
    this.mix = {
      channel: new CrossTable(),
      priority: new CrossTable(),
      impact: new CrossTable(),
      urgency: new CrossTable(),
      service: new CrossTable(),
      handOvers: new CrossTable(),
    };
  }

  /** Takes in a ticket, or says why not: a second row of the same ticket is none. */
  add(ticket: LoggedTicket): string | undefined {
    const { number } = ticket;
    if (number !== undefined && !this.#numbers.add(number)) return `a second row of ticket ${quoted(number)}`;
    this.whole.add(ticket);
    this.halves[this.#coin.next() < 0.5 ? 0 : 1].add(ticket);
    this.#addArrival(ticket);
    this.#addWait(ticket);
    this.#addCase(ticket);
    return undefined;
  }

  #addArrival(ticket: LoggedTicket): void {
    const { at, channel = "", category = "" } = ticket;
    const day = localDay(this.zone, at);
    const hour = Math.min(hoursPerDay - 1, Math.max(0, Math.floor(clockTime(this.zone, at) / msPerHour)));
    this.channels.add(channel, day, hour);
    this.categories.add(category, day, hour);
    this.plans.add("", ticket.plan);
    for (const field of mixFields) this.mix[field].add(category, ticket[field]);
    if (ticket.handOvers !== undefined)
      this.mix.handOvers.add(category, String(Math.min(mostHandOvers, ticket.handOvers)));
  }

  #addCase({ at, resolution, handOvers = 0, isAsked, isMet, priority = "" }: LoggedTicket): void {
    if (resolution !== undefined)
      this.cases.add({ at, resolution, handOvers, isAsked: isAsked === true, priority });
    this.askedAfter[classOf(handOvers)]?.add(isAsked);
    this.metAfter[classOf(handOvers)]?.add(isMet);
    const ofPriority = this.metBy.get(priority) ?? new KnownShare();
    this.metBy.set(priority, ofPriority);
    ofPriority.add(isMet);
  }

  #addWait({ channel = "", queued, isAbandoned }: LoggedTicket): void {
    if (queued === undefined || isAbandoned === undefined) return;
    const waits =
      this.patience.get(channel) ??
      new Reservoir<Wait>(streamFor(this.#seed, 0, `calibrate/patience/${channel}`), waitsKept);
    this.patience.set(channel, waits);
    waits.add({ time: queued, isAbandoned });
  }
}
