import { exponentialVariate, type Stream } from "../kernel/index.ts";
import { instant, never, type Instant } from "../units/index.ts";

/**
 * Arrival instants of a Poisson process whose rate is constant in each hour, by inversion of the cumulative rate
 * (Cinlar 1975): one exponential number each, so that a run under another policy meets the same arrivals.
 */
export class HourlyArrivals {
  /** The next arrival; `never` when the hours are over. */
  next: Instant = never;
  readonly #stream: Stream;
  /** When each hour begins, and at last when the hours are over. */
  readonly #bounds: Float64Array;
  /** Expected arrivals in each hour. */
  readonly #means: Float64Array;
  #hour = 0;
  /** Expected arrivals of the current hour that are already used up. */
  #used = 0;

  /** `bounds` has one element more than `means`. */
  constructor(stream: Stream, bounds: Float64Array, means: Float64Array) {
    this.#stream = stream;
    this.#bounds = bounds;
    this.#means = means;
    this.advance();
  }

  /** Moves to the arrival after `next`. */
  advance(): void {
    let left = exponentialVariate(this.#stream);
    for (; this.#hour < this.#means.length; this.#hour++, this.#used = 0) {
      const mean = this.#means[this.#hour] ?? 0;
      if (this.#used + left < mean) {
        this.#used += left;
        const from = this.#bounds[this.#hour] ?? 0;
        const to = this.#bounds[this.#hour + 1] ?? 0;
        this.next = instant(Math.floor(from + (this.#used / mean) * (to - from)));
        return;
      }
      left -= mean - this.#used;
    }
    this.next = never;
  }
}
