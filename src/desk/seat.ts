import type { Desk } from "./desk.ts";
import { intAt } from "./columns.ts";
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
  #row = -1;

  /** The agent is the first of a staff line, by its index; the desk gives them no work by itself from now on. */
  constructor(desk: Desk, line: number) {
    this.#desk = desk;
    this.#agent = desk.floor.crew.agentsOf(line)[0];
    desk.floor.crew.reserve(this.#agent);
  }

  /** The tickets that this agent could take, in the order of the queues. */
  waiting(): readonly SeatTicket[] {
    const { floor } = this.#desk;
    const queues = floor.routing.queuesOfLine[floor.crew.lineOf(this.#agent)] ?? [];
    return queues.flatMap((queue) => (floor.lines[queue]?.inOrder() ?? []).map((row) => this.#view(row)));
  }

  /** The ticket in work. */
  get holds(): SeatTicket | undefined {
    return this.#row < 0 ? undefined : this.#view(this.#row);
  }

  /** Takes a waiting ticket; a caller is answered at once, a message when work on it ends. */
  take(number: number): SeatRefusal | undefined {
    const { floor, work } = this.#desk;
    // Work that the desk gave the agent before the seat was taken is finished first.
    if (floor.crew.heldBy(this.#agent) > 0) return { rejected: "already holds a ticket" };
    if (!floor.crew.isThere(this.#agent)) return { rejected: "not on shift" };
    const row = this.#waitingRow(number);
    if (row < 0) return { rejected: "no such ticket waits" };
    floor.leave(row);
    work.begin(row, this.#agent, { isOpenEnded: true });
    this.#row = row;
    return undefined;
  }

  /** Solves the ticket, rightly or not: what takes a higher tier's knowledge comes back. */
  resolve(): SeatRefusal | undefined {
    return this.#end((row) => {
      const { tickets } = this.#desk.state;
      if (intAt(tickets.neededTier, row) > intAt(tickets.tier, row)) tickets.isReopened[row] = 1;
      this.#desk.solutions.resolve(row);
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

  #end(exit: (row: number) => void): SeatRefusal | undefined {
    if (this.#row < 0) return { rejected: "holds no ticket" };
    const { floor, work, state } = this.#desk;
    const row = this.#row;
    this.#row = -1;
    state.tickets.outcome[row] = outcome.none;
    work.endStint(row);
    if ((state.tickets.respondedAt[row] ?? 0) < 0) work.answer(row);
    exit(row);
    floor.crew.vacate(this.#agent, state.now);
    return undefined;
  }

  #waitingRow(number: number): number {
    const { floor, state } = this.#desk;
    const queues = floor.routing.queuesOfLine[floor.crew.lineOf(this.#agent)] ?? [];
    const rows = queues.flatMap((queue) => floor.lines[queue]?.inOrder() ?? []);
    return (
      rows.find((row) => state.tickets.number[row] === number && state.tickets.place[row] === place.queued) ??
      -1
    );
  }

  #view(row: number): SeatTicket {
    const { state, clocks } = this.#desk;
    const { facts, decision } = state.treatedAs(row);
    return {
      number: state.tickets.number[row] ?? 0,
      facts,
      priority: decision.priority,
      openedAt: state.tickets.openedAt[row] ?? 0,
      due: clocks.nextDue(row),
    };
  }
}
