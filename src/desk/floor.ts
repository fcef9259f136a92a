import type { Calendar } from "../calendar/index.ts";
import { phase, TimeWeighted } from "../kernel/index.ts";
import { instant, invariant } from "../units/index.ts";
import type { TierExit } from "./caseBook.ts";
import type { DeskClocks } from "./clocks.ts";
import { Crew } from "./crew.ts";
import { kind, type DeskState } from "./deskState.ts";
import { recorded } from "./recorder.ts";
import { Routing } from "./routing.ts";
import { outcome, place } from "./ticketTable.ts";
import { WaitingLine } from "./waitingLine.ts";
import { addTo, at, intAt } from "./columns.ts";

/** Keys of a queue hold a priority above an instant: no instant before the year 2109 reaches this. */
const keysPerPriority = 2 ** 42;
/** Hand-overs after which the tier that has the ticket solves it, so that rules in a circle cannot keep it for ever. */
const mostHandOvers = 12;

/** What the floor asks the desk to do with a ticket whose work has ended. */
export interface FloorExits {
  resolve(row: number): void;
}

/** Where the work happens: tickets wait in lines, agents take them, work on them and hand them on. */
export class Floor {
  readonly crew: Crew;
  readonly routing: Routing;
  readonly lines: readonly WaitingLine[];
  /** Tickets waiting for an agent, over time; by tier. */
  readonly waiting: readonly TimeWeighted[];
  /** Time waited after the warm-up, summed over tickets; by tier. */
  readonly waited: Float64Array;
  readonly #state: DeskState;
  readonly #clocks: DeskClocks;
  readonly #exits: FloorExits;
  /** By channel: the calendar in which its tickets are worked. */
  readonly #worked: readonly Calendar[];
  readonly #ranksPriority: boolean;
  readonly #ranksDue: boolean;

  constructor(state: DeskState, clocks: DeskClocks, exits: FloorExits) {
    const { load } = state;
    this.#state = state;
    this.#clocks = clocks;
    this.#exits = exits;
    this.routing = new Routing(load);
    this.crew = new Crew(load, this.routing, load.horizon.start);
    this.lines = this.routing.queues.map(() => new WaitingLine());
    this.waiting = load.policy.tiers.map(() => new TimeWeighted(load.horizon.start));
    this.waited = new Float64Array(load.policy.tiers.length);
    const { channels, workflow } = load.policy.form;
    this.#worked = load.lexicon.words.channel.map((id) =>
      load.policy.calendars.get(channels[id]?.worked ?? ""),
    );
    this.#ranksPriority = workflow.queueOrder !== "due";
    this.#ranksDue = workflow.queueOrder !== "priority-then-arrival";
  }

  /** A ticket comes to a tier with this much work to do and done, and waits unless somebody is free. */
  enqueue(row: number, tier: number, work: number, worked = 0): void {
    const { tickets, now } = this.#state;
    const { channel, category } = this.#state.caseOf(row);
    const queue = this.routing.queueOf(tier, channel, category);
    invariant(queue >= 0, "the load was checked to have agents for every inquiry");
    tickets.tier[row] = tier;
    tickets.workLeft[row] = work;
    tickets.workedHere[row] = worked;
    this.#wait(row, queue);
    const agent = this.crew.freeAgentFor(queue);
    if (agent >= 0) {
      this.#stopWaiting(row);
      this.begin(row, agent);
    } else if (intAt(tickets.isLive, row) === 1 && at(tickets.respondedAt, row) < 0) {
      const leaves = now + at(tickets.patience, row);
      tickets.abandonment[row] = this.#state.schedule(leaves, phase.abandonment, kind.abandonment, row);
    }
  }

  /** A ticket that its agent had put aside waits for the same tier again. */
  requeue(row: number): void {
    const { tickets } = this.#state;
    this.enqueue(row, intAt(tickets.tier, row), at(tickets.workLeft, row), at(tickets.workedHere, row));
  }

  /** A waiting ticket leaves its line without having been taken. */
  leave(row: number): void {
    this.#stopWaiting(row);
  }

  /** The best waiting ticket for an agent who has a hand free, again until nothing fits; then they wait. */
  takeNext(agent: number): void {
    for (;;) {
      const queue = this.#bestQueueFor(agent);
      if (queue < 0) break;
      const row = this.lines[queue]?.firstRow ?? 0;
      this.#stopWaiting(row);
      this.begin(row, agent);
    }
    this.crew.wait(agent, this.#state.now);
  }

  /** An agent starts on a ticket that waits nowhere; open-ended work ends only when somebody outside says so. */
  begin(row: number, agent: number, { isOpenEnded = false } = {}): void {
    const { tickets, recorder, now } = this.#state;
    this.crew.occupy(agent, intAt(tickets.queue, row), now);
    tickets.agent[row] = agent;
    tickets.place[row] = place.inWork;
    tickets.since[row] = now;
    recorder?.add(at(tickets.number, row), now, recorded.assigned, agent);
    recorder?.add(at(tickets.number, row), now, recorded.workStarted, agent);
    if (isOpenEnded) {
      if (intAt(tickets.isLive, row) === 1) this.#answerAfter(row, 0);
      return;
    }
    const span = this.#plan(row);
    // An answer that takes all of the work is given before the work ends.
    this.#answerAfter(
      row,
      intAt(tickets.isLive, row) === 1 ? 0 : Math.min(at(tickets.firstReplyAfter, row), span),
    );
    this.#state.schedule(now + span, phase.release, kind.workEnds, row);
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
    const { tickets, now } = this.#state;
    const exits = this.#exitsOf(row);
    const agent = intAt(tickets.agent, row);
    this.endStint(row);
    const ends = intAt(tickets.outcome, row);
    if (ends === outcome.asks) this.askCustomer(row);
    else if (ends === outcome.fails) this.escalate(row, exits.failTo, exits.failClause);
    else if (ends === outcome.reachesLimit) this.escalate(row, exits.limitTo, exits.limitClause);
    else this.#exits.resolve(row);
    if (this.crew.vacate(agent, now)) this.takeNext(agent);
  }

  /** Books the work done since the stint began. */
  endStint(row: number): void {
    const { tickets, now } = this.#state;
    const isOpenEnded = intAt(tickets.outcome, row) === outcome.none;
    const done = isOpenEnded ? now - at(tickets.since, row) : at(tickets.stint, row);
    addTo(tickets.workTime, row, now - at(tickets.since, row));
    addTo(tickets.workedHere, row, done);
    tickets.workLeft[row] = Math.max(0, at(tickets.workLeft, row) - done);
    tickets.since[row] = now;
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

  /** Functional escalation: another tier takes the ticket, its clocks run on. */
  escalate(row: number, tier: number, clause: number): void {
    const { tickets, measures, recorder, now } = this.#state;
    tickets.handOvers[row] = intAt(tickets.handOvers, row) + 1;
    if (intAt(tickets.isMeasured, row) === 1) {
      measures.tickets.escalated += 1;
      measures.countClause(clause);
    }
    recorder?.add(at(tickets.number, row), now, recorded.escalated, tier, clause);
    this.enqueue(row, tier, tickets.effort[row * this.#state.load.policy.tiers.length + tier] ?? 0);
  }

  /** Plans the first reply, which a customer gets once. */
  #answerAfter(row: number, reading: number): void {
    const { tickets, now } = this.#state;
    if (at(tickets.respondedAt, row) >= 0) return;
    if (reading === 0) this.answer(row);
    else this.#state.schedule(now + reading, phase.release, kind.firstReply, row);
  }

  /** Decides how long the agent works now and what the work ends with; returns its elapsed time. */
  #plan(row: number): number {
    const { tickets, load } = this.#state;
    const tier = intAt(tickets.tier, row);
    const exits = this.#exitsOf(row);
    const mayLeave = intAt(tickets.handOvers, row) < mostHandOvers;
    const fails = mayLeave && intAt(tickets.neededTier, row) > tier && exits.failTo !== tier;
    const asks = !fails && intAt(tickets.isAsked, row) === 1 && intAt(tickets.isLive, row) === 0;
    const stint = at(tickets.workLeft, row) * (asks ? at(tickets.askAfter, row) : 1);
    const untilLimit = mayLeave ? Math.max(0, exits.limit - at(tickets.workedHere, row)) : Infinity;
    tickets.stint[row] = Math.round(Math.min(stint, untilLimit));
    tickets.outcome[row] =
      stint > untilLimit
        ? outcome.reachesLimit
        : fails
          ? outcome.fails
          : asks
            ? outcome.asks
            : outcome.solves;
    const others = this.crew.heldBy(intAt(tickets.agent, row)) - 1;
    return Math.round(at(tickets.stint, row) * (1 + load.form.chatSlowDown * others));
  }

  #exitsOf(row: number): TierExit {
    const exits = this.#state.caseOf(row).exits[intAt(this.#state.tickets.tier, row)];
    invariant(exits !== undefined, "a case knows the exits of every tier");
    return exits;
  }

  #wait(row: number, queue: number): void {
    const { tickets, now } = this.#state;
    tickets.place[row] = place.queued;
    tickets.queue[row] = queue;
    tickets.since[row] = now;
    tickets.abandonment[row] = 0;
    this.lines[queue]?.add(row, this.#keyOf(row));
    this.waiting[intAt(tickets.tier, row)]?.add(now, 1);
  }

  #stopWaiting(row: number): void {
    const { tickets, measures, events, now } = this.#state;
    const tier = intAt(tickets.tier, row);
    this.lines[intAt(tickets.queue, row)]?.remove(row);
    this.waiting[tier]?.add(now, -1);
    events.cancel(at(tickets.abandonment, row));
    const wait = now - at(tickets.since, row);
    if (intAt(tickets.isMeasured, row) === 1) measures.addWait(tier, wait);
    if (wait > 0) this.#bookWait(row, tier, wait);
  }

  /**
   * Splits the time that counted on the ticket's clock while it waited: hours in which its channel is worked, and closed
   * ones. Time in which the clock stands still is nobody's fault and is not booked.
   */
  #bookWait(row: number, tier: number, wait: number): void {
    const { tickets, load, now } = this.#state;
    const since = instant(at(tickets.since, row));
    addTo(this.waited, tier, Math.max(0, now - Math.max(since, load.horizon.measuredFrom)));
    const counted = this.#clocks.calendarOf(row)?.elapsed(since, now) ?? wait;
    const worked = this.#worked[this.#state.caseOf(row).channel]?.elapsed(since, now) ?? wait;
    addTo(tickets.closedTime, row, Math.max(0, counted - worked));
    const column = intAt(tickets.handOvers, row) > 0 ? tickets.handOverTime : tickets.queueTime;
    addTo(column, row, Math.min(counted, worked));
  }

  /** Smaller comes first: the priority, then what is due first, as the policy orders its queues. */
  #keyOf(row: number): number {
    const due = this.#ranksDue ? Math.min(this.#clocks.nextDue(row), keysPerPriority - 1) : 0;
    return (this.#ranksPriority ? this.#state.caseOf(row).priority * keysPerPriority : 0) + due;
  }

  #bestQueueFor(agent: number): number {
    let best = -1;
    let key = Infinity;
    for (const queue of this.routing.queuesOfLine[this.crew.lineOf(agent)] ?? []) {
      const first = this.lines[queue]?.firstKey ?? Infinity;
      if (first >= key || !this.crew.canTake(agent, queue)) continue;
      best = queue;
      key = first;
    }
    return best;
  }
}
