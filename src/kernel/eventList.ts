import { instant, invariant, never, type Instant } from "../units/index.ts";

const sequencesPerPhase = 2 ** 48;
const phaseLimit = 32;
const slotLimit = 2 ** 24;
const generationLimit = 2 ** 29;

/** A handle that names no event, so that a column of handles may start as zeros. */
export const noEvent = 0;

export interface EventListOptions {
  /** The instant at which simulated time starts; nothing may be scheduled before it. */
  readonly start?: Instant;
  /** Events that fit before the list grows for the first time. */
  readonly capacity?: number;
  /** How often a slot is used before it is retired; lowered only to test retirement. */
  readonly usesPerSlot?: number;
}

/**
 * The pending events of a simulation in total order of (time, phase, order of scheduling): an indexed 4-ary heap over
 * typed arrays with true removal, so a cancelled event costs no memory and no later work. An event is a kind and a
 * subject, both whole numbers that the model gives meaning to (the kind within 32 bits); no object is made per event.
 *
 * A handle is slot + generation * 2^24. Each use of a slot has its own generation, and a slot whose generations are
 * spent is retired instead of starting over, so a stale handle never names a later event.
 * Indexed heap: Sedgewick and Wayne, Algorithms, 4th ed., section 2.4; d-ary heap: Johnson (1975).
 */
export class EventList {
  // Fields that change with every event are numbers from their declaration on: V8 boxes those that begin undefined.
  /** Instant of the event that `next` took last, the start before the first. Written by `next` only. */
  time = instant(0);
  /** Kind of the event that `next` took last. Written by `next` only. */
  kind = -1;
  /** Subject of the event that `next` took last. Written by `next` only. */
  subject = -1;

  // By heap position. Every index below is in range: `?? 0` never acts, it tells the compiler so.
  private times: Float64Array;
  private keys: Float64Array;
  private slots: Int32Array;
  // By slot; the position of a slot without a pending event is -1.
  private positions: Int32Array;
  private handles: Float64Array;
  private kinds: Int32Array;
  private subjects: Float64Array;
  private freeSlots: Int32Array;

  private count = 0;
  private freeCount = 0;
  private slotsUsed = 0;
  private sequence = 0;
  private readonly handleLimit: number;

  constructor({
    start = instant(0),
    capacity = 64,
    usesPerSlot = generationLimit - 1,
  }: EventListOptions = {}) {
    invariant(usesPerSlot < generationLimit, "a handle is a safe integer");
    this.time = start;
    this.handleLimit = (usesPerSlot + 1) * slotLimit;
    this.times = new Float64Array(capacity);
    this.keys = new Float64Array(capacity);
    this.slots = new Int32Array(capacity);
    this.positions = new Int32Array(capacity);
    this.handles = new Float64Array(capacity);
    this.kinds = new Int32Array(capacity);
    this.subjects = new Float64Array(capacity);
    this.freeSlots = new Int32Array(capacity);
  }

  /** How many events are pending. */
  get size(): number {
    return this.count;
  }

  /** The instant of the next event, `never` when there is none. */
  peekTime(): Instant {
    return this.count === 0 ? never : ((this.times[0] ?? 0) as Instant);
  }

  /**
   * Adds an event and returns its handle, which is never 0. The instant must be finite and not before the current
   * time; at the current time the event still happens, after the current one, whatever its phase.
   */
  schedule(at: Instant, phase: number, kind: number, subject: number): number {
    invariant(at >= this.time && at < Infinity, "an event is scheduled now or at a later, finite instant");
    invariant(phase >= 0 && phase < phaseLimit, "a phase is a number from 0 to 31");
    const slot = this.takeSlot();
    this.kinds[slot] = kind;
    this.subjects[slot] = subject;
    this.rise(this.count++, at, phase * sequencesPerPhase + this.sequence++, slot);
    return this.handles[slot] ?? 0;
  }

  /** Removes a pending event and returns true; false, and nothing changes, when it has happened or was cancelled. */
  cancel(handle: number): boolean {
    const slot = handle & (slotLimit - 1);
    if (slot >= this.slotsUsed || this.handles[slot] !== handle) return false;
    const position = this.positions[slot] ?? -1;
    if (position < 0) return false;
    this.remove(position);
    this.freeSlot(slot);
    return true;
  }

  /** Takes the first event into `time`, `kind` and `subject`; false, and nothing changes, when none is pending. */
  next(): boolean {
    if (this.count === 0) return false;
    const slot = this.slots[0] ?? 0;
    this.time = (this.times[0] ?? 0) as Instant;
    this.kind = this.kinds[slot] ?? 0;
    this.subject = this.subjects[slot] ?? 0;
    const last = --this.count;
    if (last > 0) this.sink(0, this.times[last] ?? 0, this.keys[last] ?? 0, this.slots[last] ?? 0);
    this.freeSlot(slot);
    return true;
  }

  private remove(position: number): void {
    const last = --this.count;
    if (position === last) return;
    const time = this.times[last] ?? 0;
    const key = this.keys[last] ?? 0;
    const slot = this.slots[last] ?? 0;
    if (position > 0 && !this.isBefore((position - 1) >> 2, time, key)) this.rise(position, time, key, slot);
    else this.sink(position, time, key, slot);
  }

  private isBefore(position: number, time: number, key: number): boolean {
    const other = this.times[position] ?? 0;
    return other < time || (other === time && (this.keys[position] ?? 0) < key);
  }

  private place(position: number, time: number, key: number, slot: number): void {
    this.times[position] = time;
    this.keys[position] = key;
    this.slots[position] = slot;
    this.positions[slot] = position;
  }

  private move(from: number, to: number): void {
    this.place(to, this.times[from] ?? 0, this.keys[from] ?? 0, this.slots[from] ?? 0);
  }

  private rise(from: number, time: number, key: number, slot: number): void {
    let hole = from;
    while (hole > 0) {
      const parent = (hole - 1) >> 2;
      if (this.isBefore(parent, time, key)) break;
      this.move(parent, hole);
      hole = parent;
    }
    this.place(hole, time, key, slot);
  }

  private sink(from: number, time: number, key: number, slot: number): void {
    let hole = from;
    for (;;) {
      const child = this.firstChild(hole);
      if (child < 0 || !this.isBefore(child, time, key)) break;
      this.move(child, hole);
      hole = child;
    }
    this.place(hole, time, key, slot);
  }

  /** The position of the earliest child, -1 when there is none. */
  private firstChild(parent: number): number {
    const first = 4 * parent + 1;
    if (first >= this.count) return -1;
    const end = Math.min(first + 4, this.count);
    let best = first;
    let time = this.times[first] ?? 0;
    for (let child = first + 1; child < end; child++) {
      const candidate = this.times[child] ?? 0;
      if (candidate > time) continue;
      if (candidate === time && (this.keys[child] ?? 0) > (this.keys[best] ?? 0)) continue;
      best = child;
      time = candidate;
    }
    return best;
  }

  private takeSlot(): number {
    if (this.freeCount > 0) return this.freeSlots[--this.freeCount] ?? 0;
    if (this.slotsUsed === this.times.length) this.grow();
    const slot = this.slotsUsed++;
    this.handles[slot] = slot + slotLimit;
    return slot;
  }

  private freeSlot(slot: number): void {
    const following = (this.handles[slot] ?? 0) + slotLimit;
    this.positions[slot] = -1;
    this.handles[slot] = following;
    if (following < this.handleLimit) this.freeSlots[this.freeCount++] = slot;
  }

  private grow(): void {
    const length = Math.max(16, 2 * this.times.length);
    invariant(length <= slotLimit, "fewer than 2^24 events are pending");
    this.times = doubles(this.times, length);
    this.keys = doubles(this.keys, length);
    this.slots = integers(this.slots, length);
    this.positions = integers(this.positions, length);
    this.handles = doubles(this.handles, length);
    this.kinds = integers(this.kinds, length);
    this.subjects = doubles(this.subjects, length);
    this.freeSlots = integers(this.freeSlots, length);
  }
}

function doubles(from: Float64Array, length: number): Float64Array {
  const grown = new Float64Array(length);
  grown.set(from);
  return grown;
}

function integers(from: Int32Array, length: number): Int32Array {
  const grown = new Int32Array(length);
  grown.set(from);
  return grown;
}
