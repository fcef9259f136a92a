import { between, type Instant } from "../units/index.ts";
import { at, intAt } from "./columns.ts";
import type { DeskState } from "./deskState.ts";
import { recorded } from "./recorder.ts";

/** The messages whose customers wait to be called back. Only such tickets are here, so that the others cost nothing. */
export class Voicemail {
  readonly #state: DeskState;
  /** Rows. */
  readonly #waiting = new Set<number>();

  constructor(state: DeskState) {
    this.#state = state;
  }

  /** A customer leaves a message with a new ticket; whoever calls back asks on the telephone what there is to ask. */
  leave(row: number): void {
    const { tickets, measures, recorder, now } = this.#state;
    tickets.isAsked[row] = 0;
    this.#waiting.add(row);
    if (intAt(tickets.isMeasured, row) === 1) measures.messages.left += 1;
    recorder?.add(at(tickets.number, row), now, recorded.messageLeft);
  }

  /** The customer of a ticket hears from a person for the first time; who had left a message is on the line now. */
  answer(row: number): void {
    if (this.#waiting.size === 0 || !this.#waiting.delete(row)) return;
    const { tickets, measures, recorder, now } = this.#state;
    tickets.isLive[row] = 1;
    recorder?.add(at(tickets.number, row), now, recorded.calledBack);
    if (intAt(tickets.isMeasured, row) === 0) return;
    measures.messages.calledBack += 1;
    measures.messages.waited += between(at(tickets.openedAt, row) as Instant, now);
    this.#judge(row, "met");
  }

  /** The horizon ends, and nobody has called back. */
  countOpen(row: number): void {
    if (this.#waiting.has(row) && intAt(this.#state.tickets.isMeasured, row) === 1) this.#judge(row, "open");
  }

  /** Counts the target of a message as missed once it is late, else as what it is in time. */
  #judge(row: number, inTime: "met" | "open"): void {
    const { tickets, measures, now } = this.#state;
    const target = this.#state.caseOf(row).callBack;
    if (!target) return;
    const openedAt = at(tickets.openedAt, row) as Instant;
    const due = target.dueFrom(openedAt, target.allowedFrom(openedAt));
    measures.messages[now > due ? "missed" : inTime] += 1;
  }
}
