import { allFigures, distinct, sweepOf, type Figure } from "../experiment/index.ts";
import { settingOf } from "../input/index.ts";
import { plain, sweepCsv, sweepResult, sweepText, type Paint, type SweepOrigin } from "../report/index.ts";
import type { Load } from "../workload/index.ts";
import { valueOf } from "./check.ts";
import { commandLine } from "./commandLine.ts";
import { UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";
import { figureOf } from "./figureOption.ts";
import { changesOf, loadOf, readLoad, type LoadFile, type LoadOptions } from "./loadFile.ts";
import { outputsOf } from "./outputs.ts";
import { roundsJobOf, specOf, type RunSpec } from "./runSpec.ts";
import { firstIndices, makingOf, resultsOf, type MakingOptions } from "./series.ts";
import { toolVersion } from "./version.ts";
import { roundsWork } from "./work.ts";
import { refuseExisting, writeFiles } from "./writeFiles.ts";

export interface SweepOptions extends LoadOptions, MakingOptions {
  readonly vary: readonly string[];
  readonly figure: readonly string[];
  readonly out: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly force?: boolean;
}

const formats = ["csv", "json", "text"] as const;
const mostDesks = 500;

/** `deskdrill sweep LOAD --vary PATH=V1,V2`: a desk for every combination of values; returns the exit code. */
export async function sweepCommand(file: string, options: SweepOptions, paint: Paint): Promise<number> {
  const outputs = outputsOf(options.out, formats);
  const axes = options.vary.map(axisOf);
  if (axes.length === 0) throw new UsageError("say what to vary: --vary staff.NAME.agents=1,2,3");
  const values = combinations(axes.map((axis) => axis.values));
  if (values.length > mostDesks)
    throw new UsageError(`these are ${values.length} combinations, more than ${mostDesks}; vary less`);
  if (options.force !== true) await refuseExisting(outputs.map(({ path }) => path));
  const paths = axes.map(({ path }) => path);
  const files = await readDesks(file, options, paths, values);
  const changes = { seed: files[0]?.text.form.seed ?? "1", ...changesOf(options) };
  const loads = files.map((one) => loadOf(one, changes));
  const [first] = loads;
  const [firstFile] = files;
  if (!first || !firstFile) throw new UsageError("--vary needs at least one value");
  const figures = figuresOf(first, options.figure);
  const { min } = first.form.replications;
  const specs = (): readonly RunSpec[] => files.map((one) => specOf(one, changes, undefined));
  const work = roundsWork(loads, figures, () => roundsJobOf(specs(), figures));
  const { done, isPartial } = await resultsOf(work, makingOf(options), {
    indices: firstIndices(min),
    isEnough: ({ length }) => length >= min,
    isSilent: options.quiet === true,
  });
  const sweep = sweepOf(figures, done);
  const origin: SweepOrigin = {
    tool: { name: "deskdrill", version: toolVersion() },
    loadHash: firstFile.hash,
    isPartial,
    paths,
    values,
    reproduce: commandFor(file, options, first.form.seed),
  };
  const json = `${JSON.stringify(sweepResult(first, sweep, origin), undefined, 2)}\n`;
  const text = { json, csv: sweepCsv(sweep, origin), text: `${sweepText(first, sweep, origin, plain)}\n` };
  await writeFiles(outputs.map(({ format, path }) => ({ path, text: text[format] })));
  process.stdout.write(options.json === true ? json : `${sweepText(first, sweep, origin, paint)}\n`);
  return isPartial ? exitCode.interrupted : exitCode.held;
}

/** A path, and the values that it takes one after another. */
interface Axis {
  readonly path: string;
  readonly values: readonly unknown[];
}

/** What "PATH=V1,V2" varies; the values are written as in a list of the file. Throws what is wrong with it. */
function axisOf(said: string): Axis {
  const [, path = "", values = ""] = /^([^=\s]+)=(.+)$/s.exec(said) ?? [];
  const setting = path === "" ? undefined : settingOf(`${path}=[${values}]`);
  if (!setting)
    throw new UsageError(`--vary ${said}: write PATH=V1,V2,V3, for example staff.NAME.agents=1,2,3`);
  const { value } = valueOf(setting);
  return { path, values: Array.isArray(value) ? (value as readonly unknown[]) : [value] };
}

/** Every combination of one value of each axis, the last axis changing first. */
const combinations = (axes: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  axes.reduce<readonly (readonly unknown[])[]>(
    (soFar, values) => soFar.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  );

async function readDesks(
  file: string,
  options: SweepOptions,
  paths: readonly string[],
  values: readonly (readonly unknown[])[],
): Promise<readonly LoadFile[]> {
  const read: LoadFile[] = [];
  for (const one of values) {
    const set = paths.map((path, index) => `${path}=${JSON.stringify(one[index])}`);
    read.push(await readLoad(file, { ...options, set: [...(options.set ?? []), ...set] }));
  }
  return read;
}

/** The figures asked for; else those that the load expects something of, and without any everything in time. */
function figuresOf(load: Load, asked: readonly string[]): readonly Figure[] {
  if (asked.length > 0) return distinct(asked.map((one) => figureOf(one, load, "--figure")));
  const expected = load.form.expect.map(({ metric, where, within }): Figure =>
    within === undefined ? { metric, where } : { metric, where, within },
  );
  if (expected.length > 0) return distinct(expected);
  return allFigures(load).filter(({ where }) => Object.keys(where).length === 0);
}

function commandFor(file: string, options: SweepOptions, seed: string): string {
  const { policy, set, vary, figure, replications, weeks } = options;
  return commandLine("sweep", [file], { policy, set, vary, figure, seed, replications, weeks });
}
