import { phase, TimeWeighted } from "../kernel/index.ts";
import { invariant, type Instant } from "../units/index.ts";
import type { DeskClocks } from "./clocks.ts";
import { Breaks } from "./breaks.ts";
import { Crew } from "./crew.ts";
import { kind, type DeskState } from "./deskState.ts";
import { Interruptions } from "./interruptions.ts";
import { Routing } from "./routing.ts";
import { place } from "./ticketTable.ts";
import { WaitTimes } from "./waitTimes.ts";
import { WaitingLine } from "./waitingLine.ts";
import { addTo, at, intAt } from "./columns.ts";

/** Keys of a queue hold a priority above an instant: no instant before the year 2109 reaches this. */
const keysPerPriority = 2 ** 42;
/** Instead of an instant: less than any, and more than the last of the priority before. */
const beforeAllOfItsPriority = -0.5;

/** Somebody outside of the desk who keeps some of its tickets for themselves. */
export interface Keeper {
  /** The tier, by index, at which they wait. */
  readonly tier: number;
  /** Whether the ticket in a row, which comes to a tier, waits for nobody else. Asked once each time that one comes. */
  readonly keeps: (row: number, tier: number) => boolean;
}

/** What the floor has agents do with tickets that no longer wait. */
interface Hands {
  /** An agent starts on a ticket. */
  begin(row: number, agent: number): void;
  /** The agent of a ticket puts it down. */
  breakOff(row: number): void;
}

/** Who gets work: tickets wait in lines, and agents take them as they come free. */
export class Floor {
  readonly crew: Crew;
  readonly breaks: Breaks;
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
  readonly #hands: Hands;
  readonly #interruptions: Interruptions;
  /** Tickets that their agents keep for their next shift, by agent. */
  readonly #parked = new Map<number, readonly number[]>();
  readonly #waitTimes: WaitTimes;
  readonly #ranksPriority: boolean;
  readonly #ranksDue: boolean;

  constructor(state: DeskState, clocks: DeskClocks, hands: Hands) {
    const { load } = state;
    this.#state = state;
    this.#clocks = clocks;
    this.#hands = hands;
    this.routing = new Routing(load);
    this.crew = new Crew(load, this.routing, load.horizon.start);
    this.breaks = new Breaks(state, this.crew);
    this.#interruptions = new Interruptions(state, this.crew);
    this.lines = Array.from({ length: this.routing.queues.length + 1 }, () => new WaitingLine());
    this.waiting = load.policy.tiers.map(() => new TimeWeighted(load.horizon.start));
    this.waited = new Float64Array(load.policy.tiers.length);
    this.#waitTimes = new WaitTimes(state, clocks);
    const { workflow } = load.policy.form;
    this.#ranksPriority = workflow.queueOrder !== "due";
    this.#ranksDue = workflow.queueOrder !== "priority-then-arrival";
  }

  /** A ticket comes to a tier with this much work to do, and waits unless somebody is free. */
  enqueue(row: number, tier: number, work: number): void {
    this.#arrive(row);
    this.#come(row, tier, work, false);
  }

  /** A ticket is handed to a tier that has other work to do first. */
  enqueueLater(row: number, tier: number, work: number, until: Instant): void {
    this.#arrive(row);
    this.setAside(row, tier, work, until);
  }

  /** Nobody of the tier that the ticket comes to has worked on it yet. */
  #arrive(row: number): void {
    const { tickets } = this.#state;
    tickets.workedHere[row] = 0;
    tickets.handledHere[row] = 0;
  }

  /** A ticket comes back to the tier that has it, with the work that is left; first of its priority where asked. */
  requeue(row: number, { isFirst = false } = {}): void {
    const { tickets } = this.#state;
    this.#come(row, intAt(tickets.tier, row), at(tickets.workLeft, row), isFirst);
  }

  /** A ticket lies with a tier that has other work to do, before it waits there for an agent. */
  setAside(row: number, tier: number, work: number, until: Instant): void {
    const { tickets, now } = this.#state;
    tickets.place[row] = place.aside;
    tickets.since[row] = now;
    tickets.tier[row] = tier;
    tickets.workLeft[row] = work;
    this.#state.schedule(until, phase.timer, kind.takenUp, row);
  }

  /** The tier gets round to a ticket that it had set aside. */
  takeUp(row: number): void {
    this.#state.setAside?.takeUp(row, this.#waitTimes.countedBy(row));
    this.requeue(row);
  }

  #come(row: number, tier: number, work: number, isFirst: boolean): void {
    const { tickets } = this.#state;
    if (this.keeper?.keeps(row, tier) === true) {
      tickets.tier[row] = this.keeper.tier;
      tickets.workLeft[row] = this.keeper.tier === tier ? work : this.effortAt(row, this.keeper.tier);
      this.#wait(row, this.keptLine, isFirst);
      this.#expectHangUp(row);
      return;
    }
    const queue = this.#queueAt(row, tier);
    tickets.tier[row] = tier;
    tickets.workLeft[row] = work;
    this.#wait(row, queue, isFirst);
    const agent = this.crew.freeAgentFor(queue);
    if (agent >= 0) this.#hand(row, agent);
    else if (!this.#makeRoomFor(row, queue)) this.#expectHangUp(row);
  }

  /** A customer who waits for the first answer on a live channel hangs up once they have no patience left. */
  #expectHangUp(row: number): void {
    const { tickets, now } = this.#state;
    if (intAt(tickets.isLive, row) === 1 && at(tickets.respondedAt, row) < 0) {
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

  /** An agent is done with a piece of work, and has their break or takes more work while they are there. */
  release(agent: number): void {
    if (!this.crew.vacate(agent, this.#state.now)) return;
    if (this.crew.heldBy(agent) > 0 || !this.breaks.begin(agent)) this.takeNext(agent);
  }

  /** The best waiting ticket for an agent who has a hand free, again until nothing fits; then they wait. */
  takeNext(agent: number): void {
    if (this.#parked.size > 0 && this.crew.heldBy(agent) === 0) this.#takeUp(agent);
    for (;;) {
      const queue = this.#bestQueueFor(agent);
      if (queue < 0) break;
      const row = this.lines[queue]?.firstRow ?? 0;
      this.#hand(row, agent);
    }
    this.crew.wait(agent, this.#state.now);
  }

  /** The shift of a line is about to end: what its agents do not finish is put down. Returns what others are to take. */
  putDown(line: number): readonly number[] {
    const { tickets, load } = this.#state;
    const ends = load.staff[line]?.endOfShift;
    if (ends === "finish") return [];
    const rows = this.#interruptions.inHandOf(line);
    for (const row of rows) this.#hands.breakOff(row);
    if (ends === "hand-over") {
      for (const row of rows) addTo(tickets.workLeft, row, at(tickets.handOverEffort, row));
      return rows;
    }
    for (const row of rows) this.#park(row, intAt(tickets.agent, row));
    return [];
  }

  #park(row: number, agent: number): void {
    this.#state.tickets.place[row] = place.parked;
    this.#parked.set(agent, [...(this.#parked.get(agent) ?? []), row]);
  }

  /** The agent goes on with what they parked. */
  #takeUp(agent: number): void {
    const rows = this.#parked.get(agent) ?? [];
    this.#parked.delete(agent);
    for (const row of rows) {
      this.#waitTimes.book(row);
      this.#hands.begin(row, agent);
    }
  }

  /** Nobody is free: whether somebody puts down something less urgent for this ticket. */
  #makeRoomFor(row: number, queue: number): boolean {
    const victim = this.#interruptions.victimFor(row, this.routing.queues[queue]?.lines ?? []);
    if (victim < 0) return false;
    this.#hands.breakOff(victim);
    this.#hand(row, intAt(this.#state.tickets.agent, victim));
    this.requeue(victim, { isFirst: true });
    return true;
  }

  #hand(row: number, agent: number): void {
    this.leave(row);
    this.#hands.begin(row, agent);
  }

  #wait(row: number, queue: number, isFirst: boolean): void {
    const { tickets, now } = this.#state;
    tickets.place[row] = place.queued;
    tickets.queue[row] = queue;
    tickets.since[row] = now;
    tickets.abandonment[row] = 0;
    this.lines[queue]?.add(row, this.#keyOf(row, isFirst));
    this.waiting[intAt(tickets.tier, row)]?.add(now, 1);
  }

  /** A waiting ticket leaves its line. */
  leave(row: number): void {
    const { tickets, measures, events, load, now } = this.#state;
    const tier = intAt(tickets.tier, row);
    this.lines[intAt(tickets.queue, row)]?.remove(row);
    this.waiting[tier]?.add(now, -1);
    events.cancel(at(tickets.abandonment, row));
    const wait = now - at(tickets.since, row);
    if (intAt(tickets.isMeasured, row) === 1) measures.addWait(tier, wait);
    const since = Math.max(at(tickets.since, row), load.horizon.measuredFrom);
    addTo(this.waited, tier, Math.max(0, now - since));
    if (wait > 0) this.#waitTimes.book(row);
  }

  /** Smaller comes first: the priority, then what is due first, as the policy orders its queues. */
  #keyOf(row: number, isFirst: boolean): number {
    const { tickets } = this.#state;
    const rated = intAt(tickets.rated, row);
    const priority = rated < 0 ? this.#state.treatedAs(row).priority : rated;
    return (this.#ranksPriority ? priority * keysPerPriority : 0) + this.#dueKeyOf(row, rated >= 0, isFirst);
  }

  #dueKeyOf(row: number, isRated: boolean, isFirst: boolean): number {
    if (isFirst) return beforeAllOfItsPriority;
    if (!this.#ranksDue) return 0;
    const due = isRated ? at(this.#state.tickets.ratedDue, row) : this.#clocks.nextDue(row);
    return Math.min(due, keysPerPriority - 1);
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
