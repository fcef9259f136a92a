import { Histogram } from "../kernel/index.ts";
import { handOversApart, type Load } from "../workload/index.ts";
import { CountedTimes, type AskedSpans } from "./countedTimes.ts";
import { clockMetrics, ofMetric, type ClockMetric } from "./caseBook.ts";
import { noMessages } from "./messageCounts.ts";
import { noScores, type Scores } from "./scores.ts";
import { TriageCounts } from "./triageCounts.ts";

/** Where the time of a ticket went, in this order. */
export const timeParts = ["queue", "closed", "handOver", "work", "customer", "incident", "setAside"] as const;
export type TimePart = (typeof timeParts)[number];

/** How the tickets of one priority and plan on one channel fared with one metric. Spans are milliseconds. */
export class CellMeasure {
  met = 0;
  missed = 0;
  /** Still running at the end of the horizon, and not yet due. */
  open = 0;
  /** Ended without an answer before it was due: the customer hung up. */
  cancelled = 0;
  /** Counted time of the tickets that ended, in the target's calendar. */
  readonly counted = new Histogram();
  countedSum = 0;
  /** Elapsed time from opening of the tickets that ended. */
  elapsedSum = 0;
  /** Where the time of the missed ones went, summed over them. */
  readonly missedParts = new Float64Array(timeParts.length);
  /** Who was done within which span, where the run is asked about any. */
  readonly times: CountedTimes | undefined;

  constructor(asked: AskedSpans = []) {
    this.times = asked.length === 0 ? undefined : new CountedTimes(asked);
  }

  /** Adds what another cell counted, but for the times, which stay with their cell. */
  merge(other: CellMeasure): void {
    this.met += other.met;
    this.missed += other.missed;
    this.open += other.open;
    this.cancelled += other.cancelled;
    this.counted.merge(other.counted);
    this.countedSum += other.countedSum;
    this.elapsedSum += other.elapsedSum;
    other.missedParts.forEach((span, part) => {
      this.missedParts[part] = (this.missedParts[part] ?? 0) + span;
    });
  }
}

/** What becomes of an inquiry; it counts under each that applies. */
type Outcome =
  | "arrived"
  | "abandoned"
  | "turnedAway"
  | "declined"
  | "resolved"
  | "reopened"
  | "escalated"
  | "sentBack"
  | "redialled"
  | "switched"
  | "parents"
  | "linked"
  | "solvedWithParent"
  | "rootCauses"
  | "articles";

/** Tickets by what became of them, none yet. */
export const noOutcomes = (): Record<Outcome, number> => ({
  arrived: 0,
  abandoned: 0,
  turnedAway: 0,
  declined: 0,
  resolved: 0,
  reopened: 0,
  escalated: 0,
  sentBack: 0,
  redialled: 0,
  switched: 0,
  parents: 0,
  linked: 0,
  solvedWithParent: 0,
  rootCauses: 0,
  articles: 0,
});

/** What tells the tickets of a cell from others, as indices; a case of the desk is one. */
export interface CellKey {
  readonly priority: number;
  readonly channel: number;
  readonly plan: number;
}

/** How many of each the policy of a load has. */
export const measuresSize = ({ policy, lexicon, form }: Load): MeasuresSize => ({
  priorities: policy.levels.length,
  channels: lexicon.words.channel.length,
  plans: lexicon.words.plan.length,
  tiers: policy.tiers.length,
  clauses: policy.clauses.size,
  handOvers: tellsHandOvers(form) ? handOversApart + 1 : 1,
});

/** Whether resolutions are told apart by hand-overs: the load states how many there are, or expects something of them. */
const tellsHandOvers = ({ mix, expect }: Load["form"]): boolean =>
  Object.values(mix.categories).some(({ handOvers }) => handOvers !== undefined) ||
  expect.some(({ where }) => where.handOvers !== undefined);

interface MeasuresSize {
  readonly priorities: number;
  readonly channels: number;
  readonly plans: number;
  readonly tiers: number;
  readonly clauses: number;
  /** The classes that tickets are told apart in by their hand-overs: 0, 1, 2, … and the last for more; one for all. */
  readonly handOvers: number;
}

/** What one replication counted between the end of the warm-up and the horizon. */
export class Measures {
  /** By priority, then channel, plan and hand-overs; a cell is made when its first ticket comes. */
  readonly #cells: Readonly<Record<ClockMetric, (CellMeasure | undefined)[]>>;
  readonly #channels: number;
  readonly #plans: number;
  readonly #handOvers: number;
  readonly #asked: AskedSpans;
  /** Only those that arrived after the warm-up. */
  readonly tickets = noOutcomes();
  readonly triage: TriageCounts;
  readonly messages = noMessages();
  /** Abandoned and arrived inquiries by channel. */
  readonly abandonedBy: Float64Array;
  readonly arrivedBy: Float64Array;
  readonly scores: Scores;
  /** How often each clause acted, by clause index. */
  readonly clauseCounts: Float64Array;
  /** Waits that ended, by tier. */
  readonly waits: readonly Histogram[];
  readonly waitSums: Float64Array;
  /** Tickets that left a tier, and the work and wrap-up that agents spent on them there; by tier. */
  readonly handled: Float64Array;
  readonly handleSums: Float64Array;
  /** Breaks that never came, since there was work in hand for too long; by tier. */
  readonly breaksMissed: Float64Array;
  /** How often work was put down before its end, by tier. */
  readonly interruptions: Float64Array;
  /** By channel: how long customers on the line waited until they were answered or hung up, in elapsed time. */
  readonly line: readonly CountedTimes[];

  constructor(size: MeasuresSize, asked: AskedSpans = []) {
    const cells = (): (CellMeasure | undefined)[] =>
      Array.from({ length: size.priorities * size.channels * size.plans * size.handOvers }, () => undefined);
    this.#channels = size.channels;
    this.#plans = size.plans;
    this.#handOvers = size.handOvers;
    this.#asked = asked;
    this.#cells = { firstResponse: cells(), resolution: cells() };
    this.triage = new TriageCounts(size.priorities);
    this.abandonedBy = new Float64Array(size.channels);
    this.arrivedBy = new Float64Array(size.channels);
    this.scores = noScores(size.channels);
    this.clauseCounts = new Float64Array(size.clauses);
    this.waits = Array.from({ length: size.tiers }, () => new Histogram());
    this.waitSums = new Float64Array(size.tiers);
    this.handled = new Float64Array(size.tiers);
    this.handleSums = new Float64Array(size.tiers);
    this.breaksMissed = new Float64Array(size.tiers);
    this.interruptions = new Float64Array(size.tiers);
    this.line = Array.from({ length: size.channels }, () => new CountedTimes(asked));
  }

  /** The cell of a metric that tickets like this one are counted in, after so many hand-overs. */
  cell(metric: ClockMetric, { priority, channel, plan }: CellKey, handOvers = 0): CellMeasure {
    const group = (priority * this.#channels + channel) * this.#plans + plan;
    const index = group * this.#handOvers + Math.min(this.#handOvers - 1, handOvers);
    return (ofMetric(this.#cells, metric)[index] ??= new CellMeasure(this.#asked));
  }

  /** The cells of a metric, priority and channel in which something was measured, by plan and hand-overs. */
  cellsOf(metric: ClockMetric, priority: number, channel: number): readonly CellMeasure[] {
    const perChannel = this.#plans * this.#handOvers;
    const first = (priority * this.#channels + channel) * perChannel;
    return this.#cells[metric].slice(first, first + perChannel).filter((cell) => hasTickets(cell));
  }

  /** Every cell in which something was measured. */
  *measured(): Iterable<CellKey & { metric: ClockMetric; handOvers: number; cell: CellMeasure }> {
    for (const metric of clockMetrics) {
      for (const [index, cell] of this.#cells[metric].entries()) {
        if (!hasTickets(cell)) continue;
        const group = Math.floor(index / this.#handOvers);
        const pair = Math.floor(group / this.#plans);
        const [priority, channel] = [Math.floor(pair / this.#channels), pair % this.#channels];
        const [plan, handOvers] = [group % this.#plans, index % this.#handOvers];
        yield { metric, priority, channel, plan, handOvers, cell };
      }
    }
  }

  countArrival(channel: number): void {
    this.tickets.arrived += 1;
    this.arrivedBy[channel] = (this.arrivedBy[channel] ?? 0) + 1;
  }

  countAbandonment(channel: number): void {
    this.tickets.abandoned += 1;
    this.abandonedBy[channel] = (this.abandonedBy[channel] ?? 0) + 1;
  }

  /** A ticket has waited this long for an agent of a tier. */
  addWait(tier: number, span: number): void {
    this.waits[tier]?.add(span);
    this.waitSums[tier] = (this.waitSums[tier] ?? 0) + span;
  }

  /** A ticket leaves a tier whose agents spent this long on it, and then on the wrap-up. */
  addHandled(tier: number, span: number, wrapUp: number): void {
    this.handled[tier] = (this.handled[tier] ?? 0) + 1;
    this.handleSums[tier] = (this.handleSums[tier] ?? 0) + span + wrapUp;
  }

  countInterruption(tier: number): void {
    this.interruptions[tier] = (this.interruptions[tier] ?? 0) + 1;
  }

  countClause(clause: number): void {
    if (clause >= 0) this.clauseCounts[clause] = (this.clauseCounts[clause] ?? 0) + 1;
  }
}

const hasTickets = (cell: CellMeasure | undefined): cell is CellMeasure =>
  cell !== undefined && cell.met + cell.missed + cell.open + cell.cancelled > 0;
