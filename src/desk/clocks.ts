import type { Calendar } from "../calendar/index.ts";
import { phase } from "../kernel/index.ts";
import { minus, never, working, type Instant, type WorkingTime } from "../units/index.ts";
import type { ClockMetric, ClockTarget } from "./caseBook.ts";
import { ClockCounts } from "./clockCounts.ts";
import { kind, type DeskState } from "./deskState.ts";
import { Promises, stopped } from "./promises.ts";
import { recorded } from "./recorder.ts";
import { place } from "./ticketTable.ts";
import { at, intAt } from "./columns.ts";
import { Voicemail } from "./voicemail.ts";

/** What stands for the handle of a timer whose clock is paused, and of one that has gone off. */
const paused = -1;
const reached = -2;

/**
 * Runs the clocks of every ticket: when targets are due, whom the policy wants told, and who met what. The desk goes by
 * the targets of the priority that was set; what counts are those of the priority that the policy says.
 */
export class DeskClocks {
  readonly voicemail: Voicemail;
  readonly #state: DeskState;
  readonly #counts: ClockCounts;
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
    const { pausesWhile = [] } = load.policy.form.clocks.resolution ?? {};
    this.#pausesForCustomer = pausesWhile.includes("waiting-customer");
  }

  /** A ticket was opened: its clocks start, now or when their calendars open. */
  open(row: number): void {
    const { tickets, now } = this.#state;
    tickets.runsSince[row] = now;
    this.#promised.open(row);
    if (this.#state.isMistriaged(row)) this.#owed.open(row);
    const { rules } = this.#state.treatedAs(row);
    for (let rule = 0; rule < rules.length; rule++) this.#startTimer(row, rule);
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
    tickets.respondedAt[row] = now;
    this.#counts.leftLine(row, true);
    this.voicemail.answer(row);
    this.#cancelTimers(row, "firstResponse", 0);
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
    if (at(this.#state.tickets.runsSince, row) === stopped) this.#restart(row);
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
    this.#restart(row);
  }

  /** The customer has hung up. */
  abandon(row: number): void {
    const { firstResponse, resolution } = this.#state.caseOf(row);
    this.#counts.leftLine(row, false);
    const judged = this.#judged(row);
    this.#cancelTimers(row, "firstResponse", 0);
    this.#cancelTimers(row, "resolution", 0);
    if (firstResponse) {
      const isMissed = judged.isResponseMissed(row);
      this.#counts.cancelled(row, "firstResponse", isMissed, judged.waited(row, firstResponse));
    }
    if (resolution) {
      const isMissed = judged.isResolutionMissed(row);
      this.#counts.cancelled(row, "resolution", isMissed, judged.used(row));
    }
  }

  /** A point of a clock is reached that the policy wants somebody told about. */
  reach(row: number, rule: number): void {
    const { tickets, measures, recorder, rules } = this.#state;
    tickets.timers[row * rules + rule] = reached;
    const clause = this.#state.treatedAs(row).rules[rule]?.clause ?? -1;
    if (intAt(tickets.isMeasured, row) === 1) measures.countClause(clause);
    recorder?.add(at(tickets.number, row), this.#state.now, recorded.notified, -1, clause);
  }

  /** Counts what a ticket is still owed at the end of the horizon. */
  countOpen(row: number): void {
    const { tickets } = this.#state;
    const { firstResponse, resolution } = this.#state.caseOf(row);
    const judged = this.#judged(row);
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
    const { tickets, rules } = this.#state;
    const timers = row * rules;
    const told = this.#state
      .treatedAs(row)
      .rules.flatMap(({ clause }, rule) => (tickets.timers[timers + rule] === reached ? [clause] : []));
    this.#cancelTimers(row, "firstResponse", 0);
    this.#cancelTimers(row, "resolution", 0);
    tickets.treatedAs[row] = intAt(tickets.caseIndex, row);
    tickets.promised.copy(row, tickets.owed);
    this.#state.treatedAs(row).rules.forEach((rule, index) => {
      tickets.timers[timers + index] = 0;
      if (told.includes(rule.clause)) tickets.timers[timers + index] = reached;
      else if (rule.metric === "resolution" || at(tickets.respondedAt, row) < 0) this.#catchUp(row, index);
    });
  }

  /** What counts: the promises to the priority that the policy says. */
  #judged(row: number): Promises {
    return this.#state.isMistriaged(row) ? this.#owed : this.#promised;
  }

  /** The clock of the resolution stops to count. */
  #standStill(row: number): void {
    this.#promised.standStill(row);
    if (this.#state.isMistriaged(row)) this.#owed.standStill(row);
    this.#state.tickets.runsSince[row] = stopped;
    this.#cancelTimers(row, "resolution", paused);
  }

  /** A new cycle of the resolution clock: nothing counted, and every point of it to be reached again. */
  #startOver(row: number): void {
    const { tickets, rules } = this.#state;
    this.#promised.startOver(row);
    if (this.#state.isMistriaged(row)) this.#owed.startOver(row);
    this.#state.treatedAs(row).rules.forEach(({ metric }, rule) => {
      if (metric === "resolution") tickets.timers[row * rules + rule] = paused;
    });
  }

  #restart(row: number): void {
    const { tickets, now, rules } = this.#state;
    tickets.runsSince[row] = now;
    const list = this.#state.treatedAs(row).rules;
    for (let rule = 0; rule < list.length; rule++) {
      if (tickets.timers[row * rules + rule] === paused) this.#startTimer(row, rule);
    }
  }

  /** Starts a timer whose point may lie behind. */
  #catchUp(row: number, rule: number): void {
    if (this.#leftOf(row, rule) < 0) this.reach(row, rule);
    else this.#startTimer(row, rule);
  }

  #startTimer(row: number, rule: number): void {
    const { tickets, rules, now } = this.#state;
    const timer = row * rules + rule;
    const left = this.#leftOf(row, rule);
    const reached = left < 0 ? never : (this.#targetOf(row, rule)?.calendar.due(now, left) ?? never);
    tickets.timers[timer] = this.#state.schedule(reached, phase.timer, kind.clockPoint, timer);
  }

  /** The target that a rule is about, when there is one. */
  #targetOf(row: number, rule: number): ClockTarget | undefined {
    const treatedAs = this.#state.treatedAs(row);
    const stands = treatedAs.rules[rule];
    return stands && treatedAs[stands.metric];
  }

  /** Open time until a rule's point of the clock is reached; endless without a target. */
  #leftOf(row: number, rule: number): WorkingTime {
    const { tickets } = this.#state;
    const stands = this.#state.treatedAs(row).rules[rule];
    const target = this.#targetOf(row, rule);
    if (!stands || !target) return working(Infinity);
    const { metric, share, offset } = stands;
    const isResolution = metric === "resolution";
    const allowed = isResolution
      ? at(tickets.promised.allowed, row)
      : target.allowedFrom(at(tickets.openedAt, row) as Instant);
    const counted = isResolution ? this.#promised.used(row) : this.#promised.waited(row, target);
    return minus(working(share * allowed + offset), counted);
  }

  #cancelTimers(row: number, metric: ClockMetric, leaves: number): void {
    const { tickets, events, rules } = this.#state;
    const list = this.#state.treatedAs(row).rules;
    for (let rule = 0; rule < list.length; rule++) {
      if (list[rule]?.metric !== metric) continue;
      const handle = tickets.timers[row * rules + rule] ?? 0;
      if (handle > 0 && events.cancel(handle)) tickets.timers[row * rules + rule] = leaves;
    }
  }
}
