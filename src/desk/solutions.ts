import { phase } from "../kernel/index.ts";
import type { DeskClocks } from "./clocks.ts";
import { at, intAt } from "./columns.ts";
import { kind, type DeskState } from "./deskState.ts";
import type { Floor } from "./floor.ts";
import { recorded } from "./recorder.ts";
import { Satisfaction } from "./satisfaction.ts";
import { place } from "./ticketTable.ts";

/** What becomes of solved tickets: they close in time, or their customers come back with them; some are solved together. */
export class Solutions {
  readonly #state: DeskState;
  readonly #clocks: DeskClocks;
  readonly #floor: Floor;
  readonly #satisfaction: Satisfaction;

  constructor(state: DeskState, clocks: DeskClocks, floor: Floor) {
    this.#state = state;
    this.#clocks = clocks;
    this.#floor = floor;
    this.#satisfaction = new Satisfaction(state);
  }

  /** Work on a ticket has ended well: it is solved, or as soon as the incident that it stands for is over. */
  resolve(row: number): void {
    const { incidents, now } = this.#state;
    const ends = incidents.endOf(row);
    if (ends > now) {
      this.#awaitIncident(row);
      this.#state.schedule(ends, phase.release, kind.incidentEnds, row);
      return;
    }
    const duplicates = incidents.solve(row);
    this.#solve(row);
    for (const duplicate of duplicates) this.#solveWithParent(duplicate);
  }

  /** The ticket is linked to the parent of its incident, with which it is solved; without a parent it becomes that. */
  link(row: number): void {
    const { tickets, incidents, measures, recorder, now } = this.#state;
    const parent = incidents.link(row, at(tickets.number, row));
    if (!parent) {
      this.resolve(row);
      return;
    }
    recorder?.add(at(tickets.number, row), now, recorded.linked, parent.number);
    if (intAt(tickets.isMeasured, row) === 1) measures.tickets.linked += 1;
    if (parent.isSolved) this.#solveWithParent(row);
    else this.#awaitIncident(row);
  }

  #awaitIncident(row: number): void {
    const { tickets, recorder, now } = this.#state;
    tickets.place[row] = place.waiting;
    tickets.since[row] = now;
    recorder?.add(at(tickets.number, row), now, recorded.awaitsEnd);
  }

  #solveWithParent(row: number): void {
    const { tickets, measures } = this.#state;
    if (intAt(tickets.isMeasured, row) === 1) measures.tickets.solvedWithParent += 1;
    this.#solve(row);
  }

  #solve(row: number): void {
    const { tickets, incidents, measures, recorder, now, load } = this.#state;
    if (intAt(tickets.place, row) === place.waiting) incidents.addWait(row, this.#clocks.countedSince(row));
    tickets.place[row] = place.resolved;
    tickets.resolvedAt[row] = now;
    if (intAt(tickets.isMeasured, row) === 1 && intAt(tickets.reopens, row) === 0)
      measures.tickets.resolved += 1;
    recorder?.add(at(tickets.number, row), now, recorded.resolved);
    const returns = now + at(tickets.reopenAfter, row);
    const comesBack = intAt(tickets.isReopened, row) === 1 && returns < load.horizon.end;
    this.#clocks.resolve(row, !(comesBack && this.#goesOn(returns - now)));
    if (comesBack) this.#state.schedule(returns, phase.timer, kind.reopening, row);
    else this.#settle(row);
  }

  /** Its customer comes back with a ticket that was no more than thought to be solved. */
  reopen(row: number): void {
    const { tickets, measures, recorder, now, load } = this.#state;
    const tier = intAt(tickets.tier, row);
    tickets.isReopened[row] = 0;
    tickets.reopens[row] = intAt(tickets.reopens, row) + 1;
    if (intAt(tickets.isMeasured, row) === 1) measures.tickets.reopened += 1;
    recorder?.add(at(tickets.number, row), now, recorded.reopened);
    this.#clocks.reopen(row, this.#goesOn(now - at(tickets.resolvedAt, row)));
    const effort = tickets.effort[row * load.policy.tiers.length + tier] ?? 0;
    this.#floor.enqueue(row, tier, Math.max(1, Math.round(effort * at(tickets.reopenEffort, row))));
  }

  /** A ticket is solved for good. */
  #settle(row: number): void {
    const { tickets, incidents, measures } = this.#state;
    const { rootCauseRequired, articleRequired } = this.#state.caseOf(row).decision;
    // For an incident both are owed once, by the ticket that stands for it.
    if (intAt(tickets.isMeasured, row) === 1 && !incidents.isLinked(row)) {
      if (rootCauseRequired) measures.tickets.rootCauses += 1;
      if (articleRequired) measures.tickets.articles += 1;
    }
    this.#satisfaction.solved(row, this.#clocks.missedBy(row));
    this.#close(row);
    incidents.forget(row);
    tickets.release(row);
  }

  /** A solved ticket will close, which nobody reacts to: it is told beforehand, and is no event. */
  #close(row: number): void {
    const { accounts, tickets, recorder, now, load } = this.#state;
    const { autoClose = 0 } = load.policy.form.workflow;
    const isConfirmed = this.#isConfirmed(row);
    const closes = now + (isConfirmed ? at(tickets.confirmAfter, row) : autoClose);
    if (closes >= load.horizon.end) {
      accounts.solved += 1;
      return;
    }
    accounts.closed += 1;
    if (isConfirmed) recorder?.add(at(tickets.number, row), closes, recorded.validated);
    recorder?.add(at(tickets.number, row), closes, recorded.closed);
  }

  /** Whether a ticket that comes back this long after its solution goes on with its old clock. */
  #goesOn(after: number): boolean {
    return after <= (this.#state.load.policy.form.clocks.reopen?.resumeWithin ?? Infinity);
  }

  /** Whether the customer confirms the solution, as some must be, before the ticket closes by itself. */
  #isConfirmed(row: number): boolean {
    const { tickets, load } = this.#state;
    const { autoClose = Infinity } = load.policy.form.workflow;
    return this.#state.treatedAs(row).needsValidation && at(tickets.confirmAfter, row) <= autoClose;
  }
}
