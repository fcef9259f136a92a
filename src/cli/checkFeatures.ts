import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setContext, type CheckContext } from "../acceptance/context.ts";
import { findFeatures, findStepFiles, type FoundFeatures } from "../acceptance/featureFiles.ts";
import { lintFeatures, type FeatureFinding } from "../acceptance/lintFeatures.ts";
import { parseFeature, type ParsedFeature } from "../acceptance/parseFeature.ts";
import { readContext } from "../acceptance/readContext.ts";
import type { RunResults } from "../acceptance/results.ts";
import type { StepLibrary } from "../acceptance/stepLibrary.ts";
import type { Problem } from "../input/index.ts";
import { inColour, type Paint } from "../report/paint.ts";
import { valueOf } from "./check.ts";
import { checkData } from "./checkData.ts";
import { readCheckOptions, type CheckAsked, type CheckOptions, type Report } from "./checkOptions.ts";
import { checkLines, findingLine, refusalLines } from "./checkText.ts";
import { InvalidInputError, UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";
import { paintedLines } from "./lines.ts";
import { traceFeatures } from "./traceFeatures.ts";
import { refuseExisting, writeFiles } from "./writeFiles.ts";

/** `deskdrill check [FEATURES…]`: runs scenarios against a policy, and returns the exit code. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckOptions,
  paint: Paint,
): Promise<number> {
  const asked = readCheckOptions(paths, options, process.env);
  if (!asked.isForced) await refuseExisting(asked.files.map(({ path }) => path));
  const found = await findFeatures(asked.features);
  const context = valueOf(await readContext(asked));
  const parsed = found.files.map(({ file, text }) => parseFeature(file, text));
  const features = parsed.flatMap((one) => (one.ok ? [one.value] : []));
  const problems = parsed.flatMap((one) => (one.ok ? [] : one.problems));
  if (asked.isTracing) {
    if (problems.length > 0) throw new InvalidInputError(problems);
    return traceFeatures(context.policy, features, asked, paint);
  }
  setContext(context);
  const { stepLibrary, stepCheckOf } = await import("../acceptance/stepLibrary.ts");
  const library = valueOf(await stepLibrary(context.policy, await findStepFiles(asked.stepPatterns)));
  const { stepProblems } = await import("../acceptance/stepProblems.ts");
  const steps = await stepsAsked(asked, found, features);
  problems.push(...stepProblems(steps, stepCheckOf(library, context.policy)));
  const findings = lintFeatures(features, [...context.policy.clauses.keys()]);
  if (isRefused(problems, findings, asked)) {
    process.stderr.write(paintedLines(refusalLines(problems, findings), paint));
    return exitCode.invalid;
  }
  if (!asked.isJson) process.stderr.write(paintedLines(findings.map(findingLine), paint));
  const results = await run(asked, found, library, paint);
  const isNothing = results.scenarios.length + results.faults.length === 0;
  if (isNothing && asked.shard === undefined) throw new UsageError("there is no scenario in these features");
  tell(asked, context, findings, results, paint);
  return codeOf(results);
}

const isRefused = (
  problems: readonly Problem[],
  findings: readonly FeatureFinding[],
  { isStrict }: CheckAsked,
): boolean => problems.length > 0 || findings.some(({ severity }) => isStrict || severity === "error");

/** The steps of the scenarios that were asked for; all of them where nothing but files were named. */
async function stepsAsked(
  { tags, name, shard }: CheckAsked,
  { paths, files }: FoundFeatures,
  features: readonly ParsedFeature[],
): Promise<ParsedFeature["steps"]> {
  const all = features.flatMap(({ steps }) => steps);
  const names = new Set(files.map(({ file }) => file));
  if (tags === undefined && name === undefined && paths.every((path) => names.has(path))) return all;
  const { plannedScenarios } = await import("../acceptance/plannedScenarios.ts");
  const planned = await plannedScenarios({ paths, tags, name, shard }).catch((error: unknown) => {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  });
  if (planned.size === 0 && shard === undefined) throw new UsageError("there is no such scenario");
  return all.filter(({ at, line }) => planned.has(`${at.file}:${line}`));
}

async function run(
  asked: CheckAsked,
  { paths }: FoundFeatures,
  library: StepLibrary,
  paint: Paint,
): Promise<RunResults> {
  const { runFeatures } = await import("../acceptance/runFeatures.ts");
  const folder = asked.files.length > 0 ? await mkdtemp(join(tmpdir(), "deskdrill-")) : "";
  const draft = (report: Report): string => join(folder, String(asked.files.indexOf(report)));
  try {
    const files = Object.fromEntries(asked.files.map((report) => [draft(report), report.kind]));
    const results = await runFeatures({ ...asked, paths, library, files, isColoured: paint === inColour });
    const texts = asked.files.map(async (one) => ({
      path: one.path,
      text: await readFile(draft(one), "utf8"),
    }));
    await writeFiles(await Promise.all(texts));
    return results;
  } finally {
    if (folder !== "") await rm(folder, { recursive: true });
  }
}

function tell(
  { isJson, printed }: CheckAsked,
  context: CheckContext,
  findings: readonly FeatureFinding[],
  results: RunResults,
  paint: Paint,
): void {
  if (isJson)
    process.stdout.write(`${JSON.stringify(checkData(context, findings, results), undefined, 2)}\n`);
  else if (printed === undefined) process.stdout.write(paintedLines(checkLines(results), paint));
}

function codeOf({ scenarios, faults }: RunResults): number {
  if (faults.length > 0 || scenarios.some(({ status }) => status === "failed")) return exitCode.failed;
  return scenarios.some(({ status }) => status === "inconclusive") ? exitCode.inconclusive : exitCode.held;
}
