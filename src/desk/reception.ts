import { phase } from "../kernel/index.ts";
import { invariant, never } from "../units/index.ts";
import { emptyInquiry, type Inquiry, type InquirySource } from "../workload/index.ts";
import { Callers } from "./callers.ts";
import { channelGates } from "./channelGate.ts";
import type { DeskClocks } from "./clocks.ts";
import { at, intAt } from "./columns.ts";
import { kind, type DeskState } from "./deskState.ts";
import type { Floor } from "./floor.ts";
import { recorded } from "./recorder.ts";
import { Satisfaction } from "./satisfaction.ts";
import { Triage } from "./triage.ts";
import { VolumeWatch } from "./volumeWatch.ts";

/** How an inquiry is let in: its customer waits on the line, or has left a message. */
interface Admission {
  readonly isLive: boolean;
  readonly isMessage: boolean;
}

/** Where inquiries come in and become tickets, are turned away or declined, and where customers hang up. */
export class Reception {
  readonly callers: Callers;
  readonly #state: DeskState;
  readonly #clocks: DeskClocks;
  readonly #floor: Floor;
  readonly #sources: readonly InquirySource[];
  readonly #inquiry: Inquiry;
  readonly #triage: Triage;
  readonly #satisfaction: Satisfaction;
  readonly #volume: VolumeWatch;
  /** By channel index. */
  readonly #gates: ReturnType<typeof channelGates>;

  constructor(state: DeskState, clocks: DeskClocks, floor: Floor, sources: readonly InquirySource[]) {
    const { load, cases } = state;
    this.#state = state;
    this.callers = new Callers(load);
    this.#clocks = clocks;
    this.#floor = floor;
    this.#sources = sources;
    this.#inquiry = emptyInquiry(load.policy.tiers.length);
    this.#triage = new Triage(state);
    this.#satisfaction = new Satisfaction(state);
    this.#volume = new VolumeWatch(load.policy, cases.clauses, load.lexicon.words.service.length);
    this.#gates = channelGates(load);
  }

  /** Expects the first inquiry of every source. */
  open(): void {
    this.#sources.forEach((_, index) => this.#expect(index));
  }

  /** The next inquiry of a source comes in. */
  arrive(index: number): void {
    this.#sources[index]?.take(this.#inquiry);
    this.#expect(index);
    this.#receive(this.#inquiry, undefined);
  }

  /** A customer who hung up comes back. */
  receiveAgain(name: number): void {
    const { inquiry, earlier } = this.callers.take(name);
    this.#receive(inquiry, earlier);
  }

  /** An inquiry is taken in, be it the customer's first or one after an earlier ticket. */
  #receive(inquiry: Inquiry, earlier: number | undefined): void {
    const { accounts, cases, now } = this.#state;
    accounts.arrived += 1;
    const caseIndex = cases.indexOf(inquiry, now);
    this.#note(inquiry, caseIndex, earlier);
    const gate = this.#gates[inquiry.channel];
    invariant(gate !== undefined, "an inquiry comes over a channel of the policy");
    const isOpen = gate.accepts.openAt(now);
    if (cases.cases[caseIndex]?.isInScope === false) this.#decline(caseIndex);
    else if (!isOpen && !gate.takesVoicemail) this.#turnAway();
    else this.#admit(inquiry, caseIndex, { isLive: gate.isLive && isOpen, isMessage: !isOpen });
  }

  #note(inquiry: Inquiry, caseIndex: number, earlier: number | undefined): void {
    const { accounts, measures, recorder, now } = this.#state;
    recorder?.add(accounts.arrived, now, recorded.submitted, caseIndex);
    if (earlier !== undefined) recorder?.add(accounts.arrived, now, recorded.linked, earlier);
    if (!this.#isMeasured) return;
    measures.countArrival(inquiry.channel);
    if (earlier === undefined) return;
    const isCall = this.#gates[inquiry.channel]?.isLive === true;
    measures.tickets[isCall ? "redialled" : "switched"] += 1;
  }

  /** Whether what comes in now is measured. */
  get #isMeasured(): boolean {
    return this.#state.now >= this.#state.load.horizon.measuredFrom;
  }

  /** A customer who waits for an agent hangs up. */
  abandon(row: number): void {
    const { accounts, tickets, measures, recorder, now } = this.#state;
    this.#floor.leave(row);
    this.#clocks.abandon(row);
    accounts.abandoned += 1;
    if (intAt(tickets.isMeasured, row) === 1) measures.countAbandonment(this.#state.caseOf(row).channel);
    this.#satisfaction.hungUp(row);
    recorder?.add(at(tickets.number, row), now, recorded.abandoned);
    const { after, name } = this.callers.hangUp(row, at(tickets.number, row));
    this.#state.schedule(now + after, phase.arrival, kind.comeback, name);
    this.#state.incidents.forget(row);
    tickets.release(row);
  }

  #expect(index: number): void {
    const next = this.#sources[index]?.nextAt ?? never;
    this.#state.schedule(next, phase.arrival, kind.arrival, index);
  }

  #decline(caseIndex: number): void {
    const { accounts, measures, recorder, now } = this.#state;
    accounts.declined += 1;
    if (this.#isMeasured) measures.tickets.declined += 1;
    recorder?.add(accounts.arrived, now, recorded.declined, caseIndex);
  }

  #turnAway(): void {
    const { accounts, measures, recorder, now } = this.#state;
    accounts.turnedAway += 1;
    if (this.#isMeasured) measures.tickets.turnedAway += 1;
    recorder?.add(accounts.arrived, now, recorded.abandoned);
  }

  #admit(inquiry: Inquiry, caseIndex: number, { isLive, isMessage }: Admission): void {
    const { accounts, tickets, measures, recorder, now, load } = this.#state;
    const isMeasured = this.#isMeasured;
    const row = tickets.take();
    tickets.fill(row, inquiry, now);
    this.#state.setAside?.open(row, inquiry);
    tickets.number[row] = accounts.arrived;
    tickets.caseIndex[row] = caseIndex;
    tickets.isLive[row] = isLive ? 1 : 0;
    tickets.isMeasured[row] = isMeasured ? 1 : 0;
    this.#triage.set(row, inquiry);
    if (isLive) this.callers.wait(row, inquiry);
    if (inquiry.incident) this.#state.incidents.admit(row, inquiry.incident, inquiry);
    const { tier, immediate, service } = this.#state.treatedAs(row);
    recorder?.add(accounts.arrived, now, recorded.triaged, intAt(tickets.treatedAs, row));
    for (const clause of immediate) if (isMeasured) measures.countClause(clause);
    const declared = this.#volume.arrive(service, now);
    if (isMeasured) measures.countClause(declared);
    this.#clocks.open(row);
    if (isMessage) this.#clocks.voicemail.leave(row);
    this.#floor.enqueue(row, tier, tickets.effort[row * load.policy.tiers.length + tier] ?? 0);
  }
}
