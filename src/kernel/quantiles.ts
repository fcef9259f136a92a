import { invariant } from "../units/index.ts";

/**
 * The p-quantile of values sorted in increasing order, in their unit; undefined when there are none. Definition 7 of
 * Hyndman and Fan (1996), the default of R and NumPy: linear between order statistics at position (n - 1) p.
 */
export function quantileOf(sorted: ArrayLike<number>, p: number): number | undefined {
  invariant(p >= 0 && p <= 1, "a quantile is asked for a share between 0 and 1");
  const position = (sorted.length - 1) * p;
  const index = Math.floor(position);
  const low = sorted[index];
  if (low === undefined) return undefined;
  const high = sorted[index + 1] ?? low;
  return low + (high - low) * (position - index);
}

const mantissaBits = 6;
const shift = 20 - mantissaBits;
const smallestNormal = 2 ** -1022;

/** A histogram as plain data; without the extremes when it is empty. */
export interface HistogramRecord {
  readonly zeros: number;
  readonly smallest?: number;
  readonly largest?: number;
  /** Bucket and count of those that are not empty. */
  readonly buckets: readonly (readonly [number, number])[];
}

/** The largest relative error of a quantile from a Histogram. */
export const histogramError = 2 ** -(mantissaBits + 1);

/**
 * Quantiles of any number of non-negative numbers in bounded memory: each power of two is cut into 64 equal buckets
 * (as in HDR histograms; Tene, 2012), so the value returned is within 1/128 (0.79 %) of the order statistic.
 * Memory is 512 bytes per power of two between the smallest and the largest number, at most 1 MiB.
 */
export class Histogram {
  /** The histogram that this record was taken of. */
  static from({ zeros, smallest, largest, buckets }: HistogramRecord): Histogram {
    const histogram = new Histogram();
    histogram.zeros = zeros;
    histogram.n = zeros;
    histogram.smallest = smallest ?? Infinity;
    histogram.largest = largest ?? -Infinity;
    for (const [index, count] of buckets) {
      histogram.n += count;
      histogram.fill(index, count);
    }
    return histogram;
  }

  private counts = new Float64Array(0);
  private firstIndex = 0;
  private zeros = 0;
  private n = 0;
  private smallest = Infinity;
  private largest = -Infinity;
  private readonly bits = new DataView(new ArrayBuffer(8));

  /** Records a finite number that is not negative. */
  add(value: number): void {
    invariant(value >= 0 && value < Infinity, "a histogram holds finite numbers that are not negative");
    this.n += 1;
    if (value < this.smallest) this.smallest = value;
    if (value > this.largest) this.largest = value;
    if (value < smallestNormal) this.zeros += 1;
    else this.fill(this.indexOf(value), 1);
  }

  /** Takes in the numbers of another histogram: the result is the same as if each had been added here. */
  merge(other: Histogram): void {
    this.n += other.n;
    this.zeros += other.zeros;
    this.smallest = Math.min(this.smallest, other.smallest);
    this.largest = Math.max(this.largest, other.largest);
    for (const [offset, count] of other.counts.entries()) {
      if (count > 0) this.fill(other.firstIndex + offset, count);
    }
  }

  get count(): number {
    return this.n;
  }

  /** Everything that it holds, as plain data that JSON keeps to the last bit. */
  record(): HistogramRecord {
    const { n, zeros, smallest, largest, firstIndex } = this;
    const buckets = [...this.counts.entries()].flatMap(([offset, count]): [number, number][] =>
      count > 0 ? [[firstIndex + offset, count]] : [],
    );
    return n === 0 ? { zeros, buckets } : { zeros, smallest, largest, buckets };
  }

  /** How many numbers lie in each power of two from the smallest to the largest, and where it begins; zeros in none. */
  octaves(): readonly { readonly from: number; readonly count: number }[] {
    const octave = 2 ** mantissaBits;
    const powers = Array.from({ length: this.counts.length / octave }, (_, power) => ({
      from: this.valueAt(this.firstIndex + power * octave),
      count: this.counts.slice(power * octave, (power + 1) * octave).reduce((sum, count) => sum + count, 0),
    }));
    const isFilled = powers.map(({ count }) => count > 0);
    return powers.slice(isFilled.indexOf(true), isFilled.lastIndexOf(true) + 1);
  }

  /**
   * The smallest recorded number with at least the share p of all at or below it (definition 1 of Hyndman and Fan,
   * 1996), to within the relative error; exact for p = 0 and p = 1; undefined when nothing was recorded.
   */
  quantile(p: number): number | undefined {
    invariant(p >= 0 && p <= 1, "a quantile is asked for a share between 0 and 1");
    if (this.n === 0) return undefined;
    const rank = Math.ceil(p * this.n * (1 - Number.EPSILON)); // 0.07 of 100 is 7, not the 8 that rounding makes it
    if (rank <= 1) return this.smallest;
    if (rank === this.n) return this.largest;
    if (rank <= this.zeros) return 0;
    return Math.min(this.largest, Math.max(this.smallest, this.middleOf(this.bucketWith(rank))));
  }

  private bucketWith(rank: number): number {
    let below = this.zeros;
    for (const [offset, count] of this.counts.entries()) {
      below += count;
      if (below >= rank) return this.firstIndex + offset;
    }
    return this.firstIndex + this.counts.length;
  }

  /** The exponent and leading mantissa bits of a positive double: a whole number that grows with the value. */
  private indexOf(value: number): number {
    this.bits.setFloat64(0, value);
    return this.bits.getUint32(0) >>> shift;
  }

  private valueAt(index: number): number {
    this.bits.setUint32(0, index << shift);
    this.bits.setUint32(4, 0);
    return this.bits.getFloat64(0);
  }

  private middleOf(index: number): number {
    return this.valueAt(index) / 2 + this.valueAt(index + 1) / 2;
  }

  private fill(index: number, count: number): void {
    if (index < this.firstIndex || index >= this.firstIndex + this.counts.length) this.cover(index);
    const offset = index - this.firstIndex;
    this.counts[offset] = (this.counts[offset] ?? 0) + count;
  }

  /** Extends the buckets, in whole powers of two, to hold `index`. */
  private cover(index: number): void {
    const octave = 2 ** mantissaBits;
    const start = Math.floor(index / octave) * octave;
    const isEmpty = this.counts.length === 0;
    const first = isEmpty ? start : Math.min(start, this.firstIndex);
    const end = isEmpty ? start + octave : Math.max(start + octave, this.firstIndex + this.counts.length);
    const counts = new Float64Array(end - first);
    if (!isEmpty) counts.set(this.counts, this.firstIndex - first);
    this.counts = counts;
    this.firstIndex = first;
  }
}
