import type { Calendar } from "../calendar/index.ts";
import type { Instant } from "../units/index.ts";
import { ClockCounts } from "./clockCounts.ts";
import { ClockPoints } from "./clockPoints.ts";
import { at, intAt } from "./columns.ts";
import type { DeskState } from "./deskState.ts";
import { Promises, stopped } from "./promises.ts";
import { place } from "./ticketTable.ts";
import { Voicemail } from "./voicemail.ts";

/**
 * Runs the clocks of every ticket: when targets are due, whom the policy wants told, and who met what. The desk goes by
 * the targets of the priority that was set; what counts are those of the priority that the policy says.
 */
export class DeskClocks {
  readonly voicemail: Voicemail;
  readonly #state: DeskState;
  readonly #counts: ClockCounts;
  readonly #points: ClockPoints;
  readonly #promised: Promises;
  /** What the policy promises, kept apart for tickets of which another priority was set. */
  readonly #owed: Promises;
  readonly #pausesForCustomer: boolean;

  constructor(state: DeskState) {
    const { tickets, load } = state;
    this.#state = state;
    this.#counts = new ClockCounts(state);
    this.voicemail = new Voicemail(state);
    this.#promised = new Promises(state, tickets.promised, (row) => state.treatedAs(row));
    this.#owed = new Promises(state, tickets.owed, (row) => state.caseOf(row));
    this.#points = new ClockPoints(state, this.#promised);
    const { pausesWhile = [] } = load.policy.form.clocks.resolution ?? {};
    this.#pausesForCustomer = pausesWhile.includes("waiting-customer");
  }

  /** A ticket was opened: its clocks start, now or when their calendars open. */
  open(row: number): void {
    const { tickets, now } = this.#state;
    tickets.runsSince[row] = now;
    this.#promised.open(row);
    if (this.#state.isMistriaged(row)) this.#owed.open(row);
  }

  /** The calendar of the target that is due next; undefined when nothing more is promised. */
  calendarOf(row: number): Calendar | undefined {
    const { firstResponse, resolution } = this.#state.caseOf(row);
    const isAnswered = at(this.#state.tickets.respondedAt, row) >= 0;
    return (isAnswered ? resolution : (firstResponse ?? resolution))?.calendar;
  }

  /** Time since the ticket came to where it is that counts for the target that is due next, in milliseconds. */
  countedSince(row: number): number {
    const { tickets, now } = this.#state;
    const since = at(tickets.since, row) as Instant;
    return this.calendarOf(row)?.elapsed(since, now) ?? now - since;
  }

  /** When the desk takes the next target of the ticket to be due, for the order of a queue. */
  nextDue(row: number): number {
    return this.#promised.nextDue(row);
  }

  /** A person has answered the customer for the first time. */
  respond(row: number): void {
    const { tickets, now } = this.#state;
    this.#points.stop(row, "firstResponse");
    tickets.respondedAt[row] = now;
    this.#counts.leftLine(row, true);
    this.voicemail.answer(row);
    const target = this.#state.caseOf(row).firstResponse;
    if (!target || intAt(tickets.isMeasured, row) === 0) return;
    const judged = this.#judged(row);
    this.#counts.ended(row, "firstResponse", judged.isResponseMissed(row), judged.waited(row, target));
  }

  /** The desk waits for the customer. */
  pause(row: number): void {
    if (this.#pausesForCustomer) this.#standStill(row);
  }

  /** The customer has written back. */
  resume(row: number): void {
    const { tickets, now } = this.#state;
    if (at(tickets.runsSince, row) === stopped) tickets.runsSince[row] = now;
  }

  /** The ticket is solved; `isFinal` unless it will come back and its clock go on. */
  resolve(row: number, isFinal: boolean): void {
    this.#standStill(row);
    if (!isFinal || !this.#state.caseOf(row).resolution) return;
    const { columns } = this.#judged(row);
    this.#counts.ended(row, "resolution", intAt(columns.isLate, row) === 1, at(columns.used, row));
  }

  /** How many of the targets of a solved ticket were missed: of its first response and of its resolution. */
  missedBy(row: number): number {
    const { tickets } = this.#state;
    const { columns } = this.#judged(row);
    return Number(at(tickets.respondedAt, row) > at(columns.responseDue, row)) + intAt(columns.isLate, row);
  }

  /** The ticket comes back: its clock goes on, or starts anew. */
  reopen(row: number, goesOn: boolean): void {
    if (!goesOn) this.#startOver(row);
    this.#state.tickets.runsSince[row] = this.#state.now;
  }

  /** The customer has hung up. */
  abandon(row: number): void {
    const { firstResponse, resolution } = this.#state.caseOf(row);
    this.#counts.leftLine(row, false);
    const judged = this.#judged(row);
    this.#stopPoints(row);
    if (firstResponse) {
      const isMissed = judged.isResponseMissed(row);
      this.#counts.cancelled(row, "firstResponse", isMissed, judged.waited(row, firstResponse));
    }
    if (resolution) {
      const isMissed = judged.isResolutionMissed(row);
      this.#counts.cancelled(row, "resolution", isMissed, judged.used(row));
    }
  }

  /** Counts what a ticket is still owed at the end of the horizon. */
  countOpen(row: number): void {
    const { tickets } = this.#state;
    const { firstResponse, resolution } = this.#state.caseOf(row);
    const judged = this.#judged(row);
    this.#stopPoints(row);
    this.voicemail.countOpen(row);
    if (firstResponse && at(tickets.respondedAt, row) < 0) {
      const isMissed = judged.isResponseMissed(row);
      this.#counts.leftOpen(row, "firstResponse", isMissed, judged.waited(row, firstResponse));
    }
    if (resolution && intAt(tickets.place, row) !== place.resolved) {
      const isMissed = judged.isResolutionMissed(row);
      this.#counts.leftOpen(row, "resolution", isMissed, judged.used(row));
    }
  }

  /**
   * The priority of a ticket in work is put right: from now on the desk goes by what the policy promises. Points that
   * this puts behind its clocks are reached at once, but nobody is told a second time under the same clause.
   */
  putRight(row: number): void {
    const { tickets } = this.#state;
    this.#stopPoints(row);
    const told = this.#points.told(row);
    tickets.treatedAs[row] = intAt(tickets.caseIndex, row);
    tickets.promised.copy(row, tickets.owed);
    if (at(tickets.respondedAt, row) < 0) this.#points.catchUp(row, "firstResponse", told);
    this.#points.catchUp(row, "resolution", told);
  }

  /** Tells what the running clocks of a ticket have passed. */
  #stopPoints(row: number): void {
    const { tickets } = this.#state;
    if (at(tickets.respondedAt, row) < 0) this.#points.stop(row, "firstResponse");
    if (at(tickets.runsSince, row) !== stopped) this.#points.stop(row, "resolution");
  }

  /** What counts: the promises to the priority that the policy says. */
  #judged(row: number): Promises {
    return this.#state.isMistriaged(row) ? this.#owed : this.#promised;
  }

  /** The clock of the resolution stops to count. */
  #standStill(row: number): void {
    const { tickets } = this.#state;
    if (at(tickets.runsSince, row) === stopped) return;
    this.#points.stop(row, "resolution");
    this.#promised.standStill(row);
    if (this.#state.isMistriaged(row)) this.#owed.standStill(row);
    tickets.runsSince[row] = stopped;
  }

  /** A new cycle of the resolution clock: nothing counted, and every point of it to be reached again. */
  #startOver(row: number): void {
    this.#promised.startOver(row);
    if (this.#state.isMistriaged(row)) this.#owed.startOver(row);
    this.#points.startOver(row, "resolution");
  }
}
