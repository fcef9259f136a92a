import { invariant } from "../units/index.ts";
import { offeredLoadOf, type Station } from "./erlang.ts";
import { regularisedBeta } from "./specialFunctions.ts";

/** An M/M/c queue in which everyone who waits leaves after an exponential patience. One unit of time throughout. */
export interface ImpatientStation extends Station {
  readonly meanPatience: number;
}

export interface ErlangA {
  readonly offeredLoad: number;
  readonly waitProbability: number;
  readonly abandonProbability: number;
  /** Mean wait of all arrivals, those who abandon included. */
  readonly meanWait: number;
  readonly meanWaitServed: number;
  readonly meanWaitAbandoned: number;
  /** Mean wait of somebody with unlimited patience. */
  readonly meanOfferedWait: number;
  readonly meanQueue: number;
  readonly occupancy: number;
}

/**
 * The steady state of M/M/c+M, first come first served; it always has one. Palm (1957); Zeltyn and Mandelbaum (2005).
 * Somebody who finds j waiting is offered the sum of independent exponential waits with rates c mu + i theta,
 * i = 0..j, for those ahead may also leave; hence served with probability c mu / (c mu + (j + 1) theta).
 */
export function erlangA(station: ImpatientStation): ErlangA {
  const offeredLoad = offeredLoadOf(station);
  const { arrivalRate, meanServiceTime, meanPatience, servers } = station;
  const exit = servers / meanServiceTime;
  const totals = { wait: 0, abandon: 0, offered: 0, servedWait: 0 };
  let steps = 0;
  for (const [j, probability] of queueLengths(station).entries()) {
    const next = exit + (j + 1) / meanPatience;
    const step = 1 / (exit + j / meanPatience);
    const served = exit / next;
    totals.wait += probability;
    totals.abandon += (probability * (j + 1)) / meanPatience / next;
    totals.servedWait += probability * served * (steps + step - 1 / exit + 1 / next);
    steps += step;
    totals.offered += probability * steps;
  }
  const meanWait = meanPatience * totals.abandon;
  const ampleLimit = 1 / (exit + 1 / meanPatience); // with so many servers that abandoning underflows
  return {
    offeredLoad,
    waitProbability: totals.wait,
    abandonProbability: totals.abandon,
    meanWait,
    meanWaitServed: totals.servedWait / (1 - totals.abandon),
    meanWaitAbandoned: totals.abandon > 0 ? (meanWait - totals.servedWait) / totals.abandon : ampleLimit,
    meanOfferedWait: totals.offered,
    meanQueue: arrivalRate * meanWait,
    occupancy: (offeredLoad * (1 - totals.abandon)) / servers,
  };
}

/** What has become of M/M/c+M arrivals within a time, as shares of all, and the four usual service levels. */
export interface ErlangAWithin {
  readonly servedWithin: number;
  readonly abandonedWithin: number;
  /** Still waiting after the time. */
  readonly waitedLonger: number;
  /** In time, of all who arrive. */
  readonly serviceLevelOfOffered: number;
  /** In time, of all who are served. */
  readonly serviceLevelOfServed: number;
  /** In time, of all but those who left within the time. */
  readonly serviceLevelWithoutShortAbandons: number;
  /** In time or left within the time, of all who arrive. */
  readonly serviceLevelWithShortAbandons: number;
}

/**
 * The service levels of M/M/c+M for a longest wait of `within` >= 0. The offered wait V of somebody who finds j waiting
 * has exp(-theta V) ~ Beta(c mu / theta, j + 1), so each share is an incomplete beta function, weighted with the state.
 */
export function erlangAWithin(station: ImpatientStation, within: number): ErlangAWithin {
  invariant(within >= 0, "a longest wait is not negative");
  const { meanServiceTime, meanPatience, servers } = station;
  const ratio = (servers * meanPatience) / meanServiceTime;
  const patient = Math.exp(-within / meanPatience);
  const impatient = -Math.expm1(-within / meanPatience);
  let waiting = 0;
  let served = 0;
  let longer = 0;
  for (const [j, probability] of queueLengths(station).entries()) {
    waiting += probability;
    served += probability * (ratio / (ratio + j + 1)) * regularisedBeta(impatient, j + 1, ratio + 1, patient);
    longer += probability * patient * regularisedBeta(patient, ratio, j + 1, impatient);
  }
  const servedWithin = 1 - waiting + served;
  const abandonedWithin = waiting - served - longer;
  return {
    servedWithin,
    abandonedWithin,
    waitedLonger: longer,
    serviceLevelOfOffered: servedWithin,
    serviceLevelOfServed: servedWithin / (1 - erlangA(station).abandonProbability),
    serviceLevelWithoutShortAbandons: servedWithin / (1 - abandonedWithin),
    serviceLevelWithShortAbandons: servedWithin + abandonedWithin,
  };
}

/**
 * The probabilities that an arrival finds all servers busy and 0, 1, 2, ... waiting, from the birth-death chain.
 * Computed outwards from the likeliest state, so that nothing overflows and nothing that matters is lost.
 */
function queueLengths({ arrivalRate, meanServiceTime, meanPatience, servers }: ImpatientStation): number[] {
  invariant(meanPatience > 0, "patience has a positive mean");
  const deathRate = (n: number): number =>
    Math.min(n, servers) / meanServiceTime + Math.max(0, n - servers) / meanPatience;
  let likeliest = 0;
  while (deathRate(likeliest + 1) <= arrivalRate) likeliest += 1;
  const negligible = 1e-300;
  const weights: number[] = [];
  let total = 0;
  for (let n = likeliest, weight = 1; n >= 0 && weight > negligible; n--) {
    if (n >= servers) weights.unshift(weight);
    total += weight;
    weight *= deathRate(n) / arrivalRate;
  }
  for (let n = likeliest + 1, weight = 1; weight > negligible; n++) {
    weight *= arrivalRate / deathRate(n);
    if (n >= servers) weights.push(weight);
    total += weight;
  }
  return weights.map((weight) => weight / total);
}
