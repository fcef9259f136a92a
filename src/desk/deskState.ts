import { EventList } from "../kernel/index.ts";
import { instant, invariant, type Instant } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import type { CaseBook } from "./caseBook.ts";
import { type Case } from "./caseBook.ts";
import type { AskedSpans } from "./countedTimes.ts";
import { Measures, measuresSize } from "./measures.ts";
import type { Recorder } from "./recorder.ts";
import { IncidentBook } from "./incidentBook.ts";
import { hasCases, SetAside } from "./setAside.ts";
import { TicketTable } from "./ticketTable.ts";
import { intAt } from "./columns.ts";

/** What an event of the desk is about; its subject is a ticket's row unless said otherwise. */
export const kind = {
  /** Subject: the index of the source. */
  arrival: 0,
  workEnds: 1,
  firstReply: 2,
  abandonment: 3,
  customerReply: 4,
  reopening: 5,
  /** Subject: the staff line. */
  shift: 6,
  warmUpEnds: 7,
  /** The incident that the ticket stands for is over. */
  incidentEnds: 8,
  /** Subject: the name of somebody who hung up. */
  comeback: 9,
  /** Subject: the agent. */
  wrapUpEnds: 10,
  /** Subject: the turns of one break of one line. */
  breakDue: 11,
  /** Subject: the agent. */
  breakEnds: 12,
  /** A group gets round to a ticket that it had set aside. */
  takenUp: 13,
} as const;

/** What became of every inquiry, warm-up included. */
export interface Accounts {
  arrived: number;
  abandoned: number;
  turnedAway: number;
  declined: number;
  /** Solved for good: those that close before the horizon ends, and those that close after it. */
  closed: number;
  solved: number;
}

/** What the parts of a desk share: its tickets, its pending events and its counters. */
export class DeskState {
  readonly load: Load;
  readonly events: EventList;
  readonly tickets: TicketTable;
  readonly cases: CaseBook;
  readonly incidents = new IncidentBook();
  readonly measures: Measures;
  readonly recorder: Recorder | undefined;
  /** Undefined where the load has no tickets that are worked as cases. */
  readonly setAside: SetAside | undefined;
  /** Points of clocks that a ticket has room for. */
  readonly rules: number;
  /** Every inquiry that came, by what became of it, warm-up included. */
  readonly accounts: Accounts = {
    arrived: 0,
    abandoned: 0,
    turnedAway: 0,
    declined: 0,
    closed: 0,
    solved: 0,
  };
  now = instant(0);

  constructor(load: Load, cases: CaseBook, recorder: Recorder | undefined, within: AskedSpans = []) {
    const { policy, horizon } = load;
    this.load = load;
    this.cases = cases;
    this.recorder = recorder;
    this.setAside = hasCases(load) ? new SetAside(load) : undefined;
    this.rules = Math.max(1, policy.escalations.filter(({ trigger }) => trigger.on === "clock").length);
    this.events = new EventList({ start: horizon.start });
    this.tickets = new TicketTable(policy.tiers.length, this.rules);
    this.measures = new Measures(measuresSize(load), within);
    this.now = horizon.start;
  }

  /** The case of the ticket in a row, as the policy says. */
  caseOf(row: number): Case {
    const found = this.cases.cases[intAt(this.tickets.caseIndex, row)];
    invariant(found !== undefined, "every ticket has a case");
    return found;
  }

  /** The case that the desk takes the ticket for: that of the priority that was set. */
  treatedAs(row: number): Case {
    const found = this.cases.cases[intAt(this.tickets.treatedAs, row)];
    invariant(found !== undefined, "every ticket is treated as some case");
    return found;
  }

  /** Whether the ticket has another priority than the policy says. */
  isMistriaged(row: number): boolean {
    return intAt(this.tickets.treatedAs, row) !== intAt(this.tickets.caseIndex, row);
  }

  /** Schedules what happens before the horizon ends; the handle of what does not is 0. */
  schedule(at: number, phase: number, what: number, subject: number): number {
    if (at >= this.load.horizon.end) return 0;
    return this.events.schedule(at as Instant, phase, what, subject);
  }
}
