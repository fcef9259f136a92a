import { normalVariate, streamFor, Tally } from "../../src/kernel/index.ts";

/** A system whose observations are normal. */
export interface NormalSystem {
  readonly mean: number;
  readonly standardDeviation: number;
}

/** Observers of systems, each with random numbers of its own. */
export const observersOf = (systems: readonly NormalSystem[], seed: number): readonly (() => number)[] =>
  systems.map(({ mean, standardDeviation }, system) => {
    const stream = streamFor("systems", seed, `system/${system}`);
    return () => mean + standardDeviation * normalVariate(stream);
  });

/** The tally of so many observations. */
export function tallied(observe: () => number, count: number): Tally {
  const tally = new Tally();
  for (let index = 0; index < count; index++) tally.add(observe());
  return tally;
}
