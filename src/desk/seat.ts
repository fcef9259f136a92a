import { decide, dueAt, openedAt } from "../policy/index.ts";
import { invariant, never, type Instant } from "../units/index.ts";
import { DealtShare } from "./dealtShare.ts";
import type { Desk } from "./desk.ts";
import { at, intAt } from "./columns.ts";
import { outcome, place } from "./ticketTable.ts";

/** What the person in the seat sees of a ticket. */
export interface SeatTicket {
  /** The number of the ticket, in order of arrival from 1. */
  readonly number: number;
  readonly facts: Readonly<Desk["state"]["cases"]["cases"][number]["facts"]>;
  readonly priority: string;
  readonly openedAt: number;
  /** When its next target is due; Infinity when nothing is promised. */
  readonly due: number;
  /** When the customer will hang up if nobody answers; Infinity where they wait for ever. */
  readonly patientUntil: number;
  /** Whether a person has answered the customer. */
  readonly isAnswered: boolean;
  /** How often the customer came back with it. */
  readonly reopens: number;
}

/** What is behind a ticket: what turns out when somebody works on it. */
export interface SeatTruth {
  /** The tier where the policy wants it first. */
  readonly sentTo: string;
  /** The tier whose knowledge it takes. */
  readonly needed: string;
  /** The tier that gets what this one cannot solve, and by which clause. */
  readonly failsTo: string;
  readonly failsBy: string | undefined;
  /** The customer has something to add, which they do only when they are asked. */
  readonly isAsked: boolean;
  /** Work that is left at the seat's tier, in milliseconds. */
  readonly effort: number;
}

/** Why something cannot be done from the seat. */
export interface SeatRefusal {
  readonly rejected:
    | "already holds a ticket"
    | "holds no ticket"
    | "no such ticket waits"
    | "unknown tier"
    | "already there"
    | "not on shift";
}

/**
 * One agent of a simulated desk whose decisions come from outside: somebody takes tickets, works on them for as long as
 * they like while the desk goes on around them (`desk.advanceTo`), and says what becomes of them. The consequences
 * are the desk's: who solves what the tier cannot solve will see the customer again.
 */
export class Seat {
  readonly #desk: Desk;
  readonly #agent: number;
  readonly #share: DealtShare | undefined;
  #row = -1;

  /**
   * The agent is the first of a staff line, by its index; the desk gives them no work by itself from now on. With
   * `isDealt` their share of what comes in waits for them alone, and what was theirs comes back to them.
   */
  constructor(desk: Desk, line: number, { isDealt = false } = {}) {
    this.#desk = desk;
    const { floor, state } = desk;
    this.#agent = floor.crew.agentsOf(line)[0];
    floor.crew.reserve(this.#agent);
    const staff = state.load.staff[line];
    invariant(staff !== undefined, "the seat is in a staff line of the load");
    if (isDealt) this.#share = new DealtShare(state, staff, () => this.isThere);
    floor.keeper = this.#share;
  }

  /** Whether the agent is at the desk. */
  get isThere(): boolean {
    return this.#desk.floor.crew.isThere(this.#agent);
  }

  /** Whether nothing is in work, not even what the desk gave the agent before the seat was taken. */
  get isFree(): boolean {
    return this.#desk.floor.crew.heldBy(this.#agent) === 0;
  }

  /** Whether a ticket was dealt to the seat. */
  isDealt(number: number): boolean {
    return this.#share?.has(number) === true;
  }

  /** The tickets that this agent could take: those that wait for them alone, then the others in the order of the queues. */
  waiting(): readonly SeatTicket[] {
    return this.#waitingRows().map((row) => this.#view(row));
  }

  /** The ticket in work. */
  get holds(): SeatTicket | undefined {
    return this.#row < 0 ? undefined : this.#view(this.#row);
  }

  /** What is behind a ticket that waits or is in work; undefined for others. */
  truthOf(number: number): SeatTruth | undefined {
    const row = this.holds?.number === number ? this.#row : this.#waitingRow(number);
    return row < 0 ? undefined : this.#truthAt(row);
  }

  /** Takes a waiting ticket; a caller is answered at once, a message when work on it ends. */
  take(number: number): SeatRefusal | undefined {
    const { floor, work } = this.#desk;
    // Work that the desk gave the agent before the seat was taken is finished first.
    if (!this.isFree) return { rejected: "already holds a ticket" };
    if (!this.isThere) return { rejected: "not on shift" };
    const row = this.#waitingRow(number);
    if (row < 0) return { rejected: "no such ticket waits" };
    floor.leave(row);
    work.begin(row, this.#agent, { isOpenEnded: true });
    this.#row = row;
    return undefined;
  }

  /** Gives the ticket in work a priority, by which the queues it comes to are ordered; its clocks know better. */
  rate(priority: string): SeatRefusal | undefined {
    if (this.#row < 0) return { rejected: "holds no ticket" };
    const { tickets, load } = this.#desk.state;
    tickets.rated[this.#row] = load.policy.levels.indexOf(priority);
    tickets.ratedDue[this.#row] = this.#dueAs(this.#row, priority);
    return undefined;
  }

  /** Solves the ticket, rightly or not: what takes a higher tier's knowledge comes back, and so does what was no solution. */
  resolve({ isWrong = false } = {}): SeatRefusal | undefined {
    return this.#end((row) => {
      this.#noteFailure(row, isWrong);
      this.#desk.solutions.resolve(row);
    });
  }

  /** Links the ticket to its incident, with which it is solved; one that belongs to none is not, and comes back. */
  link(): SeatRefusal | undefined {
    return this.#end((row) => {
      const { solutions, state } = this.#desk;
      if (state.incidents.has(row)) solutions.link(row);
      else {
        this.#noteFailure(row, true);
        solutions.resolve(row);
      }
    });
  }

  /** Hands the ticket to another tier. */
  escalate(tier: string, clause?: string): SeatRefusal | undefined {
    const { load, cases, tickets } = this.#desk.state;
    const to = load.policy.tiers.indexOf(tier);
    if (to < 0) return { rejected: "unknown tier" };
    if (this.#row >= 0 && intAt(tickets.tier, this.#row) === to) return { rejected: "already there" };
    return this.#end((row) =>
      this.#desk.work.escalate(row, to, clause === undefined ? -1 : cases.clauses.indexOf(clause)),
    );
  }

  /** Asks the customer and puts the ticket aside until they answer. */
  ask(): SeatRefusal | undefined {
    return this.#end((row) => this.#desk.work.askCustomer(row));
  }

  /** Gives the agent back to the desk, which finishes what they hold, and what waited for them alone to whom it concerns. */
  leave(): void {
    const { floor, state, work } = this.#desk;
    floor.keeper = undefined;
    floor.crew.giveBack(this.#agent);
    for (const row of floor.lines[floor.keptLine]?.inOrder() ?? []) {
      const tier = state.load.policy.tiers.indexOf(this.#truthAt(row).sentTo);
      floor.leave(row);
      floor.enqueue(row, tier, floor.effortAt(row, tier));
    }
    const row = this.#row;
    this.#row = -1;
    if (row >= 0) {
      state.tickets.outcome[row] = outcome.none;
      work.endStint(row);
      work.carryOn(row);
    } else if (this.isThere) floor.takeNext(this.#agent);
  }

  #noteFailure(row: number, isWrong: boolean): void {
    const { tickets } = this.#desk.state;
    if (isWrong || intAt(tickets.neededTier, row) > intAt(tickets.tier, row)) tickets.isReopened[row] = 1;
  }

  #end(exit: (row: number) => void): SeatRefusal | undefined {
    if (this.#row < 0) return { rejected: "holds no ticket" };
    const { floor, state, work } = this.#desk;
    const row = this.#row;
    this.#row = -1;
    state.tickets.outcome[row] = outcome.none;
    work.endStint(row);
    if ((state.tickets.respondedAt[row] ?? 0) < 0) work.answer(row);
    exit(row);
    floor.crew.vacate(this.#agent, state.now);
    return undefined;
  }

  #waitingRows(): readonly number[] {
    const { floor } = this.#desk;
    const queues = floor.routing.queuesOfLine[floor.crew.lineOf(this.#agent)] ?? [];
    const kept = floor.keeper ? [floor.keptLine] : [];
    return [...kept, ...queues].flatMap((queue) => floor.lines[queue]?.inOrder() ?? []);
  }

  #waitingRow(number: number): number {
    const { tickets } = this.#desk.state;
    return (
      this.#waitingRows().find(
        (row) => tickets.number[row] === number && tickets.place[row] === place.queued,
      ) ?? -1
    );
  }

  #truthAt(row: number): SeatTruth {
    const { state, floor } = this.#desk;
    const { tickets, cases, load } = state;
    const { tiers } = load.policy;
    const tier = intAt(tickets.tier, row);
    const { decision, exits } = state.caseOf(row);
    const exit = exits[tier];
    const isNew = at(tickets.respondedAt, row) < 0 && intAt(tickets.handOvers, row) === 0;
    return {
      sentTo: isNew ? decision.tier : (tiers[tier] ?? ""),
      needed: tiers[intAt(tickets.neededTier, row)] ?? "",
      failsTo: tiers[exit?.failTo ?? tier] ?? "",
      failsBy: cases.clauses[exit?.failClause ?? -1],
      isAsked: intAt(tickets.isAsked, row) === 1 && intAt(tickets.isLive, row) === 0,
      effort: at(tickets.workLeft, row) > 0 ? at(tickets.workLeft, row) : floor.effortAt(row, tier),
    };
  }

  #view(row: number): SeatTicket {
    const { state, clocks } = this.#desk;
    const { tickets } = state;
    const { facts, decision } = state.treatedAs(row);
    const isAnswered = at(tickets.respondedAt, row) >= 0;
    const isWaiting = intAt(tickets.isLive, row) === 1 && intAt(tickets.place, row) === place.queued;
    return {
      number: at(tickets.number, row),
      facts,
      priority: decision.priority,
      openedAt: at(tickets.openedAt, row),
      due: clocks.nextDue(row),
      patientUntil: isWaiting && !isAnswered ? at(tickets.since, row) + at(tickets.patience, row) : never,
      isAnswered,
      reopens: intAt(tickets.reopens, row),
    };
  }

  /** When the next target of a ticket would be due if it had this priority. */
  #dueAs(row: number, priority: string): Instant {
    const { state } = this.#desk;
    const { policy } = state.load;
    const opened = at(state.tickets.openedAt, row) as Instant;
    const facts = openedAt(policy, state.caseOf(row).facts, opened);
    const metric = at(state.tickets.respondedAt, row) < 0 ? "firstResponse" : "resolution";
    const target = decide(policy, facts, priority).targets.find((one) => one.metric === metric);
    if (!target) return never;
    const { allowance, calendar, zone } = target;
    return dueAt(allowance, policy.calendars.get(calendar, zone), opened);
  }
}
