import { longerDoubles, longerIntegers } from "./columns.ts";

/** What a recorded row tells of a ticket; the numbers after it say more. */
export const recorded = {
  submitted: 0,
  acknowledged: 1,
  triaged: 2,
  declined: 3,
  assigned: 4,
  workStarted: 5,
  answered: 6,
  asked: 7,
  replied: 8,
  escalated: 9,
  notified: 10,
  paged: 11,
  resolved: 12,
  validated: 13,
  closed: 14,
  reopened: 15,
  abandoned: 16,
  reprioritised: 17,
} as const;

/** The history of every ticket of a replication as columns, kept only when somebody asks for it. */
export class Recorder {
  count = 0;
  ticket = new Float64Array(1024);
  at = new Float64Array(1024);
  kind = new Int32Array(1024);
  /** The case, agent, tier, priority or contact list that the row is about, by index. */
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
