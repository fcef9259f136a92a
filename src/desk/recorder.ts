import { longerDoubles, longerIntegers } from "./columns.ts";

/** What a recorded row tells of a ticket; the numbers after it say more. */
export const recorded = {
  submitted: 0,
  triaged: 1,
  declined: 2,
  assigned: 3,
  workStarted: 4,
  answered: 5,
  asked: 6,
  replied: 7,
  escalated: 8,
  notified: 9,
  resolved: 10,
  validated: 11,
  closed: 12,
  reopened: 13,
  abandoned: 14,
  /** The priority was put right. */
  prioritised: 15,
  /** The ticket belongs to an earlier one. */
  linked: 16,
  interrupted: 17,
  /** It waits for the end of its incident. */
  awaitsEnd: 18,
  messageLeft: 19,
  calledBack: 20,
} as const;

/** The history of every ticket of a replication as columns, kept only when somebody asks for it. */
export class Recorder {
  count = 0;
  ticket = new Float64Array(1024);
  at = new Float64Array(1024);
  kind = new Int32Array(1024);
  /** The case, agent or tier that the row is about, by index. */
  first = new Int32Array(1024);
  /** The clause, by index; -1 for none. */
  clause = new Int32Array(1024);

  add(ticket: number, at: number, kind: number, first = -1, clause = -1): void {
    if (this.count === this.ticket.length) this.#grow();
    const row = this.count++;
    this.ticket[row] = ticket;
    this.at[row] = at;
    this.kind[row] = kind;
    this.first[row] = first;
    this.clause[row] = clause;
  }

  #grow(): void {
    const length = 2 * this.count;
    this.ticket = longerDoubles(this.ticket, length);
    this.at = longerDoubles(this.at, length);
    this.kind = longerIntegers(this.kind, length);
    this.first = longerIntegers(this.first, length);
    this.clause = longerIntegers(this.clause, length);
  }
}
