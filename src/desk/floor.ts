import type { Calendar } from "../calendar/index.ts";
import { phase, TimeWeighted } from "../kernel/index.ts";
import { instant, invariant } from "../units/index.ts";
import type { DeskClocks } from "./clocks.ts";
import { Crew } from "./crew.ts";
import { kind, type DeskState } from "./deskState.ts";
import { Routing } from "./routing.ts";
import { place } from "./ticketTable.ts";
import { WaitingLine } from "./waitingLine.ts";
import { addTo, at, intAt } from "./columns.ts";

/** Keys of a queue hold a priority above an instant: no instant before the year 2109 reaches this. */
const keysPerPriority = 2 ** 42;
/** Somebody outside of the desk who keeps some of its tickets for themselves. */
export interface Keeper {
  /** The tier, by index, at which they wait. */
  readonly tier: number;
  /** Whether the ticket in a row, which comes to a tier, waits for nobody else. Asked once each time that one comes. */
  readonly keeps: (row: number, tier: number) => boolean;
}

/** Who gets work: tickets wait in lines, and agents take them as they come free. */
export class Floor {
  readonly crew: Crew;
  readonly routing: Routing;
  /** By queue, and after them the line of the tickets that are kept. */
  readonly lines: readonly WaitingLine[];
  keeper: Keeper | undefined = undefined;
  /** Tickets waiting for an agent, over time; by tier. */
  readonly waiting: readonly TimeWeighted[];
  /** Time waited after the warm-up, summed over tickets; by tier. */
  readonly waited: Float64Array;
  readonly #state: DeskState;
  readonly #clocks: DeskClocks;
  readonly #begin: (row: number, agent: number) => void;
  /** By channel: the calendar in which its tickets are worked. */
  readonly #worked: readonly Calendar[];
  readonly #ranksPriority: boolean;
  readonly #ranksDue: boolean;

  /** `begin` starts the agent's work on a ticket that no longer waits. */
  constructor(state: DeskState, clocks: DeskClocks, begin: (row: number, agent: number) => void) {
    const { load } = state;
    this.#state = state;
    this.#clocks = clocks;
    this.#begin = begin;
    this.routing = new Routing(load);
    this.crew = new Crew(load, this.routing, load.horizon.start);
    this.lines = Array.from({ length: this.routing.queues.length + 1 }, () => new WaitingLine());
    this.waiting = load.policy.tiers.map(() => new TimeWeighted(load.horizon.start));
    this.waited = new Float64Array(load.policy.tiers.length);
    const { channels, workflow } = load.policy.form;
    this.#worked = load.lexicon.words.channel.map((id) =>
      load.policy.calendars.get(channels[id]?.worked ?? ""),
    );
    this.#ranksPriority = workflow.queueOrder !== "due";
    this.#ranksDue = workflow.queueOrder !== "priority-then-arrival";
  }

  /** A ticket comes to a tier with this much work to do and done, and waits unless somebody is free. */
  enqueue(row: number, tier: number, work: number, worked = 0): void {
    const { tickets, now } = this.#state;
    const keeper = this.keeper?.keeps(row, tier) === true ? this.keeper : undefined;
    const here = keeper?.tier ?? tier;
    const queue = keeper ? this.keptLine : this.#queueAt(row, tier);
    tickets.tier[row] = here;
    tickets.workLeft[row] = here === tier ? work : this.effortAt(row, here);
    tickets.workedHere[row] = worked;
    this.#wait(row, queue);
    const agent = keeper ? -1 : this.crew.freeAgentFor(queue);
    if (agent >= 0) {
      this.leave(row);
      this.#begin(row, agent);
    } else if (intAt(tickets.isLive, row) === 1 && at(tickets.respondedAt, row) < 0) {
      const leaves = now + at(tickets.patience, row);
      tickets.abandonment[row] = this.#state.schedule(leaves, phase.abandonment, kind.abandonment, row);
    }
  }

  /** The index of the line of the tickets that are kept. */
  get keptLine(): number {
    return this.routing.queues.length;
  }

  /** What the ticket takes at a tier, in milliseconds of work. */
  effortAt(row: number, tier: number): number {
    const { tickets, load } = this.#state;
    return tickets.effort[row * load.policy.tiers.length + tier] ?? 0;
  }

  #queueAt(row: number, tier: number): number {
    const { channel, category } = this.#state.caseOf(row);
    const queue = this.routing.queueOf(tier, channel, category);
    invariant(queue >= 0, "the load was checked to have agents for every inquiry");
    return queue;
  }

  /** A ticket that its agent had put aside waits for the same tier again. */
  requeue(row: number): void {
    const { tickets } = this.#state;
    this.enqueue(row, intAt(tickets.tier, row), at(tickets.workLeft, row), at(tickets.workedHere, row));
  }

  /** The best waiting ticket for an agent who has a hand free, again until nothing fits; then they wait. */
  takeNext(agent: number): void {
    for (;;) {
      const queue = this.#bestQueueFor(agent);
      if (queue < 0) break;
      const row = this.lines[queue]?.firstRow ?? 0;
      this.leave(row);
      this.#begin(row, agent);
    }
    this.crew.wait(agent, this.#state.now);
  }

  #wait(row: number, queue: number): void {
    const { tickets, now } = this.#state;
    tickets.place[row] = place.queued;
    tickets.queue[row] = queue;
    tickets.since[row] = now;
    tickets.abandonment[row] = 0;
    this.lines[queue]?.add(row, this.#keyOf(row));
    this.waiting[intAt(tickets.tier, row)]?.add(now, 1);
  }

  /** A waiting ticket leaves its line. */
  leave(row: number): void {
    const { tickets, measures, events, now } = this.#state;
    const tier = intAt(tickets.tier, row);
    this.lines[intAt(tickets.queue, row)]?.remove(row);
    this.waiting[tier]?.add(now, -1);
    events.cancel(at(tickets.abandonment, row));
    const wait = now - at(tickets.since, row);
    if (intAt(tickets.isMeasured, row) === 1) measures.addWait(tier, wait);
    if (wait > 0) this.#bookWait(row, tier, wait);
  }

  /**
   * Splits the time that counted on the ticket's clock while it waited: hours in which its channel is worked, and closed
   * ones. Time in which the clock stands still is nobody's fault and is not booked.
   */
  #bookWait(row: number, tier: number, wait: number): void {
    const { tickets, load, now } = this.#state;
    const since = instant(at(tickets.since, row));
    addTo(this.waited, tier, Math.max(0, now - Math.max(since, load.horizon.measuredFrom)));
    const counted = this.#clocks.calendarOf(row)?.elapsed(since, now) ?? wait;
    const worked = this.#worked[this.#state.caseOf(row).channel]?.elapsed(since, now) ?? wait;
    addTo(tickets.closedTime, row, Math.max(0, counted - worked));
    const column = intAt(tickets.handOvers, row) > 0 ? tickets.handOverTime : tickets.queueTime;
    addTo(column, row, Math.min(counted, worked));
  }

  /** Smaller comes first: the priority, then what is due first, as the policy orders its queues. */
  #keyOf(row: number): number {
    const { tickets } = this.#state;
    const rated = intAt(tickets.rated, row);
    const nextDue = rated < 0 ? this.#clocks.nextDue(row) : at(tickets.ratedDue, row);
    const due = this.#ranksDue ? Math.min(nextDue, keysPerPriority - 1) : 0;
    const priority = rated < 0 ? this.#state.treatedAs(row).priority : rated;
    return (this.#ranksPriority ? priority * keysPerPriority : 0) + due;
  }

  #bestQueueFor(agent: number): number {
    let best = -1;
    let key = Infinity;
    for (const queue of this.routing.queuesOfLine[this.crew.lineOf(agent)] ?? []) {
      const first = this.lines[queue]?.firstKey ?? Infinity;
      if (first >= key || !this.crew.canTake(agent, queue)) continue;
      best = queue;
      key = first;
    }
    return best;
  }
}
