import {
  EventList,
  exponentialVariate,
  phase,
  samplerOf,
  streamFor,
  TimeWeighted,
  type Distribution,
  type Sampler,
  type Stream,
} from "../../src/kernel/index.ts";
import { after, between, instant, invariant, minutes, type Instant } from "../../src/units/index.ts";

/** Customers who come to one station; times in minutes. Of the classes of a station the first is the most urgent. */
export interface CustomerClass {
  readonly station: number;
  /** Poisson arrivals from outside, per minute. */
  readonly rate: number;
  readonly service: Distribution;
  readonly patience?: Distribution;
  /** The probability of leaving at once when there is no free server. */
  readonly balking?: number;
  /** The probability of going on to each class when served. */
  readonly next?: readonly number[];
}

/** Whoever leaves without service may come again. */
export interface Redial {
  readonly probability: number;
  readonly meanDelay: number;
}

/** A network of stations with Poisson arrivals, described as the textbooks do. */
export interface QueueModel {
  /** Servers by station. */
  readonly servers: readonly number[];
  readonly classes: readonly CustomerClass[];
  /** A more urgent arrival interrupts the least urgent work, which is resumed later. */
  readonly isPreemptive?: boolean;
  /** Places to wait at each station; without end when absent. */
  readonly room?: number;
  readonly redial?: Redial;
  /** Customers who come at once at each arrival; one when absent. */
  readonly batch?: Sampler;
  /** Rates of the first class by regime, and the mean length of a spell; the rate of the class is ignored. */
  readonly regimes?: readonly { readonly rate: number; readonly meanSpell: number }[];
}

export interface Run {
  readonly seed: string;
  readonly replication: number;
  readonly warmUp: number;
  /** Minutes after the warm-up. */
  readonly minutes: number;
  /** At the end no more arrivals, but everybody there is served. */
  readonly isDrained?: boolean;
  /** Minutes of the day for which `busyWhileOpen` is counted. */
  readonly opens?: number;
  /** The wait that counts as in time. */
  readonly target?: number;
  /** The time from outside to leaving that is counted as short. */
  readonly shortStay?: number;
}

/** What a run counted of one class: everybody who came to it after the warm-up. Spans are minutes. */
export interface ClassCount {
  arrived: number;
  waited: number;
  served: number;
  abandoned: number;
  blocked: number;
  servedInTime: number;
  abandonedInTime: number;
  waitOfServed: number;
  waitOfAbandoned: number;
  /** From joining the class to leaving it, served. */
  stay: number;
  /** Left the network from this class, after this time since coming from outside. */
  left: number;
  wholeStay: number;
  leftShortly: number;
}

const noCount = (): ClassCount => ({
  arrived: 0,
  waited: 0,
  served: 0,
  abandoned: 0,
  blocked: 0,
  servedInTime: 0,
  abandonedInTime: 0,
  waitOfServed: 0,
  waitOfAbandoned: 0,
  stay: 0,
  left: 0,
  wholeStay: 0,
  leftShortly: 0,
});

interface Customer {
  readonly slot: number;
  class: number;
  enteredAt: Instant;
  joinedAt: Instant;
  /** Minutes of service left; drawn when service starts for the first time. */
  work: number;
  startedAt: Instant;
  event: number;
  hasStarted: boolean;
  isMeasured: boolean;
  /** Neighbours in a line. */
  before: Customer | undefined;
  after: Customer | undefined;
}

/** First come first served, with leaving from anywhere. */
class Line {
  first: Customer | undefined;
  #last: Customer | undefined;

  push(one: Customer): void {
    one.before = this.#last;
    one.after = undefined;
    if (this.#last) this.#last.after = one;
    else this.first = one;
    this.#last = one;
  }

  unshift(one: Customer): void {
    one.before = undefined;
    one.after = this.first;
    if (this.first) this.first.before = one;
    else this.#last = one;
    this.first = one;
  }

  remove(one: Customer): void {
    if (one.before) one.before.after = one.after;
    else this.first = one.after;
    if (one.after) one.after.before = one.before;
    else this.#last = one.before;
  }
}

const kind = {
  arrival: 0,
  release: 1,
  abandonment: 2,
  redial: 3,
  regime: 4,
  warmUpEnds: 5,
  closing: 6,
} as const;

/** Runs a model on the product's event list, streams and distributions, and on nothing else of it. */
export class QueueNetwork {
  readonly counts: readonly ClassCount[];
  readonly busy: readonly TimeWeighted[];
  readonly waiting: readonly TimeWeighted[];
  readonly inStation: readonly TimeWeighted[];
  /** Whether all servers of a station are busy, as a level of 0 or 1. */
  readonly full: readonly TimeWeighted[];
  readonly orbit: TimeWeighted;
  /** The mean number of busy servers of the first station while it is open, when a run says how long that is. */
  busyWhileOpen = 0;
  end: Instant;
  readonly #model: QueueModel;
  readonly #run: Run;
  readonly #events = new EventList();
  readonly #gaps: readonly Stream[];
  readonly #services: Stream;
  readonly #patiences: Stream;
  readonly #coins: Stream;
  readonly #service: readonly Sampler[];
  readonly #patience: readonly (Sampler | undefined)[];
  readonly #lines: readonly Line[];
  readonly #atStation: readonly (readonly number[])[];
  readonly #working: readonly Set<Customer>[];
  readonly #customers: Customer[] = [];
  readonly #free: number[] = [];
  readonly #measuredFrom: Instant;
  readonly #closes: Instant;
  #regime = 0;
  #next = 0;

  constructor(model: QueueModel, run: Run) {
    const stream = (purpose: string): Stream => streamFor(run.seed, run.replication, purpose);
    this.#model = model;
    this.#run = run;
    this.#gaps = model.classes.map((_, index) => stream(`gap/${index}`));
    this.#services = stream("service");
    this.#patiences = stream("patience");
    this.#coins = stream("coin");
    this.#service = model.classes.map(({ service }) => samplerOf(service));
    this.#patience = model.classes.map(({ patience }) => (patience ? samplerOf(patience) : undefined));
    this.#lines = model.classes.map(() => new Line());
    this.#atStation = model.servers.map((_, station) =>
      model.classes.flatMap((one, index) => (one.station === station ? [index] : [])),
    );
    this.#working = model.servers.map(() => new Set());
    this.counts = model.classes.map(noCount);
    const level = (): TimeWeighted => new TimeWeighted(instant(0));
    this.busy = model.servers.map(level);
    this.waiting = model.servers.map(level);
    this.inStation = model.servers.map(level);
    this.full = model.servers.map(level);
    this.orbit = level();
    this.#measuredFrom = after(instant(0), minutes(run.warmUp));
    this.#closes = after(this.#measuredFrom, minutes(run.minutes));
    this.end = this.#closes;
  }

  run(): this {
    const events = this.#events;
    this.#model.classes.forEach((_, index) => {
      this.#scheduleArrival(index);
    });
    if (this.#model.regimes) this.#scheduleRegime();
    events.schedule(this.#measuredFrom, phase.sample, kind.warmUpEnds, 0);
    if (this.#run.opens !== undefined) events.schedule(this.#closes, phase.sample, kind.closing, 0);
    const last = this.#run.isDrained === true ? Infinity : this.#closes;
    while (events.size > 0 && events.peekTime() < last && events.next())
      this.#happen(events.kind, events.subject);
    this.end = this.#run.isDrained === true ? events.time : this.#closes;
    return this;
  }

  #happen(what: number, subject: number): void {
    switch (what) {
      case kind.arrival:
        this.#arrive(subject);
        break;
      case kind.release:
        this.#release(subject);
        break;
      case kind.abandonment:
        this.#abandon(subject);
        break;
      case kind.redial:
        this.orbit.add(this.#events.time, -1);
        this.#join(subject, this.#customer(subject));
        break;
      case kind.regime:
        this.#regime = (this.#regime + 1) % (this.#model.regimes?.length ?? 1);
        this.#events.cancel(this.#next);
        this.#scheduleArrival(0);
        this.#scheduleRegime();
        break;
      case kind.closing:
        this.busyWhileOpen = this.busy[0]?.meanUntil(this.#events.time) ?? 0;
        break;
      default:
        for (const level of [this.busy, this.waiting, this.inStation, this.full, [this.orbit]].flat())
          level.restart(this.#events.time);
    }
  }

  #scheduleArrival(index: number): void {
    const rate =
      (index === 0 ? this.#model.regimes?.[this.#regime]?.rate : undefined) ??
      this.#model.classes[index]?.rate ??
      0;
    if (rate === 0) return;
    const gap = exponentialVariate(this.#streamOf(index)) / rate;
    const at = after(this.#events.time, minutes(gap));
    if (at >= this.#closes) return;
    this.#next = this.#events.schedule(at, phase.arrival, kind.arrival, index);
  }

  #streamOf(index: number): Stream {
    const stream = this.#gaps[index];
    invariant(stream !== undefined, "every class has its gaps");
    return stream;
  }

  #scheduleRegime(): void {
    const mean = this.#model.regimes?.[this.#regime]?.meanSpell ?? 0;
    const at = after(this.#events.time, minutes(mean * exponentialVariate(this.#coins)));
    if (at < this.#closes) this.#events.schedule(at, phase.timer, kind.regime, 0);
  }

  #arrive(index: number): void {
    this.#scheduleArrival(index);
    const size = this.#model.batch?.(this.#coins) ?? 1;
    for (let one = 0; one < size; one++) this.#join(index, this.#customer(index));
  }

  /** A customer who comes from outside now. */
  #customer(index: number): number {
    const { time } = this.#events;
    const slot = this.#free.pop() ?? this.#customers.length;
    this.#customers[slot] = {
      slot,
      class: index,
      enteredAt: time,
      joinedAt: time,
      work: 0,
      startedAt: time,
      event: 0,
      hasStarted: false,
      isMeasured: time >= this.#measuredFrom,
      before: undefined,
      after: undefined,
    };
    return slot;
  }

  #at(slot: number): Customer {
    const one = this.#customers[slot];
    invariant(one !== undefined, "a customer is in the network");
    return one;
  }

  #countOf(one: Customer): ClassCount {
    return this.counts[one.class] ?? noCount();
  }

  #stationOf(one: Customer): number {
    return this.#model.classes[one.class]?.station ?? 0;
  }

  #join(index: number, slot: number): void {
    const one = this.#at(slot);
    const { time } = this.#events;
    one.class = index;
    one.joinedAt = time;
    one.hasStarted = false;
    const station = this.#stationOf(one);
    const servers = this.#model.servers[station] ?? 0;
    if (one.isMeasured) this.#countOf(one).arrived += 1;
    if ((this.busy[station]?.level ?? 0) < servers) {
      this.inStation[station]?.add(time, 1);
      this.#start(slot, station);
      return;
    }
    if (one.isMeasured) this.#countOf(one).waited += 1;
    this.#findBusy(slot, station);
  }

  #findBusy(slot: number, station: number): void {
    const one = this.#at(slot);
    const balking = this.#model.classes[one.class]?.balking ?? 0;
    if ((this.waiting[station]?.level ?? 0) >= (this.#model.room ?? Infinity)) {
      if (one.isMeasured) this.#countOf(one).blocked += 1;
      this.#lose(slot);
    } else if (balking > 0 && this.#coins.next() < balking) {
      if (one.isMeasured) this.#countLoss(one);
      this.#lose(slot);
    } else {
      this.inStation[station]?.add(this.#events.time, 1);
      if (this.#model.isPreemptive === true && this.#preempt(slot, station)) return;
      this.#wait(slot, station);
    }
  }

  #wait(slot: number, station: number): void {
    const one = this.#at(slot);
    this.#lines[one.class]?.push(one);
    this.waiting[station]?.add(this.#events.time, 1);
    const patience = this.#patience[one.class];
    one.event = 0;
    if (!patience) return;
    const leaves = after(this.#events.time, minutes(patience(this.#patiences)));
    one.event = this.#events.schedule(leaves, phase.abandonment, kind.abandonment, slot);
  }

  /** Takes the server of the least urgent customer in work who is less urgent than this one. */
  #preempt(slot: number, station: number): boolean {
    const one = this.#at(slot);
    let victim: Customer | undefined;
    for (const other of this.#working[station] ?? [])
      if (other.class > one.class && (!victim || other.class > victim.class)) victim = other;
    if (!victim) return false;
    const { time } = this.#events;
    this.#events.cancel(victim.event);
    victim.work -= between(victim.startedAt, time) / minutes(1);
    this.#working[station]?.delete(victim);
    this.#lines[victim.class]?.unshift(victim);
    this.waiting[station]?.add(time, 1);
    this.busy[station]?.add(time, -1);
    this.#start(slot, station);
    return true;
  }

  #start(slot: number, station: number): void {
    const one = this.#at(slot);
    const { time } = this.#events;
    if (!one.hasStarted) {
      one.work = this.#service[one.class]?.(this.#services) ?? 0;
      one.hasStarted = true;
      if (one.isMeasured) this.#countStart(one);
    }
    one.startedAt = time;
    this.busy[station]?.add(time, 1);
    if ((this.busy[station]?.level ?? 0) === this.#model.servers[station]) this.full[station]?.set(time, 1);
    if (this.#model.isPreemptive === true) this.#working[station]?.add(one);
    const done = after(time, minutes(one.work));
    one.event = this.#events.schedule(done, phase.release, kind.release, slot);
  }

  #countStart(one: Customer): void {
    const count = this.#countOf(one);
    const wait = between(one.joinedAt, this.#events.time) / minutes(1);
    count.served += 1;
    count.waitOfServed += wait;
    if (wait <= (this.#run.target ?? 0)) count.servedInTime += 1;
  }

  #release(slot: number): void {
    const one = this.#at(slot);
    const station = this.#stationOf(one);
    const { time } = this.#events;
    this.busy[station]?.add(time, -1);
    this.full[station]?.set(time, 0);
    this.inStation[station]?.add(time, -1);
    this.#working[station]?.delete(one);
    if (one.isMeasured) this.#countOf(one).stay += between(one.joinedAt, time) / minutes(1);
    this.#takeNext(station);
    const next = this.#nextClass(one);
    if (next === undefined) this.#leave(slot);
    else this.#join(next, slot);
  }

  #takeNext(station: number): void {
    for (const index of this.#atStation[station] ?? []) {
      const first = this.#lines[index]?.first;
      if (!first) continue;
      this.#lines[index]?.remove(first);
      this.waiting[station]?.add(this.#events.time, -1);
      this.#events.cancel(first.event);
      this.#start(first.slot, station);
      return;
    }
  }

  #nextClass(one: Customer): number | undefined {
    const next = this.#model.classes[one.class]?.next;
    if (!next) return undefined;
    let left = this.#coins.next();
    for (const [index, probability] of next.entries()) {
      if (left < probability) return index;
      left -= probability;
    }
    return undefined;
  }

  #leave(slot: number): void {
    const one = this.#at(slot);
    if (one.isMeasured) {
      const count = this.#countOf(one);
      const stay = between(one.enteredAt, this.#events.time) / minutes(1);
      count.left += 1;
      count.wholeStay += stay;
      if (stay <= (this.#run.shortStay ?? 0)) count.leftShortly += 1;
    }
    this.#free.push(slot);
  }

  #abandon(slot: number): void {
    const one = this.#at(slot);
    const station = this.#stationOf(one);
    this.#lines[one.class]?.remove(one);
    this.waiting[station]?.add(this.#events.time, -1);
    this.inStation[station]?.add(this.#events.time, -1);
    if (one.isMeasured) this.#countLoss(one);
    this.#lose(slot);
  }

  #countLoss(one: Customer): void {
    const count = this.#countOf(one);
    const wait = between(one.joinedAt, this.#events.time) / minutes(1);
    count.abandoned += 1;
    count.waitOfAbandoned += wait;
    if (wait <= (this.#run.target ?? 0)) count.abandonedInTime += 1;
  }

  /** A customer goes without service, and perhaps comes again. */
  #lose(slot: number): void {
    const { class: index } = this.#at(slot);
    this.#free.push(slot);
    const { redial } = this.#model;
    if (!redial || this.#coins.next() >= redial.probability) return;
    this.orbit.add(this.#events.time, 1);
    const again = after(this.#events.time, minutes(redial.meanDelay * exponentialVariate(this.#coins)));
    this.#events.schedule(again, phase.arrival, kind.redial, index);
  }
}
