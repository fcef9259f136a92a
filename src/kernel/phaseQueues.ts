import { steadyLevels, type LevelProcess } from "./levelQueue.ts";
import type { Matrix } from "./matrix.ts";

/** A service time of two exponential phases: it begins in one, and goes on to the other with a probability. */
export interface TwoPhases {
  /** The probability of beginning in the first phase. */
  readonly first: number;
  readonly rates: readonly [first: number, second: number];
  /** The probability that the second phase follows the first. */
  readonly goesOn: number;
}

/** Two exponential phases one after the other, with this mean together: Erlang-2. */
export const twoInTurn = (mean: number): TwoPhases => ({ first: 1, rates: [2 / mean, 2 / mean], goesOn: 1 });

/** One of two exponential times: hyperexponential. */
export const oneOfTwo = (first: number, means: readonly [number, number]): TwoPhases => ({
  first,
  rates: [1 / means[0], 1 / means[1]],
  goesOn: 0,
});

export interface PhaseQueue {
  readonly waitProbability: number;
  readonly meanWait: number;
  readonly meanQueue: number;
}

export interface PhaseStation {
  readonly arrivalRate: number;
  readonly service: TwoPhases;
  readonly servers: number;
}

/**
 * The exact M/PH/c queue for service of two phases, first come first served, in the unit of the input; undefined when the
 * servers cannot keep up. A state counts the servers in the first phase; levels count customers.
 */
export function phaseQueue({ arrivalRate, service, servers }: PhaseStation): PhaseQueue | undefined {
  const meanService =
    service.first / service.rates[0] +
    (1 - service.first + service.first * service.goesOn) / service.rates[1];
  if (arrivalRate * meanService >= servers) return undefined;
  const { levels, beyond } = steadyLevels(processOf({ arrivalRate, service, servers }));
  const meanQueue = sumOf(beyond);
  return {
    waitProbability: 1 - sumOf(levels.flat()),
    meanWait: meanQueue / arrivalRate,
    meanQueue,
  };
}

/** States of a level: 0 to `busy` servers in the first phase. */
function processOf({ arrivalRate, service, servers }: PhaseStation): LevelProcess {
  const { first, rates, goesOn } = service;
  const busyAt = (level: number): number => Math.min(level, servers);
  return {
    repeatsFrom: servers,
    up: (level) =>
      rows(busyAt(level), busyAt(level + 1), (from, to) => {
        if (level >= servers) return from === to ? arrivalRate : 0;
        return arrivalRate * (to === from + 1 ? first : to === from ? 1 - first : 0);
      }),
    within: (level) =>
      rows(busyAt(level), busyAt(level), (from, to) => (to === from - 1 ? from * rates[0] * goesOn : 0)),
    down: (level) =>
      rows(busyAt(level), busyAt(level - 1), (from, to) => {
        const doneFirst = from * rates[0] * (1 - goesOn);
        const doneSecond = (busyAt(level) - from) * rates[1];
        if (level <= servers) return to === from - 1 ? doneFirst : to === from ? doneSecond : 0;
        if (to === from + 1) return doneSecond * first;
        if (to === from - 1) return doneFirst * (1 - first);
        return to === from ? doneFirst * first + doneSecond * (1 - first) : 0;
      }),
  };
}

export interface RegimeStation {
  /** The arrival rate in each of two regimes, and how long a spell of it lasts on average. */
  readonly regimes: readonly [Regime, Regime];
  readonly meanServiceTime: number;
  readonly servers: number;
}

interface Regime {
  readonly arrivalRate: number;
  readonly meanSpell: number;
}

export interface RegimeQueue extends PhaseQueue {
  readonly meanArrivalRate: number;
  /** The mean queue while each regime lasts. */
  readonly meanQueueIn: readonly number[];
}

/** The exact MMPP(2)/M/c queue: Poisson arrivals whose rate changes between two regimes; undefined when unstable. */
export function regimeQueue({ regimes, meanServiceTime, servers }: RegimeStation): RegimeQueue | undefined {
  const cycle = regimes[0].meanSpell + regimes[1].meanSpell;
  const shares = regimes.map(({ meanSpell }) => meanSpell / cycle);
  const rates = regimes.map(({ arrivalRate }) => arrivalRate);
  const meanArrivalRate = sumOf(rates.map((rate, index) => rate * (shares[index] ?? 0)));
  if (meanArrivalRate * meanServiceTime >= servers) return undefined;
  const { levels, beyond } = steadyLevels({
    repeatsFrom: servers,
    up: () => rows(1, 1, (from, to) => (from === to ? (rates[from] ?? 0) : 0)),
    within: () => rows(1, 1, (from, to) => (from === to ? 0 : 1 / (regimes[from]?.meanSpell ?? 1))),
    down: (level) => rows(1, 1, (from, to) => (from === to ? Math.min(level, servers) / meanServiceTime : 0)),
  });
  const meanQueue = sumOf(beyond);
  const atOnce = sumOf(levels.flatMap((level) => level.map((weight, index) => weight * (rates[index] ?? 0))));
  return {
    meanArrivalRate,
    waitProbability: 1 - atOnce / meanArrivalRate,
    meanQueue,
    meanWait: meanQueue / meanArrivalRate,
    meanQueueIn: beyond.map((weight, index) => weight / (shares[index] ?? 1)),
  };
}

const rows = (lastFrom: number, lastTo: number, rate: (from: number, to: number) => number): Matrix =>
  Array.from({ length: lastFrom + 1 }, (_, from) =>
    Array.from({ length: lastTo + 1 }, (__, to) => rate(from, to)),
  );

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
