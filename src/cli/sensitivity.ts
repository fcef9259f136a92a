import { sensitivityOf, type ChangedDesks } from "../experiment/index.ts";
import {
  plain,
  sensitivityResult,
  sensitivityText,
  type Paint,
  type SensitivityOrigin,
} from "../report/index.ts";
import { inputsLeftOut, inputsOf, type Load } from "../workload/index.ts";
import { commandLine } from "./commandLine.ts";
import { exitCode } from "./exitCode.ts";
import { figureOf } from "./figureOption.ts";
import { changesOf, loadOf, loadWithSetting, readLoad, type LoadOptions } from "./loadFile.ts";
import { outputsOf } from "./outputs.ts";
import { roundsJobOf, specOf, type RunSpec } from "./runSpec.ts";
import { firstIndices, makingOf, resultsOf, type MakingOptions } from "./series.ts";
import { toolVersion } from "./version.ts";
import { roundsWork } from "./work.ts";
import { refuseExisting, writeFiles } from "./writeFiles.ts";

export interface SensitivityOptions extends LoadOptions, MakingOptions {
  readonly figure: string;
  /** The share by which each input changes. */
  readonly by: number;
  readonly out: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly force?: boolean;
}

const formats = ["json", "text"] as const;

/** `deskdrill sensitivity LOAD`: which input moves a figure most; returns the exit code. */
export async function sensitivityCommand(
  file: string,
  options: SensitivityOptions,
  paint: Paint,
): Promise<number> {
  const outputs = outputsOf(options.out, formats);
  if (options.force !== true) await refuseExisting(outputs.map(({ path }) => path));
  const loadFile = await readLoad(file, options);
  const changes = changesOf(options);
  const load = loadOf(loadFile, changes);
  const figure = figureOf(options.figure, load, "--figure");
  const inputs = inputsOf(loadFile.text, options.by);
  const desks: Load[] = [load];
  const specs: RunSpec[] = [specOf(loadFile, changes, undefined)];
  const deskOf = (setting: (typeof inputs)[number]["less"]): number | undefined => {
    const changed = loadWithSetting(loadFile, setting, changes);
    const settings = [...loadFile.settings, setting];
    if (changed) specs.push(specOf({ ...loadFile, settings }, changes, undefined));
    return changed && desks.push(changed) - 1;
  };
  const changed: readonly ChangedDesks[] = inputs.map(({ less, more }) => ({
    less: deskOf(less),
    more: deskOf(more),
  }));
  const { min } = load.form.replications;
  const work = roundsWork(desks, [figure], () => roundsJobOf(specs, [figure]));
  const { done, isPartial } = await resultsOf(work, makingOf(options), {
    indices: firstIndices(min),
    isEnough: ({ length }) => length >= min,
    isSilent: options.quiet === true,
  });
  const found = sensitivityOf(figure, done, changed);
  const origin: SensitivityOrigin = {
    tool: { name: "deskdrill", version: toolVersion() },
    loadHash: loadFile.hash,
    isPartial,
    inputs,
    share: options.by,
    leftOut: inputsLeftOut,
    reproduce: commandFor(file, options, load.form.seed),
  };
  const json = `${JSON.stringify(sensitivityResult(load, found, origin), undefined, 2)}\n`;
  const text = { json, text: `${sensitivityText(load, found, origin, plain)}\n` };
  await writeFiles(outputs.map(({ format, path }) => ({ path, text: text[format] })));
  process.stdout.write(options.json === true ? json : `${sensitivityText(load, found, origin, paint)}\n`);
  return isPartial ? exitCode.interrupted : exitCode.held;
}

function commandFor(file: string, options: SensitivityOptions, seed: string): string {
  const { policy, set, figure, by, replications, weeks } = options;
  return commandLine("sensitivity", [file], { policy, set, figure, by, seed, replications, weeks });
}
