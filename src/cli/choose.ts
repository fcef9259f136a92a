import {
  betterWhen,
  deskChoiceOf,
  expectedFigures,
  firstStages,
  type ChoiceRule,
  type Figure,
} from "../experiment/index.ts";
import {
  choiceResult,
  choiceText,
  choiceVerdict,
  plain,
  type ChoiceOrigin,
  type Paint,
} from "../report/index.ts";
import type { Load } from "../workload/index.ts";
import { commandLine } from "./commandLine.ts";
import { UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";
import { figureOf } from "./figureOption.ts";
import type { LoadOptions } from "./loadFile.ts";
import type { Alike } from "./optionReaders.ts";
import { outputsOf } from "./outputs.ts";
import { untilEnough } from "./untilEnough.ts";
import { readVaried, variationOf } from "./variedDesks.ts";
import { shownText } from "./shownText.ts";
import { toolVersion } from "./version.ts";
import { refuseExisting, writeFiles } from "./writeFiles.ts";

export interface ChooseOptions extends LoadOptions {
  readonly vary: readonly string[];
  readonly figure?: string;
  readonly alike?: Alike;
  readonly budget?: number;
  readonly out: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly force?: boolean;
}

const formats = ["json", "text"] as const;
/** Replications of each desk that a choice usually makes, for the progress shown. */
const usualChoice = 20;

/** `deskdrill choose LOAD --vary PATH=V1,V2`: the best of several desks in one figure; returns the exit code. */
export async function chooseCommand(file: string, options: ChooseOptions, paint: Paint): Promise<number> {
  const outputs = outputsOf(options.out, formats);
  const variation = variationOf(options.vary);
  refuseTooFew(variation.values.length, options);
  if (options.force !== true) await refuseExisting(outputs.map(({ path }) => path));
  const { load, loads, file: firstFile } = await readVaried(file, options, variation);
  const figure = figureFor(options.figure, load);
  const choice = deskChoiceOf(loads, figure, ruleOf(options, figure));
  const { isPartial } = await untilEnough(choice.run(), {
    isEnough: () => false,
    most: options.budget ?? usualChoice * loads.length,
    isSilent: options.quiet === true,
  });
  const found = choice.result;
  const origin: ChoiceOrigin = {
    tool: { name: "deskdrill", version: toolVersion() },
    loadHash: firstFile.hash,
    isPartial,
    variation,
    reproduce: commandFor(file, options, load.form.seed),
  };
  const json = `${JSON.stringify(choiceResult(load, found, origin), undefined, 2)}\n`;
  const text = { json, text: `${choiceText(load, found, origin, plain)}\n` };
  await writeFiles(outputs.map(({ format, path }) => ({ path, text: text[format] })));
  process.stdout.write(
    options.json === true ? json : shownText(choiceText(load, found, origin, paint), options),
  );
  if (isPartial) return exitCode.interrupted;
  return choiceVerdict(found) === "told" ? exitCode.held : exitCode.inconclusive;
}

/** Refuses a choice that is none, and a budget that no desk could be judged by. Throws a UsageError. */
function refuseTooFew(desks: number, { budget, alike }: ChooseOptions): void {
  const least = firstStages.least * desks;
  if (desks < 2) throw new UsageError("there is one desk only; give --vary at least two values");
  if (budget !== undefined && budget < least)
    throw new UsageError(
      `--budget ${budget}: ${desks} desks need at least ${least}, ${firstStages.least} replications each`,
    );
  if (budget !== undefined && alike)
    throw new UsageError(
      "--budget spends what it is given, whatever is alike; leave out --budget or --alike",
    );
}

/** The figure asked for; else the first that the load expects something of and that can be better. */
function figureFor(asked: string | undefined, load: Load): Figure {
  if (asked === undefined)
    return expectedFigures(load).find(betterWhen) ?? { metric: "firstResponse", where: {} };
  const figure = figureOf(asked, load, "--figure");
  if (betterWhen(figure)) return figure;
  throw new UsageError(`--figure ${asked}: of ${figure.metric} neither more nor less is better`);
}

function ruleOf({ alike, budget }: ChooseOptions, figure: Figure): ChoiceRule {
  if (budget !== undefined) return { kind: "budget", budget };
  const wanted = figure.metric.endsWith("Minutes") ? "span" : "share";
  if (alike && alike.kind !== wanted)
    throw new UsageError(
      `--alike ${alike.said}: ${figure.metric} is a ${wanted === "span" ? "time; write a span such as 2m" : "share; write one such as 0.5%"}`,
    );
  return { kind: "alike", indifference: alike?.value };
}

function commandFor(file: string, options: ChooseOptions, seed: string): string {
  const { policy, set, vary, figure, alike, budget, weeks } = options;
  return commandLine("choose", [file], {
    policy,
    set,
    vary,
    figure,
    alike: alike?.said,
    budget,
    seed,
    weeks,
  });
}
