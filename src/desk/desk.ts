import { phase } from "../kernel/index.ts";
import { instant, invariant, type Instant } from "../units/index.ts";
import { attendanceOf, type Attendance, type InquirySource, type Load } from "../workload/index.ts";
import { checkAccounts } from "./accounts.ts";
import { CaseBook } from "./caseBook.ts";
import { DeskClocks } from "./clocks.ts";
import { intAt } from "./columns.ts";
import type { AskedSpans } from "./countedTimes.ts";
import { DeskState, kind, type Accounts } from "./deskState.ts";
import { Floor } from "./floor.ts";
import { Reception } from "./reception.ts";
import { Recorder } from "./recorder.ts";
import { Shifts } from "./shifts.ts";
import { Solutions } from "./solutions.ts";
import { place } from "./ticketTable.ts";
import { Work } from "./work.ts";

export interface DeskOptions {
  readonly load: Load;
  readonly sources: readonly InquirySource[];
  /** Who of the roster stays away; by default only whom the load itself names. */
  readonly attendance?: Attendance;
  /** The cases that other replications of the same load have already asked the policy about. */
  readonly cases?: CaseBook;
  /** Keep the history of every ticket; costs memory for each. */
  readonly isRecorded?: boolean;
  /** The spans for which it counts exactly who was done within them; none when absent. */
  readonly within?: AskedSpans;
}

/**
 * A support desk under a policy and a load, simulated event by event. Steppable: `advanceTo` goes on to an instant, and
 * what happens between two calls is the caller's business.
 */
export class Desk {
  readonly state: DeskState;
  readonly clocks: DeskClocks;
  readonly floor: Floor;
  readonly work: Work;
  readonly solutions: Solutions;
  readonly #reception: Reception;
  readonly #shifts: Shifts;

  constructor({
    load,
    sources,
    attendance = attendanceOf(load),
    cases = new CaseBook(load),
    isRecorded = false,
    within = [],
  }: DeskOptions) {
    this.state = new DeskState(load, cases, isRecorded ? new Recorder() : undefined, within);
    this.clocks = new DeskClocks(this.state);
    this.floor = new Floor(this.state, this.clocks, {
      begin: (row, agent) => this.work.begin(row, agent),
      breakOff: (row) => this.work.breakOff(row),
    });
    this.solutions = new Solutions(this.state, this.clocks, this.floor);
    this.work = new Work(this.state, this.clocks, this.floor, this.solutions);
    this.#reception = new Reception(this.state, this.clocks, this.floor, sources);
    this.#shifts = new Shifts(this.state, this.floor, attendance);
    this.#reception.open();
    this.#shifts.open();
    this.state.schedule(load.horizon.measuredFrom, phase.release, kind.warmUpEnds, 0);
  }

  /** Every inquiry that came, by what became of it, warm-up included. */
  get accounts(): Accounts {
    return this.state.accounts;
  }

  /** The history of every ticket, where it is kept. */
  get recorder(): Recorder | undefined {
    return this.state.recorder;
  }

  /** Everything that happens up to and including an instant, at most to the end of the horizon. */
  advanceTo(at: Instant): void {
    const { events, load } = this.state;
    const until = Math.min(at, load.horizon.end);
    while (events.peekTime() <= until) {
      events.next();
      this.state.now = events.time;
      this.#happen(events.kind, events.subject);
    }
    this.state.now = instant(Math.max(this.state.now, until));
  }

  /** Goes to the end of the horizon, counts what is still open, and checks that nothing was lost. */
  finish(): void {
    const { load, tickets } = this.state;
    this.advanceTo(load.horizon.end);
    for (let row = 0; row < tickets.rows; row++) {
      if (intAt(tickets.place, row) !== place.free) this.clocks.countOpen(row);
    }
    checkAccounts(this);
    this.#reception.callers.check();
    this.state.incidents.check();
  }

  #happen(what: number, subject: number): void {
    switch (what) {
      case kind.arrival:
        this.#reception.arrive(subject);
        break;
      case kind.workEnds:
        this.work.finish(subject);
        break;
      case kind.firstReply:
        this.work.answer(subject);
        break;
      case kind.abandonment:
        this.#reception.abandon(subject);
        break;
      case kind.customerReply:
        this.work.takeReply(subject);
        break;
      case kind.takenUp:
        this.floor.takeUp(subject);
        break;
      case kind.reopening:
        this.solutions.reopen(subject);
        break;
      case kind.comeback:
        this.#reception.receiveAgain(subject);
        break;
      case kind.incidentEnds:
        this.solutions.resolve(subject);
        break;
      default:
        this.#happenToAgents(what, subject);
    }
  }

  #happenToAgents(what: number, subject: number): void {
    switch (what) {
      case kind.shift:
        this.#shifts.change(subject);
        break;
      case kind.wrapUpEnds:
        this.work.endWrapUp(subject);
        break;
      case kind.breakDue:
        this.floor.breaks.call(subject);
        break;
      case kind.breakEnds:
        if (this.floor.breaks.end(subject)) this.floor.takeNext(subject);
        break;
      case kind.warmUpEnds:
        this.#startMeasuring();
        break;
      default:
        invariant(false, "every event of the desk has a kind");
    }
  }

  #startMeasuring(): void {
    const { now } = this.state;
    for (const level of this.floor.waiting) level.restart(now);
    this.floor.crew.hours.restart(now);
  }
}
