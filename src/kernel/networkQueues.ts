import { invariant } from "../units/index.ts";
import { erlangC, type ErlangC } from "./erlang.ts";
import { solve, type Matrix } from "./matrix.ts";

/** Stations with exponential service that hand customers on to each other. */
export interface Network {
  /** Arrivals from outside, by station. */
  readonly arrivalRates: readonly number[];
  readonly stations: readonly { readonly meanServiceTime: number; readonly servers: number }[];
  /** routing[i][j]: the probability that somebody done at i goes to j; the rest leave. */
  readonly routing: readonly (readonly number[])[];
}

export interface NetworkFlow {
  /** By station: everybody who comes there, from outside and inside. */
  readonly arrivalRates: readonly number[];
  readonly queues: readonly ErlangC[];
  /** Mean visits to each station of somebody from outside. */
  readonly meanVisits: readonly number[];
  /** Mean time from outside to leaving; undefined when some station cannot keep up. */
  readonly meanTimeInNetwork: number | undefined;
  /** By station: the mean time until leaving for somebody who comes there now. */
  readonly meanTimeFrom: readonly number[] | undefined;
}

/**
 * An open network in which every station is an M/M/c queue of its own, fed by the traffic equations; times in the unit of
 * the input. Jackson (1957).
 */
export function jacksonNetwork({ arrivalRates, stations, routing }: Network): NetworkFlow {
  const n = stations.length;
  invariant(arrivalRates.length === n && routing.length === n, "a network says everything of every station");
  const leaving = stations.map((_, i) => stations.map((_, j) => (i === j ? 1 : 0) - (routing[i]?.[j] ?? 0)));
  const flows = solveFor(
    leaving.map((_, j) => leaving.map((row) => row[j] ?? 0)),
    arrivalRates,
  );
  const outside = arrivalRates.reduce((sum, rate) => sum + rate, 0);
  const queues = stations.map((station, index) => erlangC({ ...station, arrivalRate: flows[index] ?? 0 }));
  const times = queues.map((queue) => (queue.kind === "steady" ? queue.meanTimeInSystem : NaN));
  const isSteady = queues.every(({ kind }) => kind === "steady");
  const meanTimeFrom = isSteady ? solveFor(leaving, times) : undefined;
  return {
    arrivalRates: flows,
    queues,
    meanVisits: flows.map((flow) => flow / outside),
    meanTimeFrom,
    meanTimeInNetwork: meanTimeFrom?.reduce(
      (sum, time, index) => sum + (time * (arrivalRates[index] ?? 0)) / outside,
      0,
    ),
  };
}

const solveFor = (matrix: Matrix, right: readonly number[]): readonly number[] =>
  solve(
    matrix,
    right.map((value) => [value]),
  ).map(([value = 0]) => value);
