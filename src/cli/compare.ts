import {
  allFigures,
  compare,
  comparedAt,
  distinct,
  keyOf,
  lookLevel,
  pairOf,
  plannedLooks,
  type Comparison,
  type Figure,
  type Pair,
} from "../experiment/index.ts";
import {
  comparisonResult,
  comparisonText,
  plain,
  type ComparisonOrigin,
  type Paint,
  type Side,
} from "../report/index.ts";
import { customerDifferences } from "../workload/index.ts";
import { commandLine } from "./commandLine.ts";
import { UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";
import { figureOf } from "./figureOption.ts";
import { changesOf, loadOf, readLoad, type LoadOptions } from "./loadFile.ts";
import { outputsOf } from "./outputs.ts";
import { roundsJobOf, specOf, type RunSpec } from "./runSpec.ts";
import { firstIndices, makingOf, resultsOf, type MakingOptions } from "./series.ts";
import { shownText } from "./shownText.ts";
import { toolVersion } from "./version.ts";
import { roundsWork } from "./work.ts";
import { refuseExisting, writeFiles } from "./writeFiles.ts";

export interface CompareOptions extends LoadOptions, MakingOptions {
  readonly againstPolicy?: string;
  readonly againstSet: readonly string[];
  readonly tell?: string;
  readonly max?: number;
  readonly out: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly force?: boolean;
}

const formats = ["json", "text"] as const;

/** `deskdrill compare A [B]`: both desks with the same customers, and what surely differs; returns the exit code. */
export async function compareCommand(
  aFile: string,
  bFile: string | undefined,
  options: CompareOptions,
  paint: Paint,
): Promise<number> {
  const outputs = outputsOf(options.out, formats);
  if (bFile === undefined && options.againstPolicy === undefined && options.againstSet.length === 0)
    throw new UsageError(
      "say what to compare with: a second load, --against-policy FILE or --against-set PATH=VALUE",
    );
  if (options.max !== undefined && options.tell === undefined)
    throw new UsageError("--max needs --tell FIGURE, for which it is the most replications");
  if (options.force !== true) await refuseExisting(outputs.map(({ path }) => path));
  const sides = await readSides(aFile, bFile, options);
  const plan = planOf(sides, options);
  const { figures, looks } = plan;
  const loads = [sides.a.load, sides.b.load];
  const work = roundsWork(loads, figures, () => roundsJobOf([sides.a.spec, sides.b.spec], figures));
  const { done, isPartial } = await resultsOf(work, makingOf(options), {
    indices: firstIndices(looks.at(-1) ?? 0),
    isEnough: (made) => isEnough(plan, made.map(pairOf)),
    isSilent: options.quiet === true,
  });
  const comparison = comparisonOf(sides, plan, done.map(pairOf));
  const reproduce = commandFor(aFile, bFile, options, sides.a.load.form.seed);
  const origin: ComparisonOrigin = {
    ...sides,
    tool: { name: "deskdrill", version: toolVersion() },
    isPartial,
    reproduce,
  };
  const json = `${JSON.stringify(comparisonResult(comparison, origin), undefined, 2)}\n`;
  const text = { json, text: `${comparisonText(comparison, origin, plain)}\n` };
  await writeFiles(outputs.map(({ format, path }) => ({ path, text: text[format] })));
  process.stdout.write(
    options.json === true ? json : shownText(comparisonText(comparison, origin, paint), options),
  );
  if (isPartial) return exitCode.interrupted;
  return comparison.told?.change === "unsure" ? exitCode.inconclusive : exitCode.held;
}

interface Sides {
  readonly a: Side & { readonly spec: RunSpec };
  readonly b: Side & { readonly spec: RunSpec };
}

/** Both loads, the second with the seed and replications of the first. */
async function readSides(aFile: string, bFile: string | undefined, options: CompareOptions): Promise<Sides> {
  const { policy, set = [], againstPolicy, againstSet } = options;
  const first = await readLoad(aFile, options);
  const own = { ...options, set: [...set, ...againstSet], policy: againstPolicy ?? policy };
  const { policy: bPolicy, ...rest } = own;
  const second = await readLoad(bFile ?? aFile, bPolicy === undefined ? rest : { ...rest, policy: bPolicy });
  const changes = changesOf(options);
  const a = loadOf(first, changes);
  const bChanges = { ...changes, seed: a.form.seed, replications: a.form.replications.min };
  const b = loadOf(second, bChanges);
  return {
    a: { load: a, loadHash: first.hash, settings: set, spec: specOf(first, changes, undefined) },
    b: { load: b, loadHash: second.hash, settings: own.set, spec: specOf(second, bChanges, undefined) },
  };
}

/** What to look at, and after how many replications. */
interface Plan {
  readonly figures: readonly Figure[];
  /** The index of the figure that is to be told. */
  readonly told: number | undefined;
  readonly looks: readonly number[];
}

const usualLooks = 5;

function planOf({ a, b }: Sides, { tell, max, replications }: CompareOptions): Plan {
  const own = [...allFigures(a.load), ...allFigures(b.load)];
  const { min } = a.load.form.replications;
  if (tell === undefined) return { figures: distinct(own), told: undefined, looks: [min] };
  const figure = figureOf(tell, a.load, "--tell");
  const figures = distinct([...own, figure]);
  const most = max ?? (replications ?? min) * 2 ** (usualLooks - 1);
  if (most < min)
    throw new UsageError(
      `--max ${most}: it starts with ${min} replications; write more, or fewer --replications`,
    );
  return {
    figures,
    told: figures.findIndex((one) => keyOf(one) === keyOf(figure)),
    looks: plannedLooks(min, most),
  };
}

/** Whether the figure to be told is, at a planned look; otherwise whether all replications are made. */
function isEnough({ figures, told, looks }: Plan, made: readonly Pair[]): boolean {
  if (made.length >= (looks.at(-1) ?? 0)) return true;
  const figure = told === undefined ? undefined : figures[told];
  if (!figure || told === undefined || !looks.includes(made.length)) return false;
  return comparedAt(figure, made, told, lookLevel(looks)).change !== "unsure";
}

function comparisonOf({ a, b }: Sides, { figures, told, looks }: Plan, made: readonly Pair[]): Comparison {
  const figure = told === undefined ? undefined : figures[told];
  const level = lookLevel(looks);
  return {
    replications: made.length,
    customersDiffer: customerDifferences(a.load, b.load),
    ...compare(figures, made),
    told:
      figure && told !== undefined
        ? { ...comparedAt(figure, made, told, level), level, looks: looks.length }
        : undefined,
  };
}

function commandFor(a: string, b: string | undefined, options: CompareOptions, seed: string): string {
  const { policy, set, replications, weeks, againstPolicy, againstSet, tell, max } = options;
  return commandLine("compare", b === undefined ? [a] : [a, b], {
    policy,
    set,
    "against-policy": againstPolicy,
    "against-set": againstSet,
    tell,
    max,
    seed,
    replications,
    weeks,
  });
}
