import type { Load } from "../workload/index.ts";
import { ratioOf, type Figure, type Ratio } from "./figure.ts";
import { replicator } from "./replicate.ts";

/** What one replication found for each of several desks, by desk and then by figure. */
export type Round = readonly (readonly Ratio[])[];

/** Replication 0, 1, 2, … of several desks under the same seed, so that the same customers meet all of them. */
export function* rounds(loads: readonly Load[], figures: readonly Figure[]): Generator<Round> {
  const make = roundMaker(loads, figures);
  for (let index = 0; ; index++) yield make(index);
}

/** Makes any round of these desks, by its index. */
export function roundMaker(loads: readonly Load[], figures: readonly Figure[]): (index: number) => Round {
  const makers = loads.map((load) => ratiosMaker(load, figures));
  return (index) => makers.map((ratiosAt) => ratiosAt(index));
}

/** Makes any replication of a desk, by its index, and gives the figures of it. */
export function ratiosMaker(load: Load, figures: readonly Figure[]): (index: number) => readonly Ratio[] {
  const replicate = replicator({ load, within: figures.flatMap((figure) => figure.within ?? []) });
  return (index) => {
    const replication = replicate(index);
    return figures.map((figure) => ratioOf(load, figure, replication));
  };
}
