import { invariant } from "../units/index.ts";
import { erlangC } from "./erlang.ts";

/** Poisson arrivals of several classes, the most urgent first, that share servers and the mean of exponential service. */
export interface PriorityStation {
  readonly arrivalRates: readonly number[];
  readonly meanServiceTime: number;
  readonly servers: number;
}

export type PriorityWaits =
  | { readonly kind: "unstable"; readonly offeredLoad: number }
  | {
      readonly kind: "steady";
      readonly offeredLoad: number;
      /** The same for every class: the probability that all servers are busy. */
      readonly waitProbability: number;
      /** By class, the most urgent first. */
      readonly meanWaits: readonly number[];
      readonly meanWait: number;
    };

/**
 * The waits in M/M/c with non-preemptive priority, first come first served within a class, in the unit of the input.
 * W(k) = C s / c / ((1 - sigma(k-1)) (1 - sigma(k))), sigma(k) the share of capacity asked for by classes 1..k and C
 * the Erlang C probability. Cobham (1954); Kella and Yechiali (1985).
 */
export function priorityWaits({ arrivalRates, meanServiceTime, servers }: PriorityStation): PriorityWaits {
  const arrivalRate = arrivalRates.reduce((sum, rate) => sum + rate, 0);
  const queue = erlangC({ arrivalRate, meanServiceTime, servers });
  if (queue.kind === "unstable") return queue;
  const { offeredLoad, waitProbability, meanWait } = queue;
  const untilFirstExit = (waitProbability * meanServiceTime) / servers;
  let above = 0;
  const meanWaits = arrivalRates.map((rate) => {
    const upTo = above + (rate * meanServiceTime) / servers;
    const wait = untilFirstExit / ((1 - above) * (1 - upTo));
    above = upTo;
    return wait;
  });
  return { kind: "steady", offeredLoad, waitProbability, meanWaits, meanWait };
}

/**
 * The probability that somebody of the most urgent class waits longer than `span`: C exp(-(c mu - lambda1) span), for
 * that class sees an M/M/c of its own once all servers are busy. 1 when the station is unstable. Kella and Yechiali (1985).
 */
export function mostUrgentWaitsLonger(station: PriorityStation, span: number): number {
  const waits = priorityWaits(station);
  if (waits.kind === "unstable") return 1;
  const spareRate = station.servers / station.meanServiceTime - (station.arrivalRates[0] ?? 0);
  return waits.waitProbability * Math.exp(-spareRate * span);
}

/** Poisson arrivals to one server with any service distribution, by its mean and variance. */
export interface SingleServer {
  readonly arrivalRate: number;
  readonly meanServiceTime: number;
  readonly serviceTimeVariance: number;
}

export type PollaczekKhinchine =
  | { readonly kind: "unstable"; readonly occupancy: number }
  | {
      readonly kind: "steady";
      readonly occupancy: number;
      readonly waitProbability: number;
      readonly meanWait: number;
      readonly meanQueue: number;
      readonly meanTimeInSystem: number;
    };

/**
 * The M/G/1 queue, first come first served, in the unit of the input: mean wait lambda E[S^2] / (2 (1 - rho)).
 * Pollaczek (1930); Khinchine (1932).
 */
export function pollaczekKhinchine(server: SingleServer): PollaczekKhinchine {
  const { arrivalRate, meanServiceTime, serviceTimeVariance } = server;
  invariant(
    arrivalRate > 0 && meanServiceTime > 0,
    "arrivals have a positive rate and a positive service time",
  );
  invariant(serviceTimeVariance >= 0, "a variance is not negative");
  const occupancy = arrivalRate * meanServiceTime;
  if (occupancy >= 1) return { kind: "unstable", occupancy };
  const meanWait = (arrivalRate * (serviceTimeVariance + meanServiceTime ** 2)) / (2 * (1 - occupancy));
  return {
    kind: "steady",
    occupancy,
    waitProbability: occupancy,
    meanWait,
    meanQueue: arrivalRate * meanWait,
    meanTimeInSystem: meanWait + meanServiceTime,
  };
}
