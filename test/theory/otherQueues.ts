import {
  EventList,
  exponentialVariate,
  phase,
  streamFor,
  TimeWeighted,
  type Sampler,
  type Stream,
} from "../../src/kernel/index.ts";
import { after, instant, minutes, type Instant } from "../../src/units/index.ts";

interface Seed {
  readonly seed: string;
  readonly replication: number;
}

/** Poisson arrivals to agents who hold several customers at once; whoever comes joins the agent with the fewest. */
export interface SharedModel {
  readonly rate: number;
  readonly agents: number;
  /** The most customers that an agent holds. */
  readonly most: number;
  /** Customers whom an agent completes per minute, by how many there are. */
  readonly completions: (held: number) => number;
  readonly minutes: number;
}

export interface SharedResult {
  readonly arrived: number;
  readonly waited: number;
  /** Means over time. */
  readonly waiting: number;
  readonly inSystem: number;
  readonly busyAgents: number;
}

const kind = { arrival: 0, release: 1, abandonment: 2, hours: 3, warmUpEnds: 4, sample: 5 } as const;

/** Simulates agents who share their attention, one completion time an agent, drawn anew when its rate changes. */
export function shareAgents(model: SharedModel, { seed, replication }: Seed): SharedResult {
  const events = new EventList();
  const gaps = streamFor(seed, replication, "gap");
  const services = streamFor(seed, replication, "service");
  const held = new Array<number>(model.agents).fill(0);
  const completion = new Array<number>(model.agents).fill(0);
  const levels = Array.from({ length: 3 }, () => new TimeWeighted(instant(0)));
  const [waiting, inSystem, busy] = levels;
  const counts = { arrived: 0, waited: 0 };
  const measuredFrom = after(instant(0), minutes(model.minutes / 10));
  const end = after(measuredFrom, minutes(model.minutes));
  const next = (): number =>
    events.schedule(later(events.time, gaps, model.rate), phase.arrival, kind.arrival, 0);
  const change = (agent: number, by: number): void => {
    const before = held[agent] ?? 0;
    held[agent] = before + by;
    if (before === 0 || before + by === 0) busy?.add(events.time, by);
    events.cancel(completion[agent] ?? 0);
    const rate = model.completions(before + by);
    completion[agent] =
      rate === 0
        ? 0
        : events.schedule(later(events.time, services, rate), phase.release, kind.release, agent);
  };
  next();
  events.schedule(measuredFrom, phase.sample, kind.warmUpEnds, 0);
  while (events.peekTime() < end && events.next()) {
    if (events.kind === kind.warmUpEnds) {
      for (const level of levels) level.restart(events.time);
      counts.arrived = 0;
      counts.waited = 0;
    } else if (events.kind === kind.arrival) {
      next();
      counts.arrived += 1;
      inSystem?.add(events.time, 1);
      const agent = leastOf(held);
      if ((held[agent] ?? 0) < model.most) change(agent, 1);
      else {
        counts.waited += 1;
        waiting?.add(events.time, 1);
      }
    } else {
      inSystem?.add(events.time, -1);
      change(events.subject, -1);
      if ((waiting?.level ?? 0) > 0) {
        waiting?.add(events.time, -1);
        change(events.subject, 1);
      }
    }
  }
  const meanOf = (level: TimeWeighted | undefined): number => level?.meanUntil(end) ?? NaN;
  return { ...counts, waiting: meanOf(waiting), inSystem: meanOf(inSystem), busyAgents: meanOf(busy) };
}

const leastOf = (held: readonly number[]): number =>
  held.reduce((best, count, agent) => (count < (held[best] ?? 0) ? agent : best), 0);

const later = (now: Instant, stream: Stream, rate: number): Instant =>
  after(now, minutes(exponentialVariate(stream) / rate));

/** Two classes of customers, each with agents of its own, and agents who take both, the first class first. */
export interface SkillModel {
  readonly rates: readonly number[];
  readonly meanService: readonly number[];
  readonly meanServiceOfBoth: readonly number[];
  /** Agents of the first class, of the second, and of both. */
  readonly agents: readonly number[];
  readonly meanPatience: readonly number[];
  readonly minutes: number;
}

export interface SkillResult {
  /** By class. */
  readonly arrived: readonly number[];
  readonly waited: readonly number[];
  readonly abandoned: readonly number[];
  readonly servedByBoth: readonly number[];
  /** Minutes waited, of all. */
  readonly waits: readonly number[];
  /** Mean busy agents, by pool. */
  readonly busy: readonly number[];
}

/** Simulates skills: a customer goes to its own agents, else to those of both, else waits. */
export function routeBySkill(model: SkillModel, { seed, replication }: Seed): SkillResult {
  const events = new EventList();
  const stream = (purpose: string): Stream => streamFor(seed, replication, purpose);
  const gaps = model.rates.map((_, index) => stream(`gap/${index}`));
  const [services, patiences] = [stream("service"), stream("patience")];
  const lines = model.rates.map(
    () => new Map<number, { readonly since: Instant; readonly handle: number }>(),
  );
  const both = model.rates.length;
  const busy = model.agents.map(() => new TimeWeighted(instant(0)));
  const zeros = (): number[] => model.rates.map(() => 0);
  const counts = {
    arrived: zeros(),
    waited: zeros(),
    abandoned: zeros(),
    servedByBoth: zeros(),
    waits: zeros(),
  };
  const add = (list: number[], index: number, by = 1): void => {
    list[index] = (list[index] ?? 0) + by;
  };
  const measuredFrom = after(instant(0), minutes(model.minutes / 10));
  const end = after(measuredFrom, minutes(model.minutes));
  let customers = 0;
  const next = (index: number): number =>
    events.schedule(
      later(events.time, gaps[index] ?? services, model.rates[index] ?? 0),
      phase.arrival,
      kind.arrival,
      index,
    );
  const serve = (index: number, pool: number): void => {
    busy[pool]?.add(events.time, 1);
    const mean = (pool === both ? model.meanServiceOfBoth : model.meanService)[index] ?? 0;
    events.schedule(later(events.time, services, 1 / mean), phase.release, kind.release, pool);
    if (pool === both) add(counts.servedByBoth, index);
  };
  const arrive = (index: number): void => {
    next(index);
    add(counts.arrived, index);
    const pool = [index, both].find((one) => (busy[one]?.level ?? 0) < (model.agents[one] ?? 0));
    if (pool !== undefined) {
      serve(index, pool);
      return;
    }
    add(counts.waited, index);
    const customer = customers++ * both + index;
    const gone = later(events.time, patiences, 1 / (model.meanPatience[index] ?? 1));
    const handle = events.schedule(gone, phase.abandonment, kind.abandonment, customer);
    lines[index]?.set(customer, { since: events.time, handle });
  };
  const endWait = (index: number, customer: number): void => {
    const waiting = lines[index]?.get(customer);
    if (!waiting) return;
    lines[index]?.delete(customer);
    events.cancel(waiting.handle);
    add(counts.waits, index, (events.time - waiting.since) / 60_000);
  };
  const release = (pool: number): void => {
    busy[pool]?.add(events.time, -1);
    const index = (pool === both ? lines.map((_, one) => one) : [pool]).find(
      (one) => (lines[one]?.size ?? 0) > 0,
    );
    const customer = index === undefined ? undefined : lines[index]?.keys().next().value;
    if (index === undefined || customer === undefined) return;
    endWait(index, customer);
    serve(index, pool);
  };
  for (const index of model.rates.keys()) next(index);
  events.schedule(measuredFrom, phase.sample, kind.warmUpEnds, 0);
  while (events.peekTime() < end && events.next()) {
    if (events.kind === kind.arrival) arrive(events.subject);
    else if (events.kind === kind.release) release(events.subject);
    else if (events.kind === kind.abandonment) {
      add(counts.abandoned, events.subject % both);
      endWait(events.subject % both, events.subject);
    } else {
      for (const level of busy) level.restart(events.time);
      for (const list of Object.values(counts)) list.fill(0);
    }
  }
  return { ...counts, busy: busy.map((level) => level.meanUntil(end) ?? NaN) };
}

/** Arrivals at any hour, agents who work some hours of each day, and work that stands still in between. Minutes. */
export interface HoursModel {
  readonly rateOpen: number;
  readonly rateClosed: number;
  readonly meanWork: number;
  readonly servers: number;
  readonly openMinutes: number;
  readonly days: number;
  readonly warmUpDays: number;
}

export interface HoursResult {
  readonly arrived: number;
  readonly days: number;
  /** Sums over days of how many there were. */
  readonly atOpening: number;
  readonly atClosing: number;
  /** Customer-minutes there: in all, in open hours, and in open hours without a server. */
  readonly there: number;
  readonly thereOpen: number;
  readonly waitingOpen: number;
}

const minutesPerDay = 24 * 60;

/** Simulates a desk that closes at night, by the number of customers alone: exponential work may be drawn anew. */
export function keepHours(model: HoursModel, { seed, replication }: Seed): HoursResult {
  const events = new EventList();
  const [gaps, services] = [streamFor(seed, replication, "gap"), streamFor(seed, replication, "service")];
  const found = { arrived: 0, days: 0, atOpening: 0, atClosing: 0, there: 0, thereOpen: 0, waitingOpen: 0 };
  let [isOpen, isMeasured, customers, since, arrival, completion] = [false, false, 0, instant(0), 0, 0];
  const book = (): void => {
    const span = (events.time - since) / 60_000;
    since = events.time;
    if (!isMeasured) return;
    found.there += customers * span;
    if (!isOpen) return;
    found.thereOpen += customers * span;
    found.waitingOpen += Math.max(0, customers - model.servers) * span;
  };
  const plan = (): void => {
    events.cancel(arrival);
    events.cancel(completion);
    const rate = isOpen ? model.rateOpen : model.rateClosed;
    arrival =
      rate === 0 ? 0 : events.schedule(later(events.time, gaps, rate), phase.arrival, kind.arrival, 0);
    const done = isOpen ? Math.min(customers, model.servers) / model.meanWork : 0;
    completion =
      done === 0 ? 0 : events.schedule(later(events.time, services, done), phase.release, kind.release, 0);
  };
  const changeHours = (): void => {
    isOpen = !isOpen;
    if (isOpen) {
      isMeasured = found.days >= 0 && events.time / 60_000 / minutesPerDay >= model.warmUpDays;
      if (isMeasured) found.days += 1;
    }
    if (isMeasured) found[isOpen ? "atOpening" : "atClosing"] += customers;
    const span = isOpen ? model.openMinutes : minutesPerDay - model.openMinutes;
    events.schedule(after(events.time, minutes(span)), phase.timer, kind.hours, 0);
  };
  events.schedule(instant(0), phase.timer, kind.hours, 0);
  const end = after(instant(0), minutes((model.warmUpDays + model.days) * minutesPerDay));
  while (events.peekTime() < end && events.next()) {
    book();
    if (events.kind === kind.hours) changeHours();
    else if (events.kind === kind.arrival) {
      customers += 1;
      if (isMeasured) found.arrived += 1;
    } else customers -= 1;
    plan();
  }
  events.schedule(end, phase.sample, kind.sample, 0);
  while (events.time < end && events.next()) if (events.kind === kind.sample) book();
  return found;
}

/** Arrivals whose rate changes, all of them served at once. Minutes. */
export interface CrowdModel {
  readonly rate: (time: number) => number;
  readonly mostRate: number;
  readonly service: Sampler;
  /** In increasing order. */
  readonly times: readonly number[];
}

/** How many are in service at each time, from nobody at `from`. */
export function crowdAt(model: CrowdModel, from: number, { seed, replication }: Seed): readonly number[] {
  const events = new EventList({ start: instant(from * 60_000) });
  const [gaps, services] = [streamFor(seed, replication, "gap"), streamFor(seed, replication, "service")];
  const found: number[] = [];
  let inService = 0;
  const next = (): number =>
    events.schedule(later(events.time, gaps, model.mostRate), phase.arrival, kind.arrival, 0);
  next();
  for (const time of model.times) events.schedule(instant(time * 60_000), phase.sample, kind.sample, 0);
  while (found.length < model.times.length && events.next()) {
    if (events.kind === kind.sample) found.push(inService);
    else if (events.kind === kind.release) inService -= 1;
    else {
      next();
      if (gaps.next() * model.mostRate >= model.rate(events.time / 60_000)) continue;
      inService += 1;
      events.schedule(after(events.time, minutes(model.service(services))), phase.release, kind.release, 0);
    }
  }
  return found;
}
