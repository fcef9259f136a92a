import {
  EventList,
  exponentialVariate,
  phase,
  streamFor,
  Tally,
  TimeWeighted,
  type Stream,
} from "../../src/kernel/index.ts";
import { after, between, instant, minutes, type Duration, type Instant } from "../../src/units/index.ts";

export interface QueueModel {
  /** Per minute, by class, the most urgent first. */
  readonly arrivalRates: readonly number[];
  readonly meanServiceMinutes: number;
  readonly servers: number;
  readonly meanPatienceMinutes?: number;
}

export interface QueueRun {
  readonly seed: string;
  readonly replication: number;
  readonly warmUpMinutes: number;
  readonly minutes: number;
}

/** What a run saw after its warm-up; waits in minutes, by class, of served and abandoned customers alike. */
export interface QueueResult {
  readonly waits: readonly Tally[];
  readonly arrived: number;
  readonly served: number;
  readonly abandoned: number;
  readonly leftOver: number;
  readonly meanQueue: number;
}

const kind = { arrival: 0, release: 1, abandonment: 2 } as const;

/** M/M/c, optionally with priority classes and exponential patience: a station that needs nothing but the kernel. */
export class MmcQueue {
  private readonly model: QueueModel;
  private readonly events = new EventList();
  private readonly gaps: readonly Stream[];
  private readonly services: Stream;
  private readonly patiences: Stream;
  private readonly measuredFrom: Instant;
  private readonly end: Instant;
  private readonly waits: readonly Tally[];
  private readonly queueLength: TimeWeighted;
  private readonly waiting: readonly Map<number, { readonly since: Instant; readonly patience: number }>[];
  private busy = 0;
  private customers = 0;
  private readonly counts = { arrived: 0, served: 0, abandoned: 0 };

  constructor(model: QueueModel, run: QueueRun) {
    this.model = model;
    this.gaps = model.arrivalRates.map((_, index) => streamFor(run.seed, run.replication, `gap/${index}`));
    this.services = streamFor(run.seed, run.replication, "service");
    this.patiences = streamFor(run.seed, run.replication, "patience");
    this.waits = model.arrivalRates.map(() => new Tally());
    this.waiting = model.arrivalRates.map(() => new Map());
    this.queueLength = new TimeWeighted(instant(0));
    this.measuredFrom = after(instant(0), minutes(run.warmUpMinutes));
    this.end = after(this.measuredFrom, minutes(run.minutes));
  }

  run(): QueueResult {
    const { events } = this;
    for (const index of this.gaps.keys()) this.scheduleArrival(index);
    let isWarm = false;
    while (events.peekTime() < this.end && events.next()) {
      if (!isWarm && events.time >= this.measuredFrom) {
        isWarm = true;
        this.queueLength.restart(this.measuredFrom);
      }
      if (events.kind === kind.arrival) this.arrive(events.subject);
      else if (events.kind === kind.release) this.release();
      else this.abandon(events.subject);
    }
    const leftOver = this.busy + this.waiting.reduce((sum, line) => sum + line.size, 0);
    return {
      waits: this.waits,
      ...this.counts,
      leftOver,
      meanQueue: this.queueLength.meanUntil(this.end) ?? 0,
    };
  }

  private scheduleArrival(index: number): void {
    const { gaps, model, events } = this;
    const gap = drawn(gaps[index], 1 / (model.arrivalRates[index] ?? 0));
    events.schedule(after(events.time, gap), phase.arrival, kind.arrival, index);
  }

  private arrive(index: number): void {
    this.scheduleArrival(index);
    this.counts.arrived += 1;
    if (this.busy < this.model.servers) {
      this.busy += 1;
      this.serve(index, this.events.time);
      return;
    }
    const customer = this.customers++ * this.waiting.length + index;
    this.waiting[index]?.set(customer, { since: this.events.time, patience: this.patienceOf(customer) });
    this.queueLength.add(this.events.time, 1);
  }

  private patienceOf(customer: number): number {
    const mean = this.model.meanPatienceMinutes;
    if (mean === undefined) return 0;
    const at = after(this.events.time, drawn(this.patiences, mean));
    return this.events.schedule(at, phase.abandonment, kind.abandonment, customer);
  }

  private release(): void {
    this.counts.served += 1;
    const line = this.waiting.find(({ size }) => size > 0);
    const [customer, first] = line?.entries().next().value ?? [];
    if (line === undefined || customer === undefined || first === undefined) {
      this.busy -= 1;
      return;
    }
    line.delete(customer);
    this.events.cancel(first.patience);
    this.queueLength.add(this.events.time, -1);
    this.serve(customer % this.waiting.length, first.since);
  }

  private abandon(customer: number): void {
    const index = customer % this.waiting.length;
    const since = this.waiting[index]?.get(customer)?.since;
    this.waiting[index]?.delete(customer);
    this.counts.abandoned += 1;
    this.queueLength.add(this.events.time, -1);
    this.recordWait(index, since ?? this.events.time);
  }

  private serve(index: number, since: Instant): void {
    this.recordWait(index, since);
    const service = drawn(this.services, this.model.meanServiceMinutes);
    this.events.schedule(after(this.events.time, service), phase.release, kind.release, 0);
  }

  private recordWait(index: number, since: Instant): void {
    if (since < this.measuredFrom) return;
    this.waits[index]?.add(between(since, this.events.time) / minutes(1));
  }
}

const drawn = (stream: Stream | undefined, meanMinutes: number): Duration =>
  minutes(stream === undefined ? 0 : meanMinutes * exponentialVariate(stream));
