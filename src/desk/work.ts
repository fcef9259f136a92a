import { phase } from "../kernel/index.ts";
import type { DeskClocks } from "./clocks.ts";
import { addTo, at, intAt } from "./columns.ts";
import { kind, type DeskState } from "./deskState.ts";
import type { Floor } from "./floor.ts";
import { recorded } from "./recorder.ts";
import type { Solutions } from "./solutions.ts";
import { StintPlan } from "./stintPlan.ts";
import { outcome, place } from "./ticketTable.ts";

/** What work becomes: agents answer customers, ask them, solve what they can and hand on what they cannot. */
export class Work {
  readonly #state: DeskState;
  readonly #clocks: DeskClocks;
  readonly #floor: Floor;
  readonly #solutions: Solutions;
  readonly #stints: StintPlan;

  constructor(state: DeskState, clocks: DeskClocks, floor: Floor, solutions: Solutions) {
    this.#state = state;
    this.#clocks = clocks;
    this.#floor = floor;
    this.#solutions = solutions;
    this.#stints = new StintPlan(state, floor.crew);
  }

  /** An agent starts on a ticket that waits nowhere; open-ended work ends only when somebody outside says so. */
  begin(row: number, agent: number, { isOpenEnded = false } = {}): void {
    const { tickets, recorder, now } = this.#state;
    this.#floor.crew.occupy(agent, intAt(tickets.queue, row), now);
    tickets.agent[row] = agent;
    tickets.place[row] = place.inWork;
    tickets.since[row] = now;
    recorder?.add(at(tickets.number, row), now, recorded.assigned, agent);
    recorder?.add(at(tickets.number, row), now, recorded.workStarted, agent);
    this.#review(row);
    this.#noteParent(row);
    if (isOpenEnded) {
      tickets.outcome[row] = outcome.none;
      if (intAt(tickets.isLive, row) === 1) this.#answerAfter(row, 0);
      return;
    }
    this.carryOn(row);
  }

  /** The agent works on a ticket as the desk plans it, from now on. */
  carryOn(row: number): void {
    const { tickets, now } = this.#state;
    const span = this.#stints.plan(row);
    // An answer that takes all of the work is given before the work ends.
    this.#answerAfter(
      row,
      intAt(tickets.isLive, row) === 1 ? 0 : Math.min(at(tickets.firstReplyAfter, row), span),
    );
    tickets.stintSpan[row] = span;
    tickets.workEnds[row] = this.#state.schedule(now + span, phase.release, kind.workEnds, row);
  }

  /** The first reply reaches the customer. */
  answer(row: number): void {
    const { tickets, recorder, now } = this.#state;
    const before = at(tickets.workTime, row);
    tickets.workTime[row] = before + now - at(tickets.since, row);
    this.#clocks.respond(row);
    tickets.workTime[row] = before;
    recorder?.add(at(tickets.number, row), now, recorded.answered);
  }

  /** The present work on a ticket ends as it was planned to. */
  finish(row: number): void {
    const { tickets } = this.#state;
    const exits = this.#stints.exitsOf(row);
    const agent = intAt(tickets.agent, row);
    const ends = intAt(tickets.outcome, row);
    this.endStint(row);
    const stays = ends === outcome.asks || ends === outcome.setsAside;
    const wrapUp = stays ? 0 : this.#endStay(row);
    if (ends === outcome.asks) this.askCustomer(row);
    else if (ends === outcome.setsAside) this.#setAside(row);
    else if (ends === outcome.fails) this.escalate(row, exits.failTo, exits.failClause);
    else if (ends === outcome.reachesLimit) this.escalate(row, exits.limitTo, exits.limitClause);
    else if (ends === outcome.sendsBack) this.#sendBack(row);
    else if (ends === outcome.links) this.#solutions.link(row);
    else this.#solutions.resolve(row);
    if (wrapUp === 0) this.#floor.release(agent);
    else this.#startWrapUp(agent, wrapUp);
  }

  /** An agent is done with a ticket that has already gone. */
  endWrapUp(agent: number): void {
    this.#floor.crew.endWrapUp(agent, this.#state.now);
    this.#floor.release(agent);
  }

  /** Books the work done since the stint began. */
  endStint(row: number): void {
    const { tickets, now } = this.#state;
    const isOpenEnded = intAt(tickets.outcome, row) === outcome.none;
    const done = isOpenEnded ? now - at(tickets.since, row) : at(tickets.stint, row);
    addTo(tickets.workTime, row, now - at(tickets.since, row));
    addTo(tickets.workedHere, row, done);
    addTo(tickets.handledHere, row, now - at(tickets.since, row));
    tickets.workLeft[row] = Math.max(0, at(tickets.workLeft, row) - done);
    tickets.since[row] = now;
  }

  /** The agent puts a ticket down before its work ends; what is left of it stays exactly what is left. */
  breakOff(row: number): void {
    const { tickets, events, measures, recorder, now } = this.#state;
    const spent = now - at(tickets.since, row);
    events.cancel(at(tickets.workEnds, row));
    if (at(tickets.respondedAt, row) < 0 && events.cancel(at(tickets.firstReply, row)))
      addTo(tickets.firstReplyAfter, row, -spent);
    const planned = at(tickets.stint, row);
    const done = Math.round((planned * spent) / Math.max(1, at(tickets.stintSpan, row)));
    tickets.stint[row] = done;
    this.endStint(row);
    if (intAt(tickets.outcome, row) === outcome.asks || intAt(tickets.outcome, row) === outcome.setsAside)
      tickets.askAfter[row] = (planned - done) / Math.max(1, at(tickets.workLeft, row));
    if (intAt(tickets.isMeasured, row) === 1) measures.countInterruption(intAt(tickets.tier, row));
    recorder?.add(at(tickets.number, row), now, recorded.interrupted);
    this.#floor.crew.vacate(intAt(tickets.agent, row), now);
  }

  /** The ticket waits for an answer of its customer. */
  askCustomer(row: number): void {
    const { tickets, recorder, now } = this.#state;
    tickets.isAsked[row] = 0;
    tickets.place[row] = place.waiting;
    recorder?.add(at(tickets.number, row), now, recorded.asked);
    this.#clocks.pause(row);
    this.#state.schedule(now + at(tickets.replyAfter, row), phase.timer, kind.customerReply, row);
  }

  /** The customer who was asked has written back. */
  takeReply(row: number): void {
    const { tickets, recorder, now } = this.#state;
    addTo(tickets.customerTime, row, now - at(tickets.since, row));
    recorder?.add(at(tickets.number, row), now, recorded.replied);
    this.#clocks.resume(row);
    this.#floor.requeue(row);
  }

  /** Functional escalation: another tier takes the ticket, its clocks run on. */
  escalate(row: number, tier: number, clause: number): void {
    const { tickets } = this.#state;
    tickets.cameFrom[row] = intAt(tickets.tier, row);
    tickets.leftBehind[row] = at(tickets.workLeft, row);
    this.#handOver(row, tier, clause, this.#floor.effortAt(row, tier));
  }

  /** The tier that took the ticket over returns it once, to be completed by the tier that it came from. */
  #sendBack(row: number): void {
    const { tickets, measures } = this.#state;
    tickets.isSentBack[row] = 0;
    if (intAt(tickets.isMeasured, row) === 1) measures.tickets.sentBack += 1;
    this.#handOver(row, intAt(tickets.cameFrom, row), -1, at(tickets.leftBehind, row));
  }

  /** Another tier takes the ticket, reads it again, and has this much work with it. */
  #handOver(row: number, tier: number, clause: number, work: number): void {
    const { tickets, measures, recorder, now } = this.#state;
    tickets.handOvers[row] = intAt(tickets.handOvers, row) + 1;
    if (intAt(tickets.isMeasured, row) === 1) {
      measures.tickets.escalated += 1;
      measures.countClause(clause);
    }
    recorder?.add(at(tickets.number, row), now, recorded.escalated, tier, clause);
    this.#arrive(row, tier, work + at(tickets.handOverEffort, row));
  }

  /** A tier has a ticket from now on, and takes it up at once or when it gets round to it. */
  #arrive(row: number, tier: number, work: number): void {
    const { tickets, setAside, now } = this.#state;
    const handOvers = intAt(tickets.handOvers, row);
    if (setAside) tickets.isLive[row] = 0; // the caller is told that somebody will call back
    if (setAside?.lies(row, handOvers) === true)
      this.#floor.enqueueLater(row, tier, work, setAside.until(row, handOvers, now));
    else this.#floor.enqueue(row, tier, work);
  }

  /** The first contact is over, and the ticket lies until its tier gets round to it. */
  #setAside(row: number): void {
    const { tickets, recorder, setAside, now } = this.#state;
    tickets.isLive[row] = 0;
    recorder?.add(at(tickets.number, row), now, recorded.interrupted);
    const until = setAside?.until(row, 0, now) ?? now;
    this.#floor.setAside(row, intAt(tickets.tier, row), at(tickets.workLeft, row), until);
  }

  /** Whoever takes a ticket that was handed over may see that its priority is wrong. */
  #review(row: number): void {
    const { tickets, recorder, now } = this.#state;
    if (!this.#state.isMistriaged(row)) return;
    if (intAt(tickets.isNoticed, row) === 0 || intAt(tickets.handOvers, row) === 0) return;
    this.#clocks.putRight(row);
    recorder?.add(at(tickets.number, row), now, recorded.prioritised, intAt(tickets.caseIndex, row));
  }

  /** The first ticket of an incident that is taken up stands for it, and waits for no single customer. */
  #noteParent(row: number): void {
    const { tickets, incidents, measures } = this.#state;
    if (!incidents.read(row, at(tickets.number, row))) return;
    tickets.isAsked[row] = 0;
    if (intAt(tickets.isMeasured, row) === 1) measures.tickets.parents += 1;
  }

  /** The ticket is about to leave its tier; returns how long its agent will wrap up. */
  #endStay(row: number): number {
    const { tickets, measures } = this.#state;
    const tier = intAt(tickets.tier, row);
    const wrapUp = at(tickets.wrapUp, row * this.#state.load.policy.tiers.length + tier);
    if (intAt(tickets.isMeasured, row) === 1) measures.addHandled(tier, at(tickets.handledHere, row), wrapUp);
    return wrapUp;
  }

  #startWrapUp(agent: number, span: number): void {
    const { now } = this.#state;
    this.#floor.crew.startWrapUp(agent, now);
    this.#state.schedule(now + span, phase.release, kind.wrapUpEnds, agent);
  }

  /** Plans the first reply, which a customer gets once. */
  #answerAfter(row: number, reading: number): void {
    const { tickets, now } = this.#state;
    if (at(tickets.respondedAt, row) >= 0) return;
    if (reading === 0) this.answer(row);
    else tickets.firstReply[row] = this.#state.schedule(now + reading, phase.release, kind.firstReply, row);
  }
}
