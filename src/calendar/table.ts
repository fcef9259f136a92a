import { instant, invariant, never, working, type Instant, type WorkingTime } from "../units/index.ts";
import type { OpenSegment } from "./calendar.ts";
import { joined, type Intervals } from "./intervals.ts";

const msPerDay = 86_400_000;
const firstWindow = 64 * msPerDay;
const none = working(0);
const neverWas = instant(-Infinity);

/** Where a table gets its open time from, and how far it may look; all in milliseconds since 1970-01-01T00:00Z. */
interface TimeSource {
  readonly around: number;
  /** Certainly closed before this. */
  readonly earliest: number;
  /** Certainly closed from here on. */
  readonly latest: number;
  readonly timesBetween: (from: number, to: number) => Intervals;
}

/** The first position in `sorted` from `low` up to `high` whose value is above `bound`, or `high`. */
function firstAbove(sorted: Float64Array, bound: number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) > bound) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * Open time as sorted intervals with running totals, over a window that doubles when a question runs off its end.
 * A question inside the window is one or two binary searches and allocates nothing.
 */
export class OpenTable {
  readonly #source: TimeSource;
  readonly #origin: number;
  #from: number;
  #to: number;
  #intervals: Intervals = [];
  #count = 0;
  #starts = new Float64Array();
  #ends = new Float64Array();
  /** Open time from the start of the window to the end of each interval. */
  #totals = new Float64Array();
  /** Where the last search ended: the next question is often about the same hours. */
  #recent = 0;

  constructor(source: TimeSource) {
    this.#source = source;
    this.#origin = Math.min(Math.max(source.around, source.earliest), source.latest);
    this.#from = this.#origin;
    this.#to = this.#origin;
  }

  openAt(at: Instant): boolean {
    const index = this.#endingAfter(at);
    return index < this.#count && this.#start(index) <= at;
  }

  elapsed(from: Instant, to: Instant): WorkingTime {
    if (to <= from) return none;
    const before = this.#openUntil(from);
    return working(this.#openUntil(to) - before);
  }

  due(start: Instant, target: WorkingTime): Instant {
    invariant(target >= 0, "a target is not negative");
    const opening = this.nextOpening(start);
    if (target === 0 || opening === never) return opening;
    const goal = this.#openUntil(opening) + target;
    while (this.#total() < goal) if (!this.#growLater(this.#to)) return never;
    const index = firstAbove(this.#totals, goal - 1, this.#recent, this.#count);
    return instant(this.#end(index) - (this.#totalAt(index) - goal));
  }

  back(end: Instant, target: WorkingTime): Instant {
    invariant(target >= 0, "a target is not negative");
    if (target === 0) return this.#lastOpen(end);
    let goal = this.#openUntil(end) - target;
    while (goal < 0) {
      if (!this.#growEarlier(this.#from)) return neverWas;
      goal = this.#openUntil(end) - target;
    }
    const index = firstAbove(this.#totals, goal, 0, this.#count);
    return instant(this.#end(index) - (this.#totalAt(index) - goal));
  }

  nextOpening(at: Instant): Instant {
    if (at === never) return never;
    let index = this.#endingAfter(at);
    while (index === this.#count) {
      if (!this.#growLater(this.#to)) return never;
      index = this.#endingAfter(at);
    }
    return instant(Math.max(at, this.#start(index)));
  }

  nextClosing(at: Instant): Instant {
    const opening = this.nextOpening(at);
    if (opening === never) return never;
    while (this.#end(this.#endingAfter(opening)) === this.#to) {
      if (!this.#growLater(this.#to)) return never;
    }
    return instant(this.#end(this.#endingAfter(opening)));
  }

  segments(from: Instant, to: Instant): readonly OpenSegment[] {
    const found: OpenSegment[] = [];
    this.#endingAfter(to);
    for (let index = this.#endingAfter(from); index < this.#count && this.#start(index) < to; index += 1) {
      const [start, end] = [Math.max(from, this.#start(index)), Math.min(to, this.#end(index))];
      if (start < end) found.push({ start: instant(start), end: instant(end) });
    }
    return found;
  }

  /** An end that is open just before it, or the closing before it. */
  #lastOpen(end: Instant): Instant {
    let index = this.#endingAfter(end);
    if (index < this.#count && this.#start(index) < end) return end;
    while (index === 0) {
      if (!this.#growEarlier(this.#from)) return neverWas;
      index = this.#endingAfter(end);
    }
    return instant(this.#end(index - 1));
  }

  /** Open time from the start of the window up to an instant. */
  #openUntil(at: number): number {
    const index = this.#endingAfter(at);
    if (index === this.#count) return this.#total();
    return this.#totalAt(index) - (this.#end(index) - Math.max(at, this.#start(index)));
  }

  /** The first interval that ends after an instant, or the number of intervals when none does. */
  #endingAfter(at: number): number {
    if (at < this.#from) this.#growEarlier(at);
    if (at >= this.#to) this.#growLater(at);
    const recent = this.#recent;
    if (recent < this.#count && this.#end(recent) > at && (recent === 0 || this.#end(recent - 1) <= at))
      return recent;
    const index = firstAbove(this.#ends, at, 0, this.#count);
    this.#recent = index;
    return index;
  }

  #start(index: number): number {
    return this.#starts[index] ?? 0;
  }

  #end(index: number): number {
    return this.#ends[index] ?? 0;
  }

  #totalAt(index: number): number {
    return this.#totals[index] ?? 0;
  }

  #total(): number {
    return this.#totals[this.#count - 1] ?? 0;
  }

  /** Doubles the window towards the future, at least past an instant; false when nothing is left there. */
  #growLater(at: number): boolean {
    const { latest, timesBetween } = this.#source;
    if (this.#to >= latest) return false;
    const wanted = this.#origin + Math.max(firstWindow, 2 * (this.#to - this.#origin));
    const to = Math.min(latest, Math.max(wanted, at + msPerDay));
    this.#load(joined(this.#intervals, timesBetween(this.#to, to)));
    this.#to = to;
    return true;
  }

  #growEarlier(at: number): boolean {
    const { earliest, timesBetween } = this.#source;
    if (this.#from <= earliest) return false;
    const wanted = this.#origin - Math.max(firstWindow, 2 * (this.#origin - this.#from));
    const from = Math.max(earliest, Math.min(wanted, at - msPerDay));
    this.#load(joined(timesBetween(from, this.#from), this.#intervals));
    this.#from = from;
    return true;
  }

  #load(intervals: Intervals): void {
    this.#intervals = intervals;
    this.#count = intervals.length / 2;
    this.#starts = Float64Array.from({ length: this.#count }, (_, index) => intervals[2 * index] ?? 0);
    this.#ends = Float64Array.from({ length: this.#count }, (_, index) => intervals[2 * index + 1] ?? 0);
    let total = 0;
    this.#totals = this.#ends.map((end, index) => (total += end - this.#start(index)));
    this.#recent = 0;
  }
}
