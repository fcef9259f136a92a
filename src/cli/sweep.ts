import { allFigures, distinct, expectedFigures, sweepOf, type Figure } from "../experiment/index.ts";
import { plain, sweepCsv, sweepResult, sweepText, type Paint, type SweepOrigin } from "../report/index.ts";
import type { Load } from "../workload/index.ts";
import { commandLine } from "./commandLine.ts";
import { exitCode } from "./exitCode.ts";
import { figureOf } from "./figureOption.ts";
import type { LoadOptions } from "./loadFile.ts";
import { outputsOf } from "./outputs.ts";
import { roundsJobOf, specOf, type RunSpec } from "./runSpec.ts";
import { firstIndices, makingOf, resultsOf, type MakingOptions } from "./series.ts";
import { readVaried, variationOf } from "./variedDesks.ts";
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

/** `deskdrill sweep LOAD --vary PATH=V1,V2`: a desk for every combination of values; returns the exit code. */
export async function sweepCommand(file: string, options: SweepOptions, paint: Paint): Promise<number> {
  const outputs = outputsOf(options.out, formats);
  const variation = variationOf(options.vary);
  if (options.force !== true) await refuseExisting(outputs.map(({ path }) => path));
  const { load, loads, file: firstFile, files, changes } = await readVaried(file, options, variation);
  const figures = figuresOf(load, options.figure);
  const { min } = load.form.replications;
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
    variation,
    reproduce: commandFor(file, options, load.form.seed),
  };
  const json = `${JSON.stringify(sweepResult(load, sweep, origin), undefined, 2)}\n`;
  const text = { json, csv: sweepCsv(sweep, origin), text: `${sweepText(load, sweep, origin, plain)}\n` };
  await writeFiles(outputs.map(({ format, path }) => ({ path, text: text[format] })));
  process.stdout.write(options.json === true ? json : `${sweepText(load, sweep, origin, paint)}\n`);
  return isPartial ? exitCode.interrupted : exitCode.held;
}

/** The figures asked for; else those that the load expects something of, and without any everything in time. */
function figuresOf(load: Load, asked: readonly string[]): readonly Figure[] {
  if (asked.length > 0) return distinct(asked.map((one) => figureOf(one, load, "--figure")));
  const expected = expectedFigures(load);
  if (expected.length > 0) return distinct(expected);
  return allFigures(load).filter(({ where }) => Object.keys(where).length === 0);
}

function commandFor(file: string, options: SweepOptions, seed: string): string {
  const { policy, set, vary, figure, replications, weeks } = options;
  return commandLine("sweep", [file], { policy, set, vary, figure, seed, replications, weeks });
}
