import { invariant } from "../units/index.ts";
import { erlangC } from "./erlang.ts";
import type { PriorityStation } from "./queueFormulas.ts";

/**
 * The mean times in system of M/M/c classes of which a more urgent arrival interrupts the work on a less urgent one, which
 * is resumed later; by class, the most urgent first, in the unit of the input. Undefined when the servers cannot keep up.
 * Classes 1..k together are an M/M/c queue of their own, so each class is the difference of two (Buzen and Bondi, 1983).
 */
export function preemptiveTimes({
  arrivalRates,
  meanServiceTime,
  servers,
}: PriorityStation): readonly number[] | undefined {
  let rateAbove = 0;
  let inSystemAbove = 0;
  const times: number[] = [];
  for (const rate of arrivalRates) {
    const queue = erlangC({ arrivalRate: rateAbove + rate, meanServiceTime, servers });
    if (queue.kind === "unstable") return undefined;
    times.push((queue.meanInSystem - inSystemAbove) / rate);
    rateAbove += rate;
    inSystemAbove = queue.meanInSystem;
  }
  return times;
}

/** One class of customers of a single server, by the mean and variance of its service time. */
export interface ServiceClass {
  readonly arrivalRate: number;
  readonly meanServiceTime: number;
  readonly serviceTimeVariance: number;
}

export interface SingleServerPriorities {
  readonly occupancy: number;
  /** Mean wait by class when work is never interrupted. */
  readonly waits: readonly number[];
  /** Mean time in system by class when a more urgent arrival interrupts and work is resumed. */
  readonly preemptiveTimes: readonly number[];
}

/**
 * M/G/1 with classes, the most urgent first, each first come first served; undefined when the server cannot keep up.
 * Cobham (1954) for the waits; Conway, Maxwell and Miller (1967), section 8.6, for preemptive resume.
 */
export function singleServerPriorities(classes: readonly ServiceClass[]): SingleServerPriorities | undefined {
  invariant(
    classes.every(({ arrivalRate, meanServiceTime }) => arrivalRate > 0 && meanServiceTime > 0),
    "every class has a positive rate and a positive service time",
  );
  const residual = classes.map((one) => (one.arrivalRate * secondMoment(one)) / 2);
  const load = classes.map(({ arrivalRate, meanServiceTime }) => arrivalRate * meanServiceTime);
  const occupancy = sumOf(load);
  if (occupancy >= 1) return undefined;
  const above = (index: number): number => 1 - sumOf(load.slice(0, index));
  return {
    occupancy,
    waits: classes.map((_, index) => sumOf(residual) / above(index) / above(index + 1)),
    preemptiveTimes: classes.map(
      ({ meanServiceTime }, index) =>
        meanServiceTime / above(index) +
        sumOf(residual.slice(0, index + 1)) / above(index) / above(index + 1),
    ),
  };
}

const secondMoment = ({ meanServiceTime, serviceTimeVariance }: ServiceClass): number =>
  serviceTimeVariance + meanServiceTime ** 2;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
