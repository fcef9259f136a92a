import { at, intAt } from "./columns.ts";
import type { DeskState } from "./deskState.ts";
import type { Crew } from "./crew.ts";
import { outcome, place } from "./ticketTable.ts";

/** Which work in hand may be broken off: at the end of a shift, and for something more urgent. */
export class Interruptions {
  readonly #state: DeskState;
  readonly #crew: Crew;
  /** By priority: whether such a ticket interrupts others when nobody is free. */
  readonly #isUrgent: readonly boolean[];
  /** By channel: whether its work may be interrupted for something more urgent. */
  readonly #mayWait: readonly boolean[];

  constructor(state: DeskState, crew: Crew) {
    const { policy, lexicon, form } = state.load;
    this.#state = state;
    this.#crew = crew;
    this.#isUrgent = policy.levels.map((level) => form.preempt?.priorities.includes(level) === true);
    this.#mayWait = lexicon.words.channel.map((channel) => form.preempt?.over.includes(channel) === true);
  }

  /** The tickets that agents of a line work on and can put down when their shift ends. */
  inHandOf(line: number): readonly number[] {
    const [from, to] = this.#crew.agentsOf(line);
    return this.#inWork((row) => {
      const agent = intAt(this.#state.tickets.agent, row);
      return agent >= from && agent < to;
    });
  }

  /**
   * The ticket to put down for an urgent one that nobody is free for; -1 when there is none. It is in the hands of an
   * agent who could take the urgent one and does nothing else, of the lowest priority, and begun last.
   */
  victimFor(row: number, lines: readonly number[]): number {
    const { priority } = this.#state.treatedAs(row);
    if (this.#isUrgent[priority] !== true) return -1;
    const candidates = this.#inWork((other) => {
      const agent = intAt(this.#state.tickets.agent, other);
      const { priority: rank, channel } = this.#state.treatedAs(other);
      return (
        rank > priority &&
        this.#mayWait[channel] === true &&
        this.#crew.heldBy(agent) === 1 &&
        this.#crew.mayBeInterrupted(agent) &&
        lines.includes(this.#crew.lineOf(agent))
      );
    });
    return candidates.reduce((best, other) => (best < 0 || this.#isRather(other, best) ? other : best), -1);
  }

  /** Of two tickets the less urgent one, then the one begun later. */
  #isRather(row: number, than: number): boolean {
    const { tickets } = this.#state;
    const [a, b] = [this.#state.treatedAs(row).priority, this.#state.treatedAs(than).priority];
    return a === b ? at(tickets.since, row) > at(tickets.since, than) : a > b;
  }

  /** In the order in which they came. Conversations go on to their end, and so does work that somebody outside decides about. */
  #inWork(wanted: (row: number) => boolean): readonly number[] {
    const { tickets, now } = this.#state;
    const found: number[] = [];
    for (let row = 0; row < tickets.rows; row++) {
      if (intAt(tickets.place, row) !== place.inWork || intAt(tickets.isLive, row) === 1) continue;
      if (intAt(tickets.outcome, row) === outcome.none) continue;
      const isOver = at(tickets.since, row) + at(tickets.stintSpan, row) <= now;
      if (!isOver && wanted(row)) found.push(row);
    }
    return found.sort((a, b) => at(tickets.number, a) - at(tickets.number, b));
  }
}
