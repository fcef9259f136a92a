import {
  recordOf,
  replicationOfRecord,
  replicator,
  roundMaker,
  type Experiment,
  type Figure,
  type Replication,
  type ReplicationRecord,
  type Round,
} from "../experiment/index.ts";
import type { RunJob } from "../experiment/node/makers.ts";
import type { Load } from "../workload/index.ts";

/** Results that are made one by one, each alone, here or by others who have its job. */
export interface Work<T> {
  /** Makes the result with an index. */
  readonly make: (index: number) => T;
  /** A result as others hand it over, and back. */
  readonly textOf: (one: T) => string;
  readonly read: (text: string) => T;
  /** Whether a result is more than its text, so that nobody else can make it. */
  readonly isForHere: (index: number) => boolean;
  /** The work for others; it is put together when somebody asks for it. */
  readonly job: () => RunJob;
}

/** The replications of an experiment. The history that is recorded of the first one is no part of its text. */
export const runWork = (experiment: Experiment, job: () => RunJob): Work<Replication> => ({
  make: replicator(experiment),
  textOf: (replication) => JSON.stringify(recordOf(replication)),
  read: (text) => replicationOfRecord(experiment, JSON.parse(text) as ReplicationRecord),
  isForHere: (index) => index === 0 && experiment.isRecorded === true,
  job,
});

/** Rounds of several desks. */
export const roundsWork = (
  loads: readonly Load[],
  figures: readonly Figure[],
  job: () => RunJob,
): Work<Round> => ({
  make: roundMaker(loads, figures),
  textOf: (round) => JSON.stringify(round),
  read: (text) => JSON.parse(text) as Round,
  isForHere: () => false,
  job,
});
