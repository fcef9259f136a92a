import { instant, never, type Instant } from "../units/index.ts";
import type { Duty, OnCall, Rota, RotaShift } from "./rota.ts";
import { rotaSegments, type RotaSegment } from "./rotaSegments.ts";

const msPerDay = 86_400_000;
const firstWindow = 64 * msPerDay;
const nobody: readonly string[] = [];
const byStartThenName = (a: RotaShift, b: RotaShift): number =>
  a.start - b.start || (nameIn(a) < nameIn(b) ? -1 : 1);
const nameIn = (shift: RotaShift): string => (shift.by === "nobody" ? "" : shift.who);

/** The shifts of duties that have begun and do not go on at `end`. */
const closed = (
  open: ReadonlyMap<Duty, Instant>,
  goingOn: readonly Duty[],
  end: Instant,
): readonly RotaShift[] =>
  [...open].flatMap(([duty, start]) => (goingOn.includes(duty) ? [] : [{ ...duty, start, end }]));

/** How far `nextHandOver` looks ahead, in years of 365.25 days. */
export const handOverYears = 10;
const handOverReach = handOverYears * 365.25 * msPerDay;

/** How far from an instant a table may reach, in milliseconds; beyond it nobody is on call. */
interface TableLimits {
  readonly around: Instant;
  readonly reach: number;
}

/**
 * Who is on call as sorted stretches over a window that doubles when a question runs off its end. A question inside
 * the window is one binary search and allocates nothing.
 */
export class RotaTable implements OnCall {
  readonly #rota: Rota;
  readonly #limits: TableLimits;
  #from: number;
  #to: number;
  #segments: readonly RotaSegment[] = [];
  #starts = new Float64Array();
  #names: readonly (readonly string[])[] = [];

  constructor(rota: Rota, limits: TableLimits) {
    this.#rota = rota;
    this.#limits = limits;
    this.#from = limits.around;
    this.#to = limits.around;
  }

  onCallAt(at: Instant): readonly string[] {
    return this.#covers(at) ? (this.#names[this.#indexAt(at)] ?? nobody) : nobody;
  }

  nextHandOver(at: Instant): Instant {
    if (!this.#covers(at)) return never;
    let next = this.#indexAt(at) + 1;
    while (next >= this.#segments.length) {
      const before = this.#to;
      if (before > at + handOverReach || !this.#covers(instant(before))) return never;
      next = this.#indexAt(at) + 1;
    }
    const found = this.#segments[next]?.start ?? never;
    return found > at + handOverReach ? never : found;
  }

  shiftsBetween(from: Instant, to: Instant): readonly RotaShift[] {
    if (from >= to || !this.#covers(from) || !this.#covers(instant(to - 1))) return [];
    const shifts: RotaShift[] = [];
    let open: ReadonlyMap<Duty, Instant> = new Map();
    for (let index = this.#indexAt(from); this.#startOf(index) < to; index += 1) {
      const duties = this.#segments[index]?.duties ?? [];
      const start = instant(Math.max(from, this.#startOf(index)));
      shifts.push(...closed(open, duties, start));
      open = new Map(duties.map((duty) => [duty, open.get(duty) ?? start]));
      const end = instant(Math.min(to, this.#startOf(index + 1)));
      if (duties.length === 0) shifts.push({ by: "nobody", start, end });
    }
    return [...shifts, ...closed(open, [], to)].sort(byStartThenName);
  }

  /** The segment that runs at an instant of the window. */
  #indexAt(at: number): number {
    let [low, high] = [0, this.#segments.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }

  /** Where a segment starts; after the last one, where the window ends. */
  #startOf(index: number): number {
    return this.#starts[index] ?? this.#to;
  }

  /** Grows the window over an instant where it may; whether it covers it then. */
  #covers(at: Instant): boolean {
    if (at >= this.#from && at < this.#to) return true;
    const { around, reach } = this.#limits;
    if (at < around - reach || at >= around + reach) return false;
    const wanted = 2 * Math.max(firstWindow / 2, this.#to - around, around - this.#from);
    const isLater = at >= this.#to;
    const from = isLater ? this.#from : Math.min(around - wanted, at - msPerDay);
    const to = isLater ? Math.max(around + wanted, at + msPerDay) : Math.max(this.#to, around + firstWindow);
    this.#from = Math.max(around - reach, from);
    this.#to = Math.min(around + reach, to);
    this.#load();
    return true;
  }

  #load(): void {
    this.#segments = rotaSegments(this.#rota, instant(this.#from), instant(this.#to));
    this.#starts = Float64Array.from(this.#segments, ({ start }) => start);
    this.#names = this.#segments.map(({ duties }) => [...new Set(duties.map(({ who }) => who))].sort());
  }
}
