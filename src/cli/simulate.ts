import { isEnough, replications, summarise, type Experiment, type Replication } from "../experiment/index.ts";
import {
  eventsCsv,
  plain,
  runCsv,
  runResult,
  runText,
  verdictOf,
  type Paint,
  type RunOrigin,
} from "../report/index.ts";
import type { Load } from "../workload/index.ts";
import { commandLine } from "./commandLine.ts";
import { UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";
import { changesOf, loadOf, readLoad, type LoadOptions } from "./loadFile.ts";
import { outputsOf } from "./outputs.ts";
import { replay, type ReplayOptions } from "./replay.ts";
import { untilEnough } from "./untilEnough.ts";
import { toolVersion } from "./version.ts";
import { refuseExisting, writeFiles, type OutputFile } from "./writeFiles.ts";

export interface SimulateOptions extends LoadOptions, ReplayOptions {
  readonly out: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly force?: boolean;
}

const formats = ["csv", "json", "text", "events"] as const;
type Format = (typeof formats)[number];

/** `deskdrill simulate LOAD`: runs the load, prints the verdict and its reasons, and returns the exit code. */
export async function simulate(loadFile: string, options: SimulateOptions, paint: Paint): Promise<number> {
  const outputs = outputsOf(options.out, formats);
  if (options.map !== undefined && options.arrivals === undefined)
    throw new UsageError("--map needs --arrivals FILE, whose columns it explains");
  if (options.force !== true) await refuseExisting(outputs.map(({ path }) => path));
  const { experiment, origin } = await prepare(loadFile, options);
  const isRecorded = outputs.some(({ format }) => format === "events");
  const { done, isPartial } = await run({ ...experiment, isRecorded }, options.quiet === true);
  const { load } = experiment;
  const summary = summarise(load, done, { isReplay: options.arrivals !== undefined });
  const made: RunOrigin = { ...origin, isPartial };
  const json = `${JSON.stringify(runResult(load, summary, made), undefined, 2)}\n`;
  const texts: Readonly<Record<Format, () => Promise<OutputFile["text"]>>> = {
    json: () => Promise.resolve(json),
    csv: () => Promise.resolve(runCsv(summary)),
    text: () => Promise.resolve(`${runText(load, summary, made, plain)}\n`),
    events: () => eventsText(load, done),
  };
  await writeFiles(
    await Promise.all(outputs.map(async ({ format, path }) => ({ path, text: await texts[format]() }))),
  );
  process.stdout.write(options.json === true ? json : textFor(options, runText(load, summary, made, paint)));
  return isPartial ? exitCode.interrupted : exitCode[verdictOf(summary)];
}

/** What happened to every ticket of the first replication. Names are made up only when somebody reads them. */
async function eventsText(load: Load, [first]: readonly Replication[]): Promise<Iterable<string>> {
  if (!first?.history) return [];
  const { ticketLog } = await import("./ticketLog.ts");
  return eventsCsv(ticketLog(load, first.history));
}

/** All of the text, or with --quiet the verdict alone. */
const textFor = ({ quiet }: SimulateOptions, text: string): string =>
  `${quiet === true ? (text.split("\n")[0] ?? "") : text}\n`;

interface Prepared {
  readonly experiment: Experiment;
  readonly origin: Omit<RunOrigin, "isPartial">;
}

async function prepare(file: string, options: SimulateOptions): Promise<Prepared> {
  const loadFile = await readLoad(file, options);
  const changes = changesOf(options);
  const origin = {
    tool: { name: "deskdrill", version: toolVersion() },
    loadHash: loadFile.hash,
    reproduce: commandFor(file, options, changes.seed ?? loadFile.text.form.seed),
  } as const;
  if (options.arrivals === undefined)
    return { experiment: { load: loadOf(loadFile, changes) }, origin: { ...origin, arrivals: undefined } };
  const { experiment, arrivals } = await replay(loadFile, options, changes);
  return { experiment, origin: { ...origin, arrivals } };
}

/** Makes replications until there are enough, or until somebody interrupts. */
async function run(
  experiment: Experiment,
  isSilent: boolean,
): Promise<{ done: readonly Replication[]; isPartial: boolean }> {
  const { load } = experiment;
  const { min, max = min } = load.form.replications;
  return untilEnough(replications(experiment), {
    isEnough: (done) => isEnough(load, done),
    most: max,
    isSilent,
  });
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
