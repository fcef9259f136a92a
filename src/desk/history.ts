import { alarmsOf, type TicketEvent } from "../ledger/index.ts";
import type { EscalationRule } from "../policy/index.ts";
import { invariant, type Instant } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import type { Case, CaseBook } from "./caseBook.ts";
import { at, intAt } from "./columns.ts";
import { recorded, type Recorder } from "./recorder.ts";

/** What happened to every ticket of a replication, with the cases that its rows refer to. */
export interface History {
  readonly recorder: Recorder;
  readonly cases: CaseBook;
}

/** The events of every ticket in the ledger's words and in time order, by the number of the ticket. */
export function eventsOf(load: Load, history: History): ReadonlyMap<number, readonly TicketEvent[]> {
  const byTicket = new Map<number, TicketEvent[]>();
  const teller = new Teller(load, history);
  for (let row = 0; row < history.recorder.count; row++) {
    const ticket = at(history.recorder.ticket, row);
    const events = byTicket.get(ticket);
    if (events) events.push(...teller.tell(row));
    else byTicket.set(ticket, [...teller.tell(row)]);
  }
  // What a clock has passed is told after it.
  for (const events of byTicket.values()) events.sort((a, b) => a.at - b.at);
  return byTicket;
}

type Told = readonly TicketEvent[];
/** What a row tells: `first` is the index of what it is about, `clause` that of a clause. */
type Telling = (at: Instant, first: number, clause: number) => Told;

/** Translates the rows of a recorder one by one. */
class Teller {
  readonly #load: Load;
  readonly #history: History;
  /** By agent index. */
  readonly #agents: readonly string[];
  readonly #tellings: ReadonlyMap<number, Telling>;

  constructor(load: Load, history: History) {
    this.#load = load;
    this.#history = history;
    this.#agents = load.staff.flatMap(({ name, agents }) =>
      Array.from({ length: agents }, (_, index) => `${name}-${index + 1}`),
    );
    this.#tellings = new Map(
      Object.entries(this.#tellingByName()).map(([name, telling]) => [
        recorded[name as keyof typeof recorded],
        telling,
      ]),
    );
  }

  tell(row: number): Told {
    const { recorder } = this.#history;
    const telling = this.#tellings.get(intAt(recorder.kind, row));
    invariant(telling !== undefined, "a recorded row tells what happened");
    return telling(at(recorder.at, row) as Instant, intAt(recorder.first, row), intAt(recorder.clause, row));
  }

  #tellingByName(): Readonly<Record<keyof typeof recorded, Telling>> {
    const { policy } = this.#load;
    const { tiers } = policy;
    const { clauses } = this.#history.cases;
    return {
      submitted: (at, first) => [
        { type: "ticketSubmitted", at, policy, facts: this.#caseAt(first).facts, by: "customer" },
      ],
      triaged: (at, first) => this.#triaged(at, this.#caseAt(first)),
      declined: (at, first) => this.#declined(at, this.#caseAt(first)),
      assigned: (at, first) => [{ type: "ticketAssigned", at, agent: named(this.#agents, first) }],
      workStarted: (at) => [{ type: "workStarted", at }],
      answered: (at) => [{ type: "customerAnswered", at }],
      // Whoever asks the customer has written to them.
      asked: (at) => [
        { type: "customerAnswered", at },
        { type: "waitStarted", at, waitsFor: "customer" },
      ],
      replied: (at) => [
        { type: "waitEnded", at },
        { type: "customerWrote", at },
      ],
      escalated: (at, first, clause) => [
        { type: "ticketEscalated", at, to: named(tiers, first), clause: clauses[clause] },
      ],
      notified: (at, _, clause) => alarmsOf(this.#ruleOf(clause), at),
      resolved: (at) => [{ type: "ticketResolved", at }],
      validated: (at) => [{ type: "resolutionValidated", at }],
      closed: (at) => [{ type: "ticketClosed", at }],
      reopened: (at) => [{ type: "ticketReopened", at }],
      abandoned: (at) => [{ type: "ticketAbandoned", at }],
      linked: (at, first) => [{ type: "ticketLinked", at, parent: String(first) }],
      prioritised: (at, first) => [
        { type: "priorityChanged", at, priority: this.#caseAt(first).decision.priority },
      ],
      awaitsEnd: (at) => [{ type: "waitStarted", at, waitsFor: "incident" }],
      messageLeft: (at) => [{ type: "actionRequested", at, action: "callBack" }],
      calledBack: (at) => [{ type: "actionPerformed", at, action: "callBack" }],
      interrupted: (at) => [{ type: "workInterrupted", at }],
    };
  }

  #triaged(at: Instant, { decision }: Case): Told {
    const { priority, tier, clauses, immediate } = decision;
    const effects = immediate.flatMap((rule) => alarmsOf(rule, at));
    return [...this.#acknowledged(at), { type: "ticketTriaged", at, priority, tier, clauses }, ...effects];
  }

  #declined(at: Instant, { decision: { scope } }: Case): Told {
    invariant(!scope.isIn, "only what is out of scope is declined");
    const { because, goTo } = scope;
    return [...this.#acknowledged(at), { type: "ticketDeclined", at, because, goTo }];
  }

  /** The automatic mail that some policies send; nobody who was turned away gets one. */
  #acknowledged(at: Instant): Told {
    const isAutomatic = this.#load.policy.form.workflow.acknowledgement?.automatic === true;
    return isAutomatic ? [{ type: "ticketAcknowledged", at, by: "automatic" }] : [];
  }

  #caseAt(index: number): Case {
    const found = this.#history.cases.cases[index];
    invariant(found !== undefined, "a row is about a case of the book");
    return found;
  }

  #ruleOf(clause: number): EscalationRule {
    const name = this.#history.cases.clauses[clause];
    const rule = this.#load.policy.escalations.find((one) => one.clause === name);
    invariant(rule !== undefined, "somebody is told because a rule says so");
    return rule;
  }
}

function named(names: readonly string[], index: number): string {
  const name = names[index];
  invariant(name !== undefined, "a row is about somebody or something of the load");
  return name;
}
