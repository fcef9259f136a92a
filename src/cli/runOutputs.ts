import { summarise, type Experiment, type Replication } from "../experiment/index.ts";
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
import { exitCode } from "./exitCode.ts";
import { outputsOf, type Output } from "./outputs.ts";
import type { RunNote } from "./runSpec.ts";
import { shownText } from "./shownText.ts";
import { toolVersion } from "./version.ts";
import { refuseExisting, writeFiles, type OutputFile } from "./writeFiles.ts";

export interface RunOutputOptions {
  readonly out: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly force?: boolean;
}

const formats = ["csv", "json", "text", "events"] as const;
type Format = (typeof formats)[number];
export type RunOutputs = readonly Output<Format>[];

/** The files that the result of a run is to be written to. Throws a UsageError for those that are there already. */
export async function runOutputsOf({ out, force }: RunOutputOptions): Promise<RunOutputs> {
  const outputs = outputsOf(out, formats);
  if (force !== true) await refuseExisting(outputs.map(({ path }) => path));
  return outputs;
}

/** Whether the history of the first replication is asked for. */
export const areEventsAsked = (outputs: RunOutputs): boolean =>
  outputs.some(({ format }) => format === "events");

/** A run that has ended. */
export interface EndedRun {
  readonly experiment: Experiment;
  readonly done: readonly Replication[];
  readonly isPartial: boolean;
  readonly note: RunNote;
}

/** Writes and prints the result of a run, and returns the exit code. */
export async function tellRun(
  { experiment: { load }, done, isPartial, note }: EndedRun,
  outputs: RunOutputs,
  { json: isJson, quiet }: RunOutputOptions,
  paint: Paint,
): Promise<number> {
  const { loadHash, reproduce, arrivals } = note;
  const tool = { name: "deskdrill", version: toolVersion() } as const;
  const origin: RunOrigin = { tool, loadHash, reproduce, isPartial, arrivals };
  const summary = summarise(load, done, { isReplay: arrivals !== undefined });
  const json = `${JSON.stringify(runResult(load, summary, origin), undefined, 2)}\n`;
  const texts: Readonly<Record<Format, () => Promise<OutputFile["text"]>>> = {
    json: () => Promise.resolve(json),
    csv: () => Promise.resolve(runCsv(summary)),
    text: () => Promise.resolve(`${runText(load, summary, origin, plain)}\n`),
    events: () => eventsText(load, done),
  };
  await writeFiles(
    await Promise.all(outputs.map(async ({ format, path }) => ({ path, text: await texts[format]() }))),
  );
  const text = runText(load, summary, origin, paint);
  process.stdout.write(isJson === true ? json : shownText(text, { quiet }));
  return isPartial ? exitCode.interrupted : exitCode[verdictOf(summary)];
}

/** What happened to every ticket of the first replication. Names are made up only when somebody reads them. */
async function eventsText(load: Load, [first]: readonly Replication[]): Promise<Iterable<string>> {
  if (!first?.history) return [];
  const { ticketLog } = await import("./ticketLog.ts");
  return eventsCsv(ticketLog(load, first.history));
}
