import { phase } from "../kernel/index.ts";
import { instant, invariant, never, type Instant } from "../units/index.ts";
import { emptyInquiry, type Inquiry, type InquirySource, type Load } from "../workload/index.ts";
import { CaseBook } from "./caseBook.ts";
import { channelGates } from "./channelGate.ts";
import { DeskClocks } from "./clocks.ts";
import type { AskedSpans } from "./countedTimes.ts";
import { DeskState, kind } from "./deskState.ts";
import { checkAccounts, type Accounts } from "./accounts.ts";
import { Floor } from "./floor.ts";
import { recorded, Recorder } from "./recorder.ts";
import { place } from "./ticketTable.ts";
import { VolumeWatch } from "./volumeWatch.ts";
import { addTo, at, intAt } from "./columns.ts";

export interface DeskOptions {
  readonly load: Load;
  readonly sources: readonly InquirySource[];
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
  readonly floor: Floor;
  readonly clocks: DeskClocks;
  readonly recorder: Recorder | undefined;
  /** Every inquiry that came, by what became of it, warm-up included. */
  readonly accounts: Accounts = { arrived: 0, abandoned: 0, turnedAway: 0, declined: 0, closed: 0 };
  readonly #sources: readonly InquirySource[];
  readonly #inquiry: Inquiry;
  readonly #volume: VolumeWatch;
  /** By channel index. */
  readonly #gates: ReturnType<typeof channelGates>;

  constructor({ load, sources, cases = new CaseBook(load), isRecorded = false, within = [] }: DeskOptions) {
    this.recorder = isRecorded ? new Recorder() : undefined;
    this.state = new DeskState(load, cases, this.recorder, within);
    this.clocks = new DeskClocks(this.state);
    this.floor = new Floor(this.state, this.clocks, { resolve: (row) => this.resolve(row) });
    this.#volume = new VolumeWatch(load.policy, cases.clauses, load.lexicon.words.service.length);
    this.#sources = sources;
    this.#inquiry = emptyInquiry(load.policy.tiers.length);
    this.#gates = channelGates(load);
    this.#open();
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
  }

  /** A solved ticket: it closes in time, or its customer comes back with it. */
  resolve(row: number): void {
    const { tickets, measures, now, load } = this.state;
    tickets.place[row] = place.resolved;
    tickets.resolvedAt[row] = now;
    if (intAt(tickets.isMeasured, row) === 1 && intAt(tickets.reopens, row) === 0)
      measures.tickets.resolved += 1;
    this.recorder?.add(at(tickets.number, row), now, recorded.resolved);
    const returns = now + at(tickets.reopenAfter, row);
    const comesBack = intAt(tickets.isReopened, row) === 1 && returns < load.horizon.end;
    this.clocks.resolve(row, !(comesBack && this.#goesOn(returns - now)));
    if (comesBack) this.state.schedule(returns, phase.timer, kind.reopening, row);
    else this.#scheduleClosing(row);
  }

  #open(): void {
    const { load } = this.state;
    this.#sources.forEach((_, index) => this.#scheduleArrival(index));
    load.staff.forEach((line, index) => {
      if (line.shift.openAt(load.horizon.start)) this.floor.crew.startShift(index, load.horizon.start);
      this.#scheduleShift(index);
    });
    this.state.schedule(load.horizon.measuredFrom, phase.release, kind.warmUpEnds, 0);
    load.staff.forEach((line, index) => {
      if (line.shift.openAt(load.horizon.start)) this.#offerWork(index);
    });
  }

  #happen(what: number, subject: number): void {
    switch (what) {
      case kind.arrival:
        this.#arrive(subject);
        break;
      case kind.workEnds:
        this.floor.finish(subject);
        break;
      case kind.firstReply:
        this.floor.answer(subject);
        break;
      case kind.abandonment:
        this.#abandon(subject);
        break;
      case kind.customerReply:
        this.#takeReply(subject);
        break;
      case kind.reopening:
        this.#reopen(subject);
        break;
      case kind.closing:
        this.#close(subject);
        break;
      case kind.clockPoint:
        this.clocks.reach(Math.floor(subject / this.state.rules), subject % this.state.rules);
        break;
      case kind.shift:
        this.#changeShift(subject);
        break;
      case kind.warmUpEnds:
        this.#startMeasuring();
        break;
      default:
        invariant(false, "every event of the desk has a kind");
    }
  }

  #arrive(index: number): void {
    const { cases, measures, now, load } = this.state;
    const inquiry = this.#inquiry;
    this.#sources[index]?.take(inquiry);
    this.#scheduleArrival(index);
    const isMeasured = now >= load.horizon.measuredFrom;
    this.accounts.arrived += 1;
    if (isMeasured) measures.countArrival(inquiry.channel);
    const caseIndex = cases.indexOf(inquiry, now);
    this.recorder?.add(this.accounts.arrived, now, recorded.submitted, caseIndex);
    const gate = this.#gates[inquiry.channel];
    invariant(gate !== undefined, "an inquiry comes over a channel of the policy");
    const isOpen = gate.accepts.openAt(now);
    if (cases.cases[caseIndex]?.isInScope === false) this.#decline(caseIndex, isMeasured);
    else if (!isOpen && !gate.takesVoicemail) this.#turnAway(isMeasured);
    else this.#admit(caseIndex, gate.isLive && isOpen, isMeasured);
  }

  #decline(caseIndex: number, isMeasured: boolean): void {
    this.accounts.declined += 1;
    if (isMeasured) this.state.measures.tickets.declined += 1;
    this.recorder?.add(this.accounts.arrived, this.state.now, recorded.declined, caseIndex);
  }

  #turnAway(isMeasured: boolean): void {
    this.accounts.turnedAway += 1;
    if (isMeasured) this.state.measures.tickets.turnedAway += 1;
    this.recorder?.add(this.accounts.arrived, this.state.now, recorded.abandoned);
  }

  #admit(caseIndex: number, isLive: boolean, isMeasured: boolean): void {
    const { tickets, measures, now, load } = this.state;
    const row = tickets.take();
    tickets.fill(row, this.#inquiry, now);
    tickets.number[row] = this.accounts.arrived;
    tickets.caseIndex[row] = caseIndex;
    tickets.isLive[row] = isLive ? 1 : 0;
    tickets.isMeasured[row] = isMeasured ? 1 : 0;
    const { tier, immediate, service } = this.state.caseOf(row);
    this.recorder?.add(this.accounts.arrived, now, recorded.triaged, caseIndex);
    for (const clause of immediate) if (isMeasured) measures.countClause(clause);
    const declared = this.#volume.arrive(service, now);
    if (isMeasured) measures.countClause(declared);
    this.clocks.open(row);
    this.floor.enqueue(row, tier, tickets.effort[row * load.policy.tiers.length + tier] ?? 0);
  }

  #abandon(row: number): void {
    const { tickets, measures, now } = this.state;
    this.floor.leave(row);
    this.clocks.abandon(row);
    this.accounts.abandoned += 1;
    if (intAt(tickets.isMeasured, row) === 1) measures.countAbandonment(this.state.caseOf(row).channel);
    this.recorder?.add(at(tickets.number, row), now, recorded.abandoned);
    tickets.release(row);
  }

  #takeReply(row: number): void {
    const { tickets, now } = this.state;
    addTo(tickets.customerTime, row, now - at(tickets.since, row));
    this.recorder?.add(at(tickets.number, row), now, recorded.replied);
    this.clocks.resume(row);
    this.floor.requeue(row);
  }

  #reopen(row: number): void {
    const { tickets, measures, now, load } = this.state;
    const tier = intAt(tickets.tier, row);
    tickets.isReopened[row] = 0;
    tickets.reopens[row] = intAt(tickets.reopens, row) + 1;
    if (intAt(tickets.isMeasured, row) === 1) measures.tickets.reopened += 1;
    this.recorder?.add(at(tickets.number, row), now, recorded.reopened);
    this.clocks.reopen(row, this.#goesOn(now - at(tickets.resolvedAt, row)));
    const effort = tickets.effort[row * load.policy.tiers.length + tier] ?? 0;
    this.floor.enqueue(row, tier, Math.max(1, Math.round(effort * at(tickets.reopenEffort, row))));
  }

  /** Whether a ticket that comes back this long after its solution goes on with its old clock. */
  #goesOn(after: number): boolean {
    return after <= (this.state.load.policy.form.clocks.reopen?.resumeWithin ?? Infinity);
  }

  #scheduleClosing(row: number): void {
    const { tickets, now, load } = this.state;
    const { autoClose = 0 } = load.policy.form.workflow;
    const closesAfter = this.#isConfirmed(row) ? at(tickets.confirmAfter, row) : autoClose;
    this.state.schedule(now + closesAfter, phase.timer, kind.closing, row);
  }

  /** Whether the customer confirms the solution, as some must be, before the ticket closes by itself. */
  #isConfirmed(row: number): boolean {
    const { tickets, load } = this.state;
    const { autoClose = Infinity } = load.policy.form.workflow;
    return this.state.caseOf(row).needsValidation && at(tickets.confirmAfter, row) <= autoClose;
  }

  #close(row: number): void {
    const { tickets, now } = this.state;
    this.accounts.closed += 1;
    if (this.#isConfirmed(row)) this.recorder?.add(at(tickets.number, row), now, recorded.validated);
    this.recorder?.add(at(tickets.number, row), now, recorded.closed);
    tickets.release(row);
  }

  #startMeasuring(): void {
    const { now } = this.state;
    for (const level of [...this.floor.waiting, ...this.floor.crew.busy, ...this.floor.crew.staffed])
      level.restart(now);
  }

  #changeShift(line: number): void {
    const { now, load } = this.state;
    if (load.staff[line]?.shift.openAt(now) === true) {
      this.floor.crew.startShift(line, now);
      this.#offerWork(line);
    } else this.floor.crew.endShift(line, now);
    this.#scheduleShift(line);
  }

  #offerWork(line: number): void {
    const [from, to] = this.floor.crew.agentsOf(line);
    for (let agent = from; agent < to; agent++) {
      if (this.floor.crew.heldBy(agent) === 0) this.floor.takeNext(agent);
    }
  }

  #scheduleShift(line: number): void {
    const { load, now } = this.state;
    const shift = load.staff[line]?.shift;
    const changes =
      shift === undefined ? never : shift.openAt(now) ? shift.nextClosing(now) : shift.nextOpening(now);
    this.state.schedule(changes, phase.release, kind.shift, line);
  }

  #scheduleArrival(index: number): void {
    const at = this.#sources[index]?.nextAt ?? never;
    this.state.schedule(at, phase.arrival, kind.arrival, index);
  }
}
