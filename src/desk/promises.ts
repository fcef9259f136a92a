import { minus, never, plus, working, type Instant, type WorkingTime } from "../units/index.ts";
import type { Case, ClockTarget } from "./caseBook.ts";
import { at, intAt } from "./columns.ts";
import type { DeskState } from "./deskState.ts";
import type { PromiseColumns } from "./promiseColumns.ts";

/** What stands for the start of a clock that does not run. */
export const stopped = -1;

/** What each ticket is promised when it is taken for one of the two cases that it has: what is due, used and missed. */
export class Promises {
  readonly columns: PromiseColumns;
  /** The case that the promises are those of. */
  readonly caseOf: (row: number) => Case;
  readonly #state: DeskState;

  constructor(state: DeskState, columns: PromiseColumns, caseOf: (row: number) => Case) {
    this.#state = state;
    this.columns = columns;
    this.caseOf = caseOf;
  }

  /** A ticket was opened: nothing is used of what it is promised. */
  open(row: number): void {
    const { now } = this.#state;
    const { firstResponse, resolution } = this.caseOf(row);
    this.columns.responseDue[row] = firstResponse
      ? firstResponse.dueFrom(now, firstResponse.allowedFrom(now))
      : never;
    this.columns.allowed[row] = resolution ? resolution.allowedFrom(now) : never;
    this.columns.used[row] = 0;
    this.columns.isLate[row] = 0;
  }

  /** The clock of the resolution stops to count; what is late by now stays late. */
  standStill(row: number): void {
    const { resolution } = this.caseOf(row);
    if (!resolution) return;
    const used = this.used(row);
    this.columns.isLate[row] = this.#isLate(row, resolution, used) ? 1 : 0;
    this.columns.used[row] = used;
  }

  /** A new cycle of the resolution clock, of which nothing is used. */
  startOver(row: number): void {
    const { resolution } = this.caseOf(row);
    if (!resolution) return;
    this.columns.used[row] = 0;
    this.columns.isLate[row] = 0;
    this.columns.allowed[row] = resolution.allowedFrom(this.#state.now);
  }

  /** When the next target is due, for the order of a queue. */
  nextDue(row: number): number {
    const { firstResponse, resolution } = this.caseOf(row);
    if (firstResponse && at(this.#state.tickets.respondedAt, row) < 0)
      return at(this.columns.responseDue, row);
    return resolution ? this.#resolutionDue(row, resolution) : never;
  }

  isResponseMissed(row: number): boolean {
    return this.#state.now > at(this.columns.responseDue, row);
  }

  isResolutionMissed(row: number): boolean {
    const { resolution } = this.caseOf(row);
    return resolution !== undefined && this.#isLate(row, resolution, this.used(row));
  }

  /** Whether the resolution is late, of whose open time so much is used. */
  #isLate(row: number, resolution: ClockTarget, used: WorkingTime): boolean {
    if (intAt(this.columns.isLate, row) === 1) return true;
    if (used < at(this.columns.allowed, row)) return false;
    return this.#state.now > this.#resolutionDue(row, resolution);
  }

  /** Open time from the opening of the ticket until now. */
  waited(row: number, { calendar }: ClockTarget): WorkingTime {
    const { tickets, now } = this.#state;
    const openedAt = at(tickets.openedAt, row) as Instant;
    return openedAt === now ? working(0) : calendar.elapsed(openedAt, now);
  }

  /** Open time that the clock of the resolution has counted so far. */
  used(row: number): WorkingTime {
    const { tickets, now } = this.#state;
    const since = at(tickets.runsSince, row) as Instant;
    const used = working(at(this.columns.used, row));
    const { resolution } = this.caseOf(row);
    if (since === stopped || since === now || !resolution) return used;
    return plus(used, resolution.calendar.elapsed(since, now));
  }

  #resolutionDue(row: number, { dueFrom }: ClockTarget): Instant {
    const since = at(this.#state.tickets.runsSince, row) as Instant;
    const left = minus(working(at(this.columns.allowed, row)), working(at(this.columns.used, row)));
    if (since === stopped || at(this.columns.allowed, row) === Infinity) return never;
    return left >= 0 ? dueFrom(since, left) : since;
  }
}
