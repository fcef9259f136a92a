import type { WorkingTime } from "../units/index.ts";
import { addTo, at, longerDoubles } from "./columns.ts";

/** The spans that a run will be asked about, or "any" to keep every counted time, 8 bytes or more a ticket and metric. */
export type AskedSpans = readonly WorkingTime[] | "any";

/** Tickets whose clock ended within a span, of all that tell whether theirs did. */
export interface WithinCount {
  readonly met: number;
  readonly of: number;
}

/** Times that ended and times that did not, in all and within a span. */
export interface SplitCount {
  readonly ended: number;
  readonly endedWithin: number;
  readonly unended: number;
  readonly unendedWithin: number;
}

/**
 * How many tickets of a cell were done within a span, exactly. Those that ended count; those that did not, because the
 * customer left or the run was over, count as missed once their time exceeds the span and neither way before.
 */
export class CountedTimes {
  readonly #ended: Times;
  readonly #unended: Times;

  constructor(asked: AskedSpans) {
    this.#ended = timesFor(asked);
    this.#unended = timesFor(asked);
  }

  /** A clock has ended by what it waited for, after so many counted milliseconds. */
  end(counted: number): void {
    this.#ended.add(counted);
  }

  /** A clock has counted so many milliseconds without an end. */
  leave(counted: number): void {
    this.#unended.add(counted);
  }

  /** Everything counted so far, as plain data. */
  record(): CountedTimesRecord {
    return { ended: this.#ended.record(), unended: this.#unended.record() };
  }

  /** Takes in what another that was asked about the same spans has counted. */
  take({ ended, unended }: CountedTimesRecord): void {
    this.#ended.take(ended);
    this.#unended.take(unended);
  }

  /** The tickets within a span; undefined when the run was not asked about it. */
  within(span: WorkingTime): WithinCount | undefined {
    const split = this.split(span);
    return split && { met: split.endedWithin, of: split.ended + split.unended - split.unendedWithin };
  }

  /** How many ended and how many did not, and how many of each within a span; undefined when it was not asked about. */
  split(span: WorkingTime): SplitCount | undefined {
    const endedWithin = this.#ended.atMost(span);
    const unendedWithin = this.#unended.atMost(span);
    if (endedWithin === undefined || unendedWithin === undefined) return undefined;
    return { ended: this.#ended.count, endedWithin, unended: this.#unended.count, unendedWithin };
  }
}

/** Counted times as plain data: of those that ended, and of those that did not. */
export interface CountedTimesRecord {
  readonly ended: TimesRecord;
  readonly unended: TimesRecord;
}

/** How many times there are, and how many within each span; or the times themselves where every one is kept. */
interface TimesRecord {
  readonly count: number;
  readonly numbers: readonly number[];
}

/** Times of which it is asked how many are at most a span. */
interface Times {
  readonly count: number;
  add(time: number): void;
  atMost(span: number): number | undefined;
  record(): TimesRecord;
  take(record: TimesRecord): void;
}

const timesFor = (asked: AskedSpans): Times => (asked === "any" ? new KeptTimes() : new SpanCounts(asked));

/** Knows the spans beforehand, and keeps a count for each. */
class SpanCounts implements Times {
  count = 0;
  readonly #spans: Float64Array;
  readonly #atMost: Float64Array;

  constructor(spans: readonly number[]) {
    this.#spans = Float64Array.from(spans);
    this.#atMost = new Float64Array(spans.length);
  }

  add(time: number): void {
    this.count += 1;
    for (let index = 0; index < this.#spans.length; index++)
      if (time <= at(this.#spans, index)) addTo(this.#atMost, index, 1);
  }

  atMost(span: number): number | undefined {
    return this.#atMost[this.#spans.indexOf(span)];
  }

  record(): TimesRecord {
    return { count: this.count, numbers: [...this.#atMost] };
  }

  take({ count, numbers }: TimesRecord): void {
    this.count += count;
    numbers.forEach((number, index) => addTo(this.#atMost, index, number));
  }
}

/** Keeps every time, and sorts them when it is asked. */
class KeptTimes implements Times {
  count = 0;
  #times = new Float64Array(0);
  #isSorted = true;

  add(time: number): void {
    if (this.count === this.#times.length)
      this.#times = longerDoubles(this.#times, Math.max(16, 2 * this.count));
    this.#times[this.count++] = time;
    this.#isSorted = false;
  }

  atMost(span: number): number {
    if (!this.#isSorted) this.#times = this.#times.slice(0, this.count).sort();
    this.#isSorted = true;
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (at(this.#times, middle) <= span) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  record(): TimesRecord {
    return { count: this.count, numbers: [...this.#times.subarray(0, this.count)] };
  }

  take({ numbers }: TimesRecord): void {
    for (const time of numbers) this.add(time);
  }
}
