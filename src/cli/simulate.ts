import { isEnough, type Experiment } from "../experiment/index.ts";
import type { RunJob } from "../experiment/node/makers.ts";
import type { Paint } from "../report/index.ts";
import { commandLine } from "./commandLine.ts";
import { UsageError } from "./errors.ts";
import { changesOf, loadOf, readLoad, type LoadOptions } from "./loadFile.ts";
import { replay, type ReplayOptions } from "./replay.ts";
import { areEventsAsked, runOutputsOf, tellRun, type RunOutputOptions } from "./runOutputs.ts";
import { experimentWith, jobOf, specOf, type RunNote } from "./runSpec.ts";
import { makePart, partOf } from "./shard.ts";
import { firstIndices, makingOf, resultsOf, type MakingOptions } from "./series.ts";
import { runWork } from "./work.ts";

export interface SimulateOptions extends LoadOptions, ReplayOptions, RunOutputOptions, MakingOptions {
  readonly shard?: string;
}

/** `deskdrill simulate LOAD`: runs the load, prints the verdict and its reasons, and returns the exit code. */
export async function simulate(loadFile: string, options: SimulateOptions, paint: Paint): Promise<number> {
  if (options.map !== undefined && options.arrivals === undefined)
    throw new UsageError("--map needs --arrivals FILE, whose columns it explains");
  const making = makingOf(options);
  const part = partOf(options);
  const outputs = await runOutputsOf(options);
  const isSilent = options.quiet === true;
  const { experiment: plainly, job, note } = await prepare(loadFile, options);
  const { load } = plainly;
  const { min, max = min } = load.form.replications;
  if (part) return makePart(runWork(plainly, job), part, { most: max, making, isSilent });
  const experiment = { ...plainly, isRecorded: areEventsAsked(outputs) };
  const { done, isPartial } = await resultsOf(runWork(experiment, job), making, {
    indices: firstIndices(max),
    isEnough: (soFar) => isEnough(load, soFar),
    isSilent,
  });
  return tellRun({ experiment, done, isPartial, note }, outputs, options, paint);
}

interface Prepared {
  readonly experiment: Experiment;
  readonly job: () => RunJob;
  readonly note: RunNote;
}

async function prepare(file: string, options: SimulateOptions): Promise<Prepared> {
  const loadFile = await readLoad(file, options);
  const own = changesOf(options);
  const replayed = options.arrivals === undefined ? undefined : await replay(loadFile, options, own);
  const { load, changes, openings, arrivals } = replayed ?? {
    load: loadOf(loadFile, own),
    changes: own,
    openings: undefined,
    arrivals: undefined,
  };
  const note: RunNote = {
    loadHash: loadFile.hash,
    reproduce: commandFor(file, options, own.seed ?? loadFile.text.form.seed),
    replications: own.replications,
    arrivals,
  };
  const job = (): RunJob => jobOf(specOf(loadFile, changes, openings), note);
  return { experiment: experimentWith(load, openings), job, note };
}

/** The command that gives the same result. */
function commandFor(loadFile: string, options: SimulateOptions, seed: string): string {
  const { policy, set, replications: count, weeks, arrivals, map } = options;
  return commandLine("simulate", [loadFile], {
    policy,
    set,
    seed,
    replications: count,
    weeks,
    arrivals,
    map,
  });
}
