import { triageChoices, type Inquiry } from "../workload/index.ts";
import { intAt } from "./columns.ts";
import type { DeskState } from "./deskState.ts";

/** Sets the priority of tickets as agents do: mostly the one that the policy says. */
export class Triage {
  readonly #state: DeskState;
  /** By the index of the priority that the policy says. */
  readonly #choices: ReturnType<typeof triageChoices>;

  constructor(state: DeskState) {
    this.#state = state;
    this.#choices = triageChoices(state.load);
  }

  /** Sets the priority of a new ticket, whose case is known; one that a log has given stays. */
  set(row: number, inquiry: Inquiry): void {
    const { tickets, cases, measures, now } = this.#state;
    const caseIndex = intAt(tickets.caseIndex, row);
    const { priority } = this.#state.caseOf(row);
    const set = inquiry.given < 0 ? (this.#choices[priority]?.at(inquiry.triage) ?? priority) : priority;
    tickets.treatedAs[row] = set === priority ? caseIndex : cases.indexOf({ ...inquiry, given: set }, now);
    tickets.wasMistriaged[row] = set === priority ? 0 : 1;
    if (intAt(tickets.isMeasured, row) === 1) measures.triage.count(priority, set !== priority);
  }
}
