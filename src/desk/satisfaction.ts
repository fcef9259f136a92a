import { elapsed, inHours } from "../units/index.ts";
import { addTo, at, intAt } from "./columns.ts";
import type { DeskState } from "./deskState.ts";

/** Scores how content customers are, by the model of the load; measured ones only, and none without a model. */
export class Satisfaction {
  readonly #state: DeskState;

  constructor(state: DeskState) {
    this.#state = state;
  }

  /** A ticket is solved for good, after so many missed targets. */
  solved(row: number, missedTargets: number): void {
    const { tickets, load } = this.#state;
    const model = load.form.satisfaction;
    if (!model) return;
    const waited = inHours(elapsed(at(tickets.queueTime, row) + at(tickets.handOverTime, row)));
    const score =
      model.start -
      model.perHourWaited * waited -
      model.perHandOver * intAt(tickets.handOvers, row) -
      model.perReopening * intAt(tickets.reopens, row) -
      model.missedTarget * missedTargets;
    this.#count(row, Math.max(1, score));
  }

  /** The customer has hung up. */
  hungUp(row: number): void {
    const model = this.#state.load.form.satisfaction;
    if (model) this.#count(row, model.hungUp);
  }

  #count(row: number, score: number): void {
    const { tickets, measures } = this.#state;
    if (intAt(tickets.isMeasured, row) === 0) return;
    const { channel } = this.#state.caseOf(row);
    addTo(measures.scores.sums, channel, score);
    addTo(measures.scores.counts, channel, 1);
  }
}
