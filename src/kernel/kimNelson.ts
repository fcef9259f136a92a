import { invariant } from "../units/index.ts";

export interface SelectionRule {
  /** Observations of each system before any is dropped, at least 2. */
  readonly firstStage: number;
  /** Differences of means below this do not matter, in the unit of the observations. */
  readonly indifference: number;
  /** The probability of ending with the best system when it leads by the indifference. */
  readonly confidence: number;
}

/** How far a selection is: the systems that may still be the best, and what each has shown. */
export interface SelectionState {
  readonly survivors: readonly number[];
  readonly means: readonly number[];
  /** Of each survivor. */
  readonly observations: number;
  /** Whether nothing more is to be observed. */
  readonly isOver: boolean;
}

/**
 * Ends with the system that has the largest mean, with the probability wanted if it leads by the indifference; one with a
 * mean within the indifference of the largest may come out in its place. Systems whose means are exactly the same at the
 * end all survive. Observations of a system are independent and near normal; those of different systems under one index
 * may share random numbers, and then fewer are needed. Kim and Nelson (2001), procedure KN with c = 1. Yields after every
 * round.
 */
export function* selectBest(
  systems: number,
  observe: (system: number, index: number) => number,
  { firstStage, indifference, confidence }: SelectionRule,
): Generator<SelectionState> {
  invariant(systems > 0 && firstStage >= 2 && indifference > 0, "there is something to select, and a scale");
  const all = Array.from({ length: systems }, (_, system) => system);
  const values = all.map((system) =>
    Array.from({ length: firstStage }, (_, index) => observe(system, index)),
  );
  const { hSquared } = kimNelsonConstants(systems, firstStage, 1 - confidence);
  const variances = all.map((i) => all.map((l) => varianceOfDifference(values[i] ?? [], values[l] ?? [])));
  const most = Math.max(0, ...variances.flat().map((variance) => (hSquared * variance) / indifference ** 2));
  let survivors: readonly number[] = all;
  for (let count = firstStage; ; count++) {
    const means = values.map((own) => own.reduce((sum, value) => sum + value, 0) / own.length);
    const margin = (i: number, l: number): number =>
      Math.max(
        0,
        (indifference / (2 * count)) * ((hSquared * (variances[i]?.[l] ?? 0)) / indifference ** 2 - count),
      );
    const old = survivors;
    survivors = old.filter((i) => old.every((l) => (means[i] ?? 0) >= (means[l] ?? 0) - margin(i, l)));
    const isOver = survivors.length <= 1 || count > most;
    yield { survivors, means, observations: count, isOver };
    if (isOver) return;
    for (const system of survivors) values[system]?.push(observe(system, count));
  }
}

/** The constants of the procedure for so many systems: eta, and h^2 = 2 eta (n0 - 1). Kim and Nelson (2001), c = 1. */
export function kimNelsonConstants(
  systems: number,
  firstStage: number,
  error: number,
): { readonly eta: number; readonly hSquared: number } {
  const others = Math.max(1, systems - 1);
  const eta = (((2 * error) / others) ** (-2 / (firstStage - 1)) - 1) / 2;
  return { eta, hSquared: 2 * eta * (firstStage - 1) };
}

function varianceOfDifference(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((value, index) => value - (b[index] ?? 0));
  const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length;
  return differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (differences.length - 1);
}
