import type { Inquiry } from "../workload/index.ts";
import { longerDoubles, longerIntegers } from "./columns.ts";
import { PromiseColumns } from "./promiseColumns.ts";

/** What an agent's present work on a ticket will end with. */
export const outcome = {
  none: 0,
  solves: 1,
  asks: 2,
  fails: 3,
  reachesLimit: 4,
  sendsBack: 5,
  links: 6,
  setsAside: 7,
} as const;
/** Where a ticket is. */
export const place = { free: 0, queued: 1, inWork: 2, waiting: 3, resolved: 4, parked: 5, aside: 6 } as const;

/**
 * The open tickets as columns, one row a ticket; rows are used again once a ticket is solved for good, so memory grows with the
 * tickets that are open at once and not with those of the run. Times are milliseconds, spans and instants alike.
 */
export class TicketTable {
  /** How many rows are in use. */
  open = 0;
  /** Rows handed out so far; every row in use is below. */
  rows = 0;
  readonly #tiers: number;
  readonly #rules: number;
  #free = new Int32Array(0);
  #freeCount = 0;

  number = new Float64Array(0);
  /** The case as the policy sees it, and as the desk does: another one where the priority was set wrong. */
  caseIndex = new Int32Array(0);
  treatedAs = new Int32Array(0);
  place = new Int32Array(0);
  tier = new Int32Array(0);
  neededTier = new Int32Array(0);
  queue = new Int32Array(0);
  agent = new Int32Array(0);
  outcome = new Int32Array(0);
  handOvers = new Int32Array(0);
  /** Whether it is sent back by the first tier that takes it over, and the tier that it came from. */
  isSentBack = new Int32Array(0);
  cameFrom = new Int32Array(0);
  reopens = new Int32Array(0);
  isMeasured = new Int32Array(0);
  isLive = new Int32Array(0);
  isAsked = new Int32Array(0);
  isReopened = new Int32Array(0);
  /** The priority that somebody outside gave it, by index; -1 where nobody did. Only the order of queues goes by it. */
  rated = new Int32Array(0);
  /** Whether the priority was set wrong, and whether the next tier sees that. */
  wasMistriaged = new Int32Array(0);
  isNoticed = new Int32Array(0);
  openedAt = new Float64Array(0);
  /** When the ticket came to where it is. */
  since = new Float64Array(0);
  respondedAt = new Float64Array(0);
  resolvedAt = new Float64Array(0);
  /** When its next target would be due if it were as `rated`. */
  ratedDue = new Float64Array(0);
  /** What is promised to the priority that was set; where that is wrong, what the policy promises stands apart. */
  readonly promised = new PromiseColumns();
  readonly owed = new PromiseColumns();
  /** Since when the clock of the resolution runs; -1 while it does not. */
  runsSince = new Float64Array(0);
  /** Work: what is left and what was done at this tier. */
  workLeft = new Float64Array(0);
  workedHere = new Float64Array(0);
  /** Work to read it again for a tier that takes it over, and what was left to do where it came from. */
  handOverEffort = new Float64Array(0);
  leftBehind = new Float64Array(0);
  /** Time that agents of this tier have spent on it, longer than the work where they had other chats in hand. */
  handledHere = new Float64Array(0);
  /** Work that the present stint will do, and the time that it takes. */
  stint = new Float64Array(0);
  stintSpan = new Float64Array(0);
  firstReplyAfter = new Float64Array(0);
  patience = new Float64Array(0);
  askAfter = new Float64Array(0);
  replyAfter = new Float64Array(0);
  reopenAfter = new Float64Array(0);
  reopenEffort = new Float64Array(0);
  confirmAfter = new Float64Array(0);
  /** Where the time went so far. */
  queueTime = new Float64Array(0);
  closedTime = new Float64Array(0);
  handOverTime = new Float64Array(0);
  workTime = new Float64Array(0);
  customerTime = new Float64Array(0);
  /** Handles of pending events. */
  abandonment = new Float64Array(0);
  firstReply = new Float64Array(0);
  workEnds = new Float64Array(0);
  /** Work at each tier: row x tiers + tier. */
  effort = new Float64Array(0);
  /** Wrap-up at each tier: row x tiers + tier. */
  wrapUp = new Float64Array(0);
  /** The number of the ticket in whose present cycle somebody was told under a rule about clocks: row x rules + rule. */
  toldOf = new Float64Array(0);

  /** `tiers` and `rules` are the numbers of tiers and of points of clocks that a ticket has room for. */
  constructor(tiers: number, rules: number) {
    this.#tiers = tiers;
    this.#rules = rules;
    this.#grow(1024);
  }

  /** A row for a new ticket; whatever was in it stays until it is overwritten. */
  take(): number {
    this.open += 1;
    if (this.#freeCount > 0) return this.#free[--this.#freeCount] ?? 0;
    if (this.rows === this.number.length) this.#grow(2 * this.rows);
    return this.rows++;
  }

  /** Fills a row with a new ticket of this inquiry. */
  fill(row: number, inquiry: Inquiry, at: number): void {
    this.neededTier[row] = inquiry.neededTier;
    this.isAsked[row] = inquiry.isAsked ? 1 : 0;
    this.isReopened[row] = inquiry.isReopened ? 1 : 0;
    this.rated[row] = -1;
    this.isNoticed[row] = inquiry.isNoticed ? 1 : 0;
    this.isSentBack[row] = inquiry.isSentBack ? 1 : 0;
    this.handOverEffort[row] = inquiry.handOverEffort;
    this.firstReplyAfter[row] = inquiry.firstReplyAfter;
    this.patience[row] = inquiry.patience;
    this.askAfter[row] = inquiry.askAfter;
    this.replyAfter[row] = inquiry.replyAfter;
    this.reopenAfter[row] = inquiry.reopenAfter;
    this.reopenEffort[row] = inquiry.reopenEffort;
    this.confirmAfter[row] = inquiry.confirmAfter;
    for (let tier = 0; tier < this.#tiers; tier++) {
      this.effort[row * this.#tiers + tier] = inquiry.effort[tier] ?? 0;
      this.wrapUp[row * this.#tiers + tier] = inquiry.wrapUp[tier] ?? 0;
    }
    this.openedAt[row] = at;
    this.since[row] = at;
    this.respondedAt[row] = -1;
    this.resolvedAt[row] = -1;
    this.handOvers[row] = 0;
    this.reopens[row] = 0;
    this.queueTime[row] = 0;
    this.closedTime[row] = 0;
    this.handOverTime[row] = 0;
    this.workTime[row] = 0;
    this.customerTime[row] = 0;
    this.abandonment[row] = 0;
    this.firstReply[row] = 0;
  }

  /** Gives a row back. */
  release(row: number): void {
    this.open -= 1;
    this.place[row] = place.free;
    this.#free[this.#freeCount++] = row;
  }

  /** Bytes that one ticket takes. */
  get bytesPerRow(): number {
    let bytes = this.#free.BYTES_PER_ELEMENT + this.promised.bytesPerRow + this.owed.bytesPerRow;
    for (const column of Object.values(this) as unknown[]) {
      if (ArrayBuffer.isView(column)) bytes += column.byteLength / this.number.length;
    }
    return bytes;
  }

  #grow(length: number): void {
    for (const name of Object.keys(this)) {
      const column: unknown = Reflect.get(this, name);
      const wide = name === "effort" || name === "wrapUp" ? this.#tiers : name === "toldOf" ? this.#rules : 1;
      if (column instanceof Float64Array) Reflect.set(this, name, longerDoubles(column, length * wide));
      else if (column instanceof Int32Array) Reflect.set(this, name, longerIntegers(column, length));
    }
    this.promised.grow(length);
    this.owed.grow(length);
    this.#free = longerIntegers(this.#free, length);
  }
}
