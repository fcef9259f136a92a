/** The two models of the comparison with other engines, on the product's kernel. Times are milliseconds. */
import { EventList, exponentialVariate, phase, streamFor, type Stream } from "../../src/kernel/index.ts";
import { instant } from "../../src/units/index.ts";

const minute = 60_000;

/** M/M/10 at 90 %. */
export class QueueModel {
  readonly counts = { arrived: 0, fired: 0 };
  readonly #events = new EventList();
  readonly #arrivals = streamFor("bench", 0, "arrivals");
  readonly #services = streamFor("bench", 0, "services");
  readonly #customers: number;
  /** When those who wait arrived; a ring. */
  readonly #waiting = new Float64Array(1 << 16);
  #first = 0;
  #last = 0;
  #busy = 0;
  #waited = 0;

  constructor(customers: number) {
    this.#customers = customers;
  }

  run(): void {
    this.#expect();
    while (this.#events.next()) {
      this.counts.fired += 1;
      if (this.#events.kind === queueKind.arrival) this.#arrive();
      else this.#depart();
    }
  }

  /** The mean wait in minutes. */
  get meanWait(): number {
    return this.#waited / this.#customers / minute;
  }

  #expect(): void {
    const gap = (minute / 9) * exponentialVariate(this.#arrivals);
    this.#events.schedule(after(this.#events, gap), phase.arrival, queueKind.arrival, 0);
  }

  #arrive(): void {
    this.counts.arrived += 1;
    if (this.counts.arrived < this.#customers) this.#expect();
    if (this.#busy < 10) this.#begin();
    else this.#waiting[this.#last++ & 65_535] = this.#events.time;
  }

  #begin(): void {
    this.#busy += 1;
    const span = minute * exponentialVariate(this.#services);
    this.#events.schedule(after(this.#events, span), phase.release, queueKind.departure, 0);
  }

  #depart(): void {
    this.#busy -= 1;
    if (this.#first === this.#last) return;
    this.#waited += this.#events.time - (this.#waiting[this.#first++ & 65_535] ?? 0);
    this.#begin();
  }
}

const queueKind = { arrival: 0, departure: 1 } as const;

const after = (events: EventList, span: number): ReturnType<typeof instant> =>
  instant(Math.round(events.time + span));

const tiers = 3;
const priorities = 4;
const timers = 4;
const none = -1;
const peakRates = [1.2, 0.8, 0.6, 0.4] as const;
const patience = [0, 10, 15, 0] as const;
const agents = [22, 16, 8] as const;
const services = [8, 20, 40] as const;
const escalates = [0.3, 0.25, 0] as const;
const responses = [15, 60, 240, 480] as const;
const resolutions = [240, 480, 1440, 4320] as const;
const kind = { candidate: 0, serviceEnds: 1, abandonment: 2, timer: 3 } as const;

/** The share of the peak rate, by hour of a week that begins on Monday. */
const profile = Float64Array.from({ length: 168 }, (_, hourOfWeek) => {
  const hour = hourOfWeek % 24;
  const share = hour >= 8 && hour < 18 ? 1 : hour >= 6 && hour < 22 ? 0.4 : 0.1;
  return hourOfWeek >= 120 ? 0.3 * share : share;
});

/**
 * The support desk with four timers a ticket that are taken back when the target is met. `size` multiplies rates and
 * agents.
 */
export class DeskModel {
  readonly counts = { arrived: 0, fired: 0, cancelled: 0, timersFired: 0, abandoned: 0 };
  readonly #events = new EventList();
  readonly #random: Stream = streamFor("bench", 0, "desk");
  readonly #most: number;
  readonly #size: number;
  readonly #free: Int32Array;
  // By tier x priority.
  readonly #first = new Int32Array(tiers * priorities).fill(none);
  readonly #last = new Int32Array(tiers * priorities).fill(none);
  // By row.
  #rows = 0;
  #unusedRows = 0;
  readonly #unused = new Int32Array(1 << 20);
  readonly #priority = new Int32Array(1 << 20);
  readonly #tier = new Int32Array(1 << 20);
  readonly #isAnswered = new Uint8Array(1 << 20);
  readonly #before = new Int32Array(1 << 20);
  readonly #after = new Int32Array(1 << 20);
  readonly #leaves = new Float64Array(1 << 20);
  readonly #timers = new Float64Array((1 << 20) * timers);

  constructor(most: number, size: number) {
    this.#most = most;
    this.#size = size;
    this.#free = Int32Array.from(agents, (count) => count * size);
  }

  run(): void {
    for (let channel = 0; channel < peakRates.length; channel++) this.#expect(channel);
    while (this.#events.next()) {
      this.counts.fired += 1;
      this.#happen(this.#events.kind, this.#events.subject);
    }
  }

  #happen(what: number, subject: number): void {
    if (what === kind.candidate) this.#arrive(subject);
    else if (what === kind.serviceEnds) this.#finish(subject);
    else if (what === kind.abandonment) this.#abandon(subject);
    else this.counts.timersFired += 1;
  }

  #schedule(minutes: number, order: number, what: number, subject: number): number {
    return this.#events.schedule(after(this.#events, minutes * minute), order, what, subject);
  }

  #expect(channel: number): void {
    const mean = 1 / ((peakRates[channel] ?? 0) * this.#size);
    if (this.counts.arrived < this.#most)
      this.#schedule(mean * exponentialVariate(this.#random), phase.arrival, kind.candidate, channel);
  }

  #arrive(channel: number): void {
    if (this.counts.arrived >= this.#most) return;
    this.#expect(channel);
    const hour = Math.floor(this.#events.time / (60 * minute)) % 168;
    if (this.#random.next() >= (profile[hour] ?? 0)) return;
    this.counts.arrived += 1;
    const row = this.#newRow();
    const drawn = this.#random.next();
    const priority = drawn < 0.05 ? 0 : drawn < 0.2 ? 1 : drawn < 0.6 ? 2 : 3;
    this.#priority[row] = priority;
    this.#isAnswered[row] = 0;
    this.#startTimers(row, responses[priority], resolutions[priority]);
    const mean = patience[channel] ?? 0;
    const isPatient = mean === 0 || (this.#free[0] ?? 0) > 0;
    this.#leaves[row] = isPatient
      ? 0
      : this.#schedule(mean * exponentialVariate(this.#random), phase.abandonment, kind.abandonment, row);
    this.#comeTo(row, 0);
  }

  #startTimers(row: number, response: number, resolution: number): void {
    const at = row * timers;
    this.#timers[at] = this.#schedule(0.75 * response, phase.timer, kind.timer, row);
    this.#timers[at + 1] = this.#schedule(response, phase.timer, kind.timer, row);
    this.#timers[at + 2] = this.#schedule(0.75 * resolution, phase.timer, kind.timer, row);
    this.#timers[at + 3] = this.#schedule(resolution, phase.timer, kind.timer, row);
  }

  #comeTo(row: number, tier: number): void {
    this.#tier[row] = tier;
    if ((this.#free[tier] ?? 0) > 0) {
      this.#begin(row, tier);
      return;
    }
    const line = tier * priorities + (this.#priority[row] ?? 0);
    const last = this.#last[line] ?? none;
    this.#before[row] = last;
    this.#after[row] = none;
    if (last === none) this.#first[line] = row;
    else this.#after[last] = row;
    this.#last[line] = row;
  }

  #begin(row: number, tier: number): void {
    this.#free[tier] = (this.#free[tier] ?? 0) - 1;
    this.#cancel(this.#leaves[row] ?? 0);
    if (this.#isAnswered[row] === 0) {
      this.#isAnswered[row] = 1;
      this.#cancel(this.#timers[row * timers] ?? 0);
      this.#cancel(this.#timers[row * timers + 1] ?? 0);
    }
    const span = (services[tier] ?? 0) * exponentialVariate(this.#random);
    this.#schedule(span, phase.release, kind.serviceEnds, row);
  }

  #finish(row: number): void {
    const tier = this.#tier[row] ?? 0;
    this.#free[tier] = (this.#free[tier] ?? 0) + 1;
    if (this.#random.next() < (escalates[tier] ?? 0)) this.#comeTo(row, tier + 1);
    else {
      this.#cancel(this.#timers[row * timers + 2] ?? 0);
      this.#cancel(this.#timers[row * timers + 3] ?? 0);
      this.#unused[this.#unusedRows++] = row;
    }
    this.#takeNext(tier);
  }

  #takeNext(tier: number): void {
    for (let line = tier * priorities; line < (tier + 1) * priorities; line++) {
      const row = this.#first[line] ?? none;
      if (row === none) continue;
      this.#leaveLine(row, line);
      this.#begin(row, tier);
      return;
    }
  }

  #abandon(row: number): void {
    this.counts.abandoned += 1;
    this.#leaveLine(row, (this.#tier[row] ?? 0) * priorities + (this.#priority[row] ?? 0));
    for (let timer = row * timers; timer < (row + 1) * timers; timer++)
      this.#cancel(this.#timers[timer] ?? 0);
    this.#unused[this.#unusedRows++] = row;
  }

  #leaveLine(row: number, line: number): void {
    const [before, behind] = [this.#before[row] ?? none, this.#after[row] ?? none];
    if (before === none) this.#first[line] = behind;
    else this.#after[before] = behind;
    if (behind === none) this.#last[line] = before;
    else this.#before[behind] = before;
  }

  #cancel(handle: number): void {
    if (handle !== 0 && this.#events.cancel(handle)) this.counts.cancelled += 1;
  }

  #newRow(): number {
    if (this.#unusedRows > 0) return this.#unused[--this.#unusedRows] ?? 0;
    return this.#rows++;
  }
}
