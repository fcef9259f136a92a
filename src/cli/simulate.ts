import { resolve } from "node:path";
import { isEnough, replications, summarise, type Experiment, type Replication } from "../experiment/index.ts";
import { readText } from "../input/node/readText.ts";
import type { Policy } from "../policy/index.ts";
import { digest, readPolicy } from "../policy/node/readPolicy.ts";
import {
  eventsCsv,
  plain,
  runCsv,
  runResult,
  runText,
  verdictOf,
  type ArrivalsAccount,
  type Paint,
  type RunOrigin,
} from "../report/index.ts";
import {
  checkColumns,
  compileLoad,
  parseLoad,
  parseMap,
  readLog,
  replayChanges,
  ReplaySource,
  type Load,
  type LoadChanges,
  type LoadText,
} from "../workload/index.ts";
import { readRows } from "../workload/node/readRows.ts";
import { valueOf } from "./check.ts";
import { InvalidInputError, UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";
import { policyBeside } from "./policyBeside.ts";
import { Progress } from "./progress.ts";
import { shellWord } from "./shellWord.ts";
import { toolVersion } from "./version.ts";
import { refuseExisting, writeFiles, type OutputFile } from "./writeFiles.ts";

export interface SimulateOptions {
  readonly policy?: string;
  readonly seed?: string;
  readonly replications?: number;
  readonly weeks?: number;
  readonly arrivals?: string;
  readonly map?: string;
  readonly out: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly force?: boolean;
}

const formats = ["csv", "json", "text", "events"] as const;
type Format = (typeof formats)[number];

/** `deskdrill simulate LOAD`: runs the load, prints the verdict and its reasons, and returns the exit code. */
export async function simulate(loadFile: string, options: SimulateOptions, paint: Paint): Promise<number> {
  const outputs = outputsOf(options.out);
  if (options.map !== undefined && options.arrivals === undefined)
    throw new UsageError("--map needs --arrivals FILE, whose columns it explains");
  if (options.force !== true) await refuseExisting(outputs.map(({ path }) => path));
  const { experiment, origin } = await prepare(loadFile, options);
  const isRecorded = outputs.some(({ format }) => format === "events");
  const { done, isPartial } = await run({ ...experiment, isRecorded }, options.quiet === true);
  const { load } = experiment;
  const summary = summarise(load, done);
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

interface Output {
  readonly format: Format;
  readonly path: string;
}

function outputsOf(out: readonly string[]): readonly Output[] {
  const paths = new Set<string>();
  return out.map((said) => {
    const [, word = "", path = ""] = /^(\w+)=(.+)$/.exec(said) ?? [];
    const format = formats.find((one) => one === word);
    if (!format)
      throw new UsageError(`--out ${said}: write ${formats.map((one) => `${one}=FILE`).join(", ")}`);
    if (paths.has(resolve(path))) throw new UsageError(`--out ${said}: another --out writes that file`);
    paths.add(resolve(path));
    return { format, path };
  });
}

interface Prepared {
  readonly experiment: Experiment;
  readonly origin: Omit<RunOrigin, "isPartial">;
}

async function prepare(loadFile: string, options: SimulateOptions): Promise<Prepared> {
  const text = await readText(loadFile);
  const written = parseLoad(loadFile, text);
  const policyFile = options.policy ?? (written.ok ? policyBeside(loadFile, written.value) : undefined);
  const policy = policyFile === undefined ? undefined : await readPolicy(policyFile);
  if (policy?.ok !== true) {
    const own = written.ok ? written.value.problems : written.problems;
    const problems = [...own, ...(policy?.problems ?? [])];
    if (problems.length > 0) throw new InvalidInputError(problems);
  }
  const loadText = valueOf(written);
  if (!policy)
    throw new UsageError(`${loadFile} names no policy; add "policy: FILE" to it, or --policy FILE`);
  const changes = changesOf(options);
  const origin = {
    tool: { name: "deskdrill", version: toolVersion() },
    loadHash: digest(text),
    reproduce: commandFor(loadFile, options, changes.seed ?? loadText.form.seed),
  } as const;
  if (options.arrivals === undefined) {
    const load = valueOf(compileLoad(loadText, valueOf(policy), changes));
    return { experiment: { load }, origin: { ...origin, arrivals: undefined } };
  }
  const { experiment, arrivals } = await replay(loadText, valueOf(policy), options, changes);
  return { experiment, origin: { ...origin, arrivals } };
}

const changesOf = ({ seed, weeks, replications: count }: SimulateOptions): LoadChanges => ({
  ...(seed === undefined ? {} : { seed }),
  ...(weeks === undefined ? {} : { weeks }),
  ...(count === undefined ? {} : { replications: count }),
});

/** An experiment whose inquiries come from a file of real ones. */
async function replay(
  loadText: LoadText,
  policy: Policy,
  { arrivals: file = "", map: mapFile }: SimulateOptions,
  changes: LoadChanges,
): Promise<{ readonly experiment: Experiment; readonly arrivals: ArrivalsAccount }> {
  if (mapFile === undefined)
    throw new UsageError("--arrivals needs --map FILE, which says what its columns mean");
  const map = valueOf(parseMap(mapFile, await readText(mapFile), policy));
  const table = valueOf(await readRows(file));
  valueOf(checkColumns(map, table.columns));
  const log = readLog(map, table.rows);
  const zone = loadText.form.horizon.zone ?? policy.form.customerZone ?? "UTC";
  const whole = replayChanges(log.openings, zone, changes);
  if (!whole)
    throw new UsageError(
      `${file}: none of its ${table.rows.length} rows can be used${firstReason(log.refused)}`,
    );
  const load = valueOf(compileLoad(loadText, policy, whole));
  const inTime = log.openings.filter(({ at }) => at < load.horizon.end);
  const late = log.openings
    .slice(inTime.length)
    .map(({ line }) => ({ line, reason: "opened after the weeks asked for" }));
  return {
    experiment: { load, sourcesFor: (one, seed, index) => [new ReplaySource(one, inTime, seed, index)] },
    arrivals: { file, read: table.rows.length, used: inTime.length, refused: [...log.refused, ...late] },
  };
}

const firstReason = ([first]: readonly { line: number; reason: string }[]): string =>
  first ? `; line ${first.line}: ${first.reason}` : "";

/** Makes replications until there are enough, or until somebody interrupts; then the present one is finished. */
async function run(
  experiment: Experiment,
  isSilent: boolean,
): Promise<{ done: readonly Replication[]; isPartial: boolean }> {
  const { min, max = min } = experiment.load.form.replications;
  const progress = new Progress(process.stderr, { isSilent });
  const interruption = { came: false };
  const interrupt = (): void => {
    interruption.came = true;
  };
  process.once("SIGINT", interrupt);
  const done: Replication[] = [];
  for (const replication of replications(experiment)) {
    done.push(replication);
    progress.tell(done.length, Math.max(max, done.length));
    if (isEnough(experiment.load, done)) break;
    await new Promise((resume) => setImmediate(resume));
    if (interruption.came) break;
  }
  process.off("SIGINT", interrupt);
  progress.end();
  return { done, isPartial: !isEnough(experiment.load, done) };
}

/** The command that gives the same result. */
function commandFor(loadFile: string, options: SimulateOptions, seed: string): string {
  const words: readonly (readonly [string, string | number | undefined])[] = [
    ["--policy", options.policy],
    ["--seed", seed],
    ["--replications", options.replications],
    ["--weeks", options.weeks],
    ["--arrivals", options.arrivals],
    ["--map", options.map],
  ];
  const said = words.flatMap(([flag, value]) =>
    value === undefined ? [] : [flag, shellWord(String(value))],
  );
  return ["deskdrill", "simulate", shellWord(loadFile), ...said].join(" ");
}
