import { between, instant, invariant, type Instant } from "../units/index.ts";

/**
 * Mean and largest value over time of a level that is constant between changes, such as the length of a queue.
 * Instants must not decrease. A level that lasts no time counts for the largest value but not for the mean.
 */
export class TimeWeighted {
  private start = instant(0);
  private since = instant(0);
  private value = 0;
  private area = 0;
  private largest = 0;

  constructor(start: Instant, level = 0) {
    this.start = start;
    this.since = start;
    this.value = level;
    this.largest = level;
  }

  get level(): number {
    return this.value;
  }

  /** The largest level so far. */
  get max(): number {
    return this.largest;
  }

  /** The level becomes `level` at `at`. */
  set(at: Instant, level: number): void {
    this.area = this.integralUntil(at);
    this.since = at;
    this.value = level;
    if (level > this.largest) this.largest = level;
  }

  /** The level changes by `change` at `at`. */
  add(at: Instant, change: number): void {
    this.set(at, this.value + change);
  }

  /** Forgets everything before `at` but the level: the end of a warm-up. */
  restart(at: Instant): void {
    invariant(at >= this.since, "a level is observed in the order of time");
    this.start = at;
    this.since = at;
    this.area = 0;
    this.largest = this.value;
  }

  /** The integral of the level from the start to `at`, in level x milliseconds. */
  integralUntil(at: Instant): number {
    invariant(at >= this.since, "a level is observed in the order of time");
    return this.area + this.value * between(this.since, at);
  }

  /** The time-weighted mean level from the start to `at`; undefined when no time has passed. */
  meanUntil(at: Instant): number | undefined {
    const span = between(this.start, at);
    return span > 0 ? this.integralUntil(at) / span : undefined;
  }
}
