import type { Calendar } from "../calendar/index.ts";
import { phase } from "../kernel/index.ts";
import { minus, never, working, type Instant, type WorkingTime } from "../units/index.ts";
import type { ClockMetric, ClockRule, ClockTarget } from "./caseBook.ts";
import { ClockCounts } from "./clockCounts.ts";
import { kind, type DeskState } from "./deskState.ts";
import { recorded } from "./recorder.ts";
import { place } from "./ticketTable.ts";
import { at, intAt } from "./columns.ts";

const stopped = -1;
/** What stands for the handle of a timer whose clock is paused. */
const paused = -1;

/** Runs the clocks of every ticket: when targets are due, whom the policy wants told, and who met what. */
export class DeskClocks {
  readonly #state: DeskState;
  readonly #counts: ClockCounts;

  constructor(state: DeskState) {
    this.#state = state;
    this.#counts = new ClockCounts(state);
  }

  /** A ticket was opened: its clocks start, now or when their calendars open. */
  open(row: number): void {
    const { tickets, now } = this.#state;
    const { firstResponse, resolution, rules } = this.#state.caseOf(row);
    tickets.responseDue[row] = firstResponse
      ? firstResponse.dueFrom(now, firstResponse.allowedFrom(now))
      : never;
    tickets.allowed[row] = resolution ? resolution.allowedFrom(now) : never;
    tickets.used[row] = 0;
    tickets.isLate[row] = 0;
    tickets.runsSince[row] = now;
    for (let rule = 0; rule < rules.length; rule++) this.#startTimer(row, rule);
  }

  /** The calendar of the target that is due next; undefined when nothing more is promised. */
  calendarOf(row: number): Calendar | undefined {
    const { firstResponse, resolution } = this.#state.caseOf(row);
    const isAnswered = at(this.#state.tickets.respondedAt, row) >= 0;
    return (isAnswered ? resolution : (firstResponse ?? resolution))?.calendar;
  }

  /** When the next target of the ticket is due, for the order of a queue. */
  nextDue(row: number): number {
    const { tickets } = this.#state;
    const { firstResponse, resolution } = this.#state.caseOf(row);
    if (firstResponse && at(tickets.respondedAt, row) < 0) return at(tickets.responseDue, row);
    return resolution ? this.#resolutionDue(row, resolution) : never;
  }

  /** A person has answered the customer for the first time. */
  respond(row: number): void {
    const { tickets, now } = this.#state;
    tickets.respondedAt[row] = now;
    this.#cancelTimers(row, "firstResponse", 0);
    const target = this.#state.caseOf(row).firstResponse;
    if (!target || intAt(tickets.isMeasured, row) === 0) return;
    this.#counts.ended(row, "firstResponse", this.#isResponseMissed(row), this.#waited(row, target));
  }

  /** The desk waits for the customer. */
  pause(row: number): void {
    const target = this.#state.caseOf(row).resolution;
    if (target?.pausesForCustomer !== true) return;
    this.#standStill(row, target);
  }

  /** The customer has written back. */
  resume(row: number): void {
    if (at(this.#state.tickets.runsSince, row) === stopped) this.#restart(row);
  }

  /** The ticket is solved; `isFinal` unless it will come back and its clock go on. */
  resolve(row: number, isFinal: boolean): void {
    const { tickets } = this.#state;
    const target = this.#state.caseOf(row).resolution;
    if (!target) return;
    this.#standStill(row, target);
    if (!isFinal) return;
    this.#counts.ended(row, "resolution", intAt(tickets.isLate, row) === 1, at(tickets.used, row));
  }

  /** The ticket comes back: its clock goes on, or starts anew. */
  reopen(row: number, goesOn: boolean): void {
    const target = this.#state.caseOf(row).resolution;
    if (!target) return;
    if (!goesOn) this.#startOver(row, target);
    this.#restart(row);
  }

  /** The customer has hung up. */
  abandon(row: number): void {
    const { firstResponse, resolution } = this.#state.caseOf(row);
    this.#cancelTimers(row, "firstResponse", 0);
    this.#cancelTimers(row, "resolution", 0);
    if (firstResponse) {
      const isMissed = this.#isResponseMissed(row);
      this.#counts.cancelled(row, "firstResponse", isMissed, this.#waited(row, firstResponse));
    }
    if (resolution) {
      const isMissed = this.#isResolutionMissed(row, resolution);
      this.#counts.cancelled(row, "resolution", isMissed, this.#used(row, resolution));
    }
  }

  /** A point of a clock is reached that the policy wants somebody told about. */
  reach(row: number, rule: number): void {
    const { tickets, measures, recorder, rules } = this.#state;
    tickets.timers[row * rules + rule] = 0;
    const clause = this.#state.caseOf(row).rules[rule]?.clause ?? -1;
    if (intAt(tickets.isMeasured, row) === 1) measures.countClause(clause);
    recorder?.add(at(tickets.number, row), this.#state.now, recorded.notified, -1, clause);
  }

  /** Counts what a ticket is still owed at the end of the horizon. */
  countOpen(row: number): void {
    const { tickets } = this.#state;
    const { firstResponse, resolution } = this.#state.caseOf(row);
    if (firstResponse && at(tickets.respondedAt, row) < 0) {
      const isMissed = this.#isResponseMissed(row);
      this.#counts.leftOpen(row, "firstResponse", isMissed, this.#waited(row, firstResponse));
    }
    if (resolution && intAt(tickets.place, row) !== place.resolved) {
      const isMissed = this.#isResolutionMissed(row, resolution);
      this.#counts.leftOpen(row, "resolution", isMissed, this.#used(row, resolution));
    }
  }

  /** The resolution clock stops to count; what is late by now stays late. */
  #standStill(row: number, target: ClockTarget): void {
    const { tickets } = this.#state;
    tickets.isLate[row] = this.#isResolutionMissed(row, target) ? 1 : 0;
    tickets.used[row] = this.#used(row, target);
    tickets.runsSince[row] = stopped;
    this.#cancelTimers(row, "resolution", paused);
  }

  /** A new cycle of the resolution clock: nothing counted, and every point of it to be reached again. */
  #startOver(row: number, target: ClockTarget): void {
    const { tickets, now, rules } = this.#state;
    tickets.used[row] = 0;
    tickets.isLate[row] = 0;
    tickets.allowed[row] = target.allowedFrom(now);
    this.#state.caseOf(row).rules.forEach(({ metric }, rule) => {
      if (metric === "resolution") tickets.timers[row * rules + rule] = paused;
    });
  }

  #restart(row: number): void {
    const { tickets, now, rules } = this.#state;
    tickets.runsSince[row] = now;
    const list = this.#state.caseOf(row).rules;
    for (let rule = 0; rule < list.length; rule++) {
      if (tickets.timers[row * rules + rule] === paused) this.#startTimer(row, rule);
    }
  }

  #startTimer(row: number, rule: number): void {
    const { tickets, rules, now } = this.#state;
    const stands = this.#state.caseOf(row).rules[rule];
    const target = stands && this.#state.caseOf(row)[stands.metric];
    tickets.timers[row * rules + rule] = 0;
    if (!stands || !target) return;
    const left = minus(
      this.#pointOf(row, stands, target),
      working(stands.metric === "resolution" ? at(tickets.used, row) : 0),
    );
    if (left < 0) return;
    const timer = row * rules + rule;
    const reached = target.calendar.due(now, left);
    tickets.timers[timer] = this.#state.schedule(reached, phase.timer, kind.clockPoint, timer);
  }

  /** Open time after which a rule's point of the clock is reached. */
  #pointOf(row: number, rule: ClockRule, target: ClockTarget): WorkingTime {
    const allowed =
      rule.metric === "resolution"
        ? at(this.#state.tickets.allowed, row)
        : target.allowedFrom(this.#state.now);
    return working(rule.share * allowed + rule.offset);
  }

  #cancelTimers(row: number, metric: ClockMetric, leaves: number): void {
    const { tickets, events, rules } = this.#state;
    const list = this.#state.caseOf(row).rules;
    for (let rule = 0; rule < list.length; rule++) {
      if (list[rule]?.metric !== metric) continue;
      const handle = tickets.timers[row * rules + rule] ?? 0;
      if (handle > 0 && events.cancel(handle)) tickets.timers[row * rules + rule] = leaves;
    }
  }

  #used(row: number, { calendar }: ClockTarget): WorkingTime {
    const { tickets, now } = this.#state;
    const since = at(tickets.runsSince, row) as Instant;
    const used = at(tickets.used, row);
    return working(since === stopped ? used : used + calendar.elapsed(since, now));
  }

  #resolutionDue(row: number, target: ClockTarget): Instant {
    const { tickets } = this.#state;
    const since = at(tickets.runsSince, row) as Instant;
    const left = at(tickets.allowed, row) - at(tickets.used, row);
    if (since === stopped || left === Infinity) return never;
    return left >= 0 ? target.dueFrom(since, working(left)) : since;
  }

  #isResolutionMissed(row: number, target: ClockTarget): boolean {
    const { tickets, now } = this.#state;
    return intAt(tickets.isLate, row) === 1 || now > this.#resolutionDue(row, target);
  }

  /** Open time from the opening of the ticket until now. */
  #waited(row: number, { calendar }: ClockTarget): WorkingTime {
    const { tickets, now } = this.#state;
    return calendar.elapsed(at(tickets.openedAt, row) as Instant, now);
  }

  #isResponseMissed(row: number): boolean {
    const { tickets, now } = this.#state;
    return now > at(tickets.responseDue, row);
  }
}
