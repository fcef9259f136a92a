import {
  isEnough,
  replicationOfRecord,
  replicator,
  type Experiment,
  type Replication,
  type ReplicationRecord,
} from "../experiment/index.ts";
import { ofAnotherRun, readKept, replicationsProblem, type KeptRun } from "../experiment/node/journal.ts";
import type { Checked } from "../input/index.ts";
import type { Paint } from "../report/index.ts";
import { valueOf } from "./check.ts";
import { InvalidInputError, UsageError } from "./errors.ts";
import { areEventsAsked, runOutputsOf, tellRun, type RunOutputOptions } from "./runOutputs.ts";
import { experimentOf, readJob } from "./runSpec.ts";
import { toolVersion } from "./version.ts";

/** `deskdrill merge FILE…`: the result of a run whose parts were made apart; returns the exit code. */
export async function mergeCommand(
  files: readonly string[],
  options: RunOutputOptions,
  paint: Paint,
): Promise<number> {
  const outputs = await runOutputsOf(options);
  const [first = ""] = files;
  const { text, kept } = partsOf(files, await Promise.all(files.map(readKept)));
  const job = readJob(text);
  if (job.version !== toolVersion())
    throw new UsageError(`${first} was written by deskdrill ${job.version}; this is ${toolVersion()}`);
  if (job.kind !== "run") throw new UsageError(`${first} holds no run of simulate, but of several desks`);
  const { spec, note } = job;
  const experiment = { ...experimentOf(spec, note.replications), isRecorded: areEventsAsked(outputs) };
  const done = replicationsOf(experiment, kept, first);
  return tellRun({ experiment, done, isPartial: false, note }, outputs, options, paint);
}

/** What the files hold together. Throws every problem of all of them. */
function partsOf(
  files: readonly string[],
  found: readonly Checked<KeptRun>[],
): { readonly text: string; readonly kept: ReadonlyMap<number, string> } {
  const damaged = found.flatMap((one) => (one.ok ? [] : one.problems));
  if (damaged.length > 0) throw new InvalidInputError(damaged);
  const parts = found.map(valueOf);
  const name = parts[0]?.job.name ?? "";
  const others = files.filter((_, index) => parts[index]?.job.name !== name);
  if (others.length > 0) throw new InvalidInputError(others.map(ofAnotherRun));
  return { text: parts[0]?.job.text ?? "", kept: new Map(parts.flatMap(({ kept }) => [...kept])) };
}

/** As many of the replications as the run needs. Throws when one of those is missing. */
function replicationsOf(
  experiment: Experiment,
  kept: ReadonlyMap<number, string>,
  file: string,
): readonly Replication[] {
  const { load, isRecorded } = experiment;
  const { min, max: most = min } = load.form.replications;
  const done: Replication[] = [];
  while (!isEnough(load, done)) {
    const text = kept.get(done.length);
    if (text === undefined) throw new InvalidInputError([missing(file, kept, most)]);
    const made = replicationOfRecord(experiment, JSON.parse(text) as ReplicationRecord);
    done.push(done.length === 0 && isRecorded === true ? replicator(experiment)(0) : made);
  }
  return done;
}

function missing(
  file: string,
  kept: ReadonlyMap<number, string>,
  most: number,
): ReturnType<typeof replicationsProblem> {
  const without = [...Array(most).keys()].filter((index) => !kept.has(index)).map((index) => index + 1);
  const few = without.length > 10 ? [...without.slice(0, 10), "…"] : without;
  return replicationsProblem(
    file,
    1,
    `${without.length} of ${most} replications are in none of the files: ${few.join(", ")}`,
    "Name the files of all parts; simulate goes on with one that was interrupted",
  );
}
