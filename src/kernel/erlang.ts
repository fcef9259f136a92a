import { invariant } from "../units/index.ts";
import { normalCdf, normalDensity } from "./probability.ts";

/** Poisson arrivals to identical servers with exponential service. Rates and times share one unit of time. */
export interface Station {
  readonly arrivalRate: number;
  readonly meanServiceTime: number;
  readonly servers: number;
}

/** The mean number of servers that the arrivals keep busy if all are served, in erlangs. */
export function offeredLoadOf({ arrivalRate, meanServiceTime, servers }: Station): number {
  invariant(
    arrivalRate > 0 && meanServiceTime > 0,
    "arrivals have a positive rate and a positive service time",
  );
  invariant(
    Number.isInteger(servers) && servers >= 1,
    "a station has a whole number of servers, at least one",
  );
  return arrivalRate * meanServiceTime;
}

export interface LossStation {
  readonly offeredLoad: number;
  readonly blockingProbability: number;
  /** Mean number of busy servers. */
  readonly carriedLoad: number;
  readonly occupancy: number;
}

/**
 * The station M/G/c/c that turns away whoever finds all servers busy; any service distribution with the mean.
 * Erlang (1917), by the recursion 1/B(k) = 1 + (k / a) / B(k - 1).
 */
export function erlangB(station: Station): LossStation {
  const offeredLoad = offeredLoadOf(station);
  const blockingProbability = blocking(offeredLoad, station.servers);
  const carriedLoad = offeredLoad * (1 - blockingProbability);
  return { offeredLoad, blockingProbability, carriedLoad, occupancy: carriedLoad / station.servers };
}

function blocking(offeredLoad: number, servers: number): number {
  let inverse = 1;
  for (let k = 1; k <= servers; k++) inverse = 1 + (inverse * k) / offeredLoad;
  return 1 / inverse;
}

/** An M/M/c queue: its steady state, or none when the servers cannot keep up. */
export type ErlangC =
  | { readonly kind: "unstable"; readonly offeredLoad: number }
  | {
      readonly kind: "steady";
      readonly offeredLoad: number;
      readonly occupancy: number;
      readonly waitProbability: number;
      readonly meanWait: number;
      /** Mean wait of those who wait at all. */
      readonly meanWaitGivenWait: number;
      readonly meanQueue: number;
      readonly meanInSystem: number;
      readonly meanTimeInSystem: number;
    };

/**
 * The M/M/c queue, first come first served, everyone waits as long as it takes; times in the unit of the input.
 * Erlang (1917): C = B / (1 - rho (1 - B)), mean wait C s / (c - a).
 */
export function erlangC(station: Station): ErlangC {
  const { arrivalRate, meanServiceTime, servers } = station;
  const offeredLoad = offeredLoadOf(station);
  if (offeredLoad >= servers) return { kind: "unstable", offeredLoad };
  const occupancy = offeredLoad / servers;
  const blocked = blocking(offeredLoad, servers);
  const waitProbability = blocked / (1 - occupancy * (1 - blocked));
  const meanWaitGivenWait = meanServiceTime / (servers - offeredLoad);
  const meanWait = waitProbability * meanWaitGivenWait;
  const meanQueue = arrivalRate * meanWait;
  return {
    kind: "steady",
    offeredLoad,
    occupancy,
    waitProbability,
    meanWait,
    meanWaitGivenWait,
    meanQueue,
    meanInSystem: meanQueue + offeredLoad,
    meanTimeInSystem: meanWait + meanServiceTime,
  };
}

/** The share of M/M/c arrivals whose wait is at most `within`: 1 - C exp(-t / mean wait of those who wait); 0 when unstable. */
export function erlangCServiceLevel(station: Station, within: number): number {
  const queue = erlangC(station);
  if (queue.kind === "unstable") return 0;
  return 1 - queue.waitProbability * Math.exp(-within / queue.meanWaitGivenWait);
}

/** The wait that a `share` of M/M/c arrivals does not exceed, the inverse of the service level; undefined when unstable. */
export function erlangCWaitQuantile(station: Station, share: number): number | undefined {
  invariant(share >= 0 && share < 1, "a share of arrivals is at least 0 and less than 1");
  const queue = erlangC(station);
  if (queue.kind === "unstable") return undefined;
  return Math.max(0, queue.meanWaitGivenWait * Math.log(queue.waitProbability / (1 - share)));
}

/**
 * The share of M/M/c arrivals that have left, waited and served, `within` this time; 0 when unstable. The wait of
 * those who wait is exponential and independent of their service, so this is a convolution (Gross and Harris, 1998,
 * section 2.3).
 */
export function erlangCServedWithin(station: Station, within: number): number {
  const queue = erlangC(station);
  if (queue.kind === "unstable") return 0;
  const serviceRate = 1 / station.meanServiceTime;
  const gap = 1 / queue.meanWaitGivenWait - serviceRate;
  const extra = gap === 0 ? within : -Math.expm1(-gap * within) / gap;
  return 1 - Math.exp(-serviceRate * within) * (1 + queue.waitProbability * serviceRate * extra);
}

export interface ServiceGoal {
  readonly arrivalRate: number;
  readonly meanServiceTime: number;
  /** The longest wait that counts as in time. */
  readonly within: number;
  /** The share of arrivals to be in time, below 1. */
  readonly serviceLevel: number;
  readonly maxOccupancy?: number;
}

/** The smallest number of servers with which M/M/c meets the goal. The service level grows with the servers, so the first is the smallest. */
export function erlangCServersFor(goal: ServiceGoal): number {
  const { arrivalRate, meanServiceTime, within, serviceLevel, maxOccupancy = 1 } = goal;
  invariant(serviceLevel < 1 && maxOccupancy > 0, "some number of servers meets the goal");
  const load = arrivalRate * meanServiceTime;
  let servers = Math.floor(load) + 1;
  while (load / servers > maxOccupancy) servers += 1;
  while (erlangCServiceLevel({ arrivalRate, meanServiceTime, servers }, within) < serviceLevel) servers += 1;
  return servers;
}

/** How many to roster so that `required` remain when the share `shrinkage` is away: ceil(required / (1 - shrinkage)). */
export function rosteredFor(required: number, shrinkage: number): number {
  invariant(shrinkage >= 0 && shrinkage < 1, "shrinkage is a share below 1");
  return Math.ceil((required / (1 - shrinkage)) * (1 - 4 * Number.EPSILON)); // 14 / 0.7 is 20, not a hair more
}

/**
 * The limit of the M/M/c wait probability for many servers, beta square roots of the load above the load (beta > 0):
 * 1 / (1 + beta Phi(beta) / phi(beta)). Halfin and Whitt (1981).
 */
export const halfinWhitt = (beta: number): number => 1 / (1 + (beta * normalCdf(beta)) / normalDensity(beta));

/**
 * Square-root staffing: the number of servers, and the beta behind it, at which about `waitProbability` of arrivals
 * wait: ceil(load + beta sqrt(load)), beta from Halfin and Whitt (1981) by bisection. An approximation, close for
 * loads of ten erlangs and more.
 */
export function squareRootStaffing(
  offeredLoad: number,
  waitProbability: number,
): { readonly servers: number; readonly beta: number } {
  invariant(
    offeredLoad > 0 && waitProbability > 0 && waitProbability < 1,
    "some of a positive load wait, not all",
  );
  let low = 0;
  let high = 40;
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (halfinWhitt(middle) > waitProbability) low = middle;
    else high = middle;
  }
  return { servers: Math.ceil(offeredLoad + high * Math.sqrt(offeredLoad)), beta: high };
}
