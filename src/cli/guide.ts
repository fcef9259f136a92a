import { join } from "node:path";
import { findFeatures } from "../acceptance/featureFiles.ts";
import { parseFeature } from "../acceptance/parseFeature.ts";
import { traceabilityOf, tracedScenarios } from "../acceptance/traceability.ts";
import {
  cardsOf,
  editions,
  guideHtml,
  guideOf,
  markdownOf,
  staffPagesOf,
  usualDate,
  type ClauseCover,
  type Edition,
  type GuideSetting,
  type NamedPage,
} from "../guide/index.ts";
import { readText, UnreadableFileError } from "../input/node/readText.ts";
import type { Policy } from "../policy/index.ts";
import { sourceOf } from "../policy/load/loadPolicy.ts";
import { policyOf, readPolicyFiles } from "../policy/node/readPolicy.ts";
import { lintPolicy } from "../policy/verify/index.ts";
import type { Paint } from "../report/index.ts";
import { readUntrained } from "../trainer/node/readTraining.ts";
import { dateOption } from "./dateOption.ts";
import { valueOf } from "./check.ts";
import { UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";
import { lineChanges } from "./lineChanges.ts";
import { line, paintedLines, type Line } from "./lines.ts";
import { refuseExisting, writeFiles, type OutputFile } from "./writeFiles.ts";

export interface GuideOptions {
  readonly out?: string;
  readonly edition: string;
  readonly format?: string;
  readonly asOf?: string;
  readonly features: readonly string[];
  readonly card?: boolean;
  readonly staff?: boolean;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly force?: boolean;
}

/** `deskdrill guide POLICY`: the support guide, printed, written or compared with what was written before. */
export async function guideCommand(file: string, options: GuideOptions, paint: Paint): Promise<number> {
  const plan = planOf(options);
  const pages = await pagesOf(file, options, plan);
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify({ schema: "deskdrill.guide/1", pages }, undefined, 2)}\n`);
    return exitCode.held;
  }
  const { folder } = plan;
  const files = await filesOf(pages, plan);
  if (folder === undefined) {
    process.stdout.write(files.map(({ text }) => text).join("\n"));
    return exitCode.held;
  }
  const placed = files.map(({ path, text }) => ({ path: join(folder, path), text }));
  if (options.check === true) return checkFiles(placed, paint);
  if (options.force !== true) await refuseExisting(placed.map(({ path }) => path));
  await writeFiles(placed);
  process.stdout.write(
    paintedLines([line("written", "strong"), ...placed.map(({ path }) => line(`  ${path}`))], paint),
  );
  return exitCode.held;
}

const formats = ["md", "html"] as const;
type Format = (typeof formats)[number];

/** What was asked for, once it is known to make sense. */
interface Plan {
  readonly edition: Edition;
  readonly formats: readonly Format[];
  readonly folder: string | undefined;
}

function planOf({ edition, format, out, check, card, staff, json }: GuideOptions): Plan {
  if (check === true && out === undefined) throw new UsageError("--check: name the folder with --out");
  if (card === true && staff === true) throw new UsageError("--card and --staff: choose one of them");
  if (json === true && (out !== undefined || check === true))
    throw new UsageError("--json prints the guide: leave --out and --check away");
  return {
    edition: oneOf("--edition", edition, editions),
    formats: formatsOf(format, out),
    folder: out,
  };
}

/** The formats asked for: a folder gets all of them, a terminal one that it can show. */
function formatsOf(asked: string | undefined, folder: string | undefined): readonly Format[] {
  if (asked === undefined) return folder === undefined ? ["md"] : formats;
  const found = asked.split(",").map((word) => oneOf("--format", word.trim(), formats));
  if (folder === undefined && found.length > 1)
    throw new UsageError("--format: name one of them, or a folder with --out");
  return [...new Set(found)];
}

function oneOf<T extends string>(option: string, word: string, known: readonly T[]): T {
  const found = known.find((one) => one === word);
  if (found === undefined) throw new UsageError(`${option} ${word}: use one of ${known.join(", ")}`);
  return found;
}

async function pagesOf(
  file: string,
  options: GuideOptions,
  { edition }: Plan,
): Promise<readonly NamedPage[]> {
  const files = valueOf(await readPolicyFiles(file));
  const policy = valueOf(policyOf(files));
  const asOf = options.asOf === undefined ? usualDate(policy) : dateOption("--as-of", options.asOf);
  const untrained = valueOf(await readUntrained(policy));
  const { findings } = lintPolicy(policy, valueOf(sourceOf(files)), asOf, untrained);
  const cover = await coverOf(policy, options.features);
  const setting: GuideSetting = { edition, asOf, findings, ...(cover ? { cover } : {}) };
  if (options.card === true) return cardsOf(policy, setting);
  if (options.staff === true) return staffPagesOf(policy, setting);
  return [{ name: "guide", page: guideOf(policy, setting) }];
}

/** Which scenarios of the features are about which clause; undefined when no features are named. */
async function coverOf(
  policy: Policy,
  paths: readonly string[],
): Promise<readonly ClauseCover[] | undefined> {
  if (paths.length === 0) return undefined;
  const { files } = await findFeatures(paths);
  const features = files.map(({ file, text }) => valueOf(parseFeature(file, text)));
  return traceabilityOf(policy.clauses, tracedScenarios(features)).clauses.map(({ clause, scenarios }) => ({
    clause,
    scenarios: scenarios.map(({ name }) => name),
  }));
}

interface GuideFile extends OutputFile {
  readonly text: string;
}

/** The pages in every format that was asked for. */
async function filesOf(pages: readonly NamedPage[], plan: Plan): Promise<readonly GuideFile[]> {
  const files = pages.flatMap(({ name, page }) =>
    plan.formats.map(async (format) => ({ path: `${name}.${format}`, text: await written[format](page) })),
  );
  return Promise.all(files);
}

/** How each format is written. */
const written: Readonly<Record<Format, (page: NamedPage["page"]) => string | Promise<string>>> = {
  md: markdownOf,
  html: guideHtml,
};

/** Fails when a file is not there or holds something else, and shows what. */
async function checkFiles(files: readonly GuideFile[], paint: Paint): Promise<number> {
  const lines = await Promise.all(files.map(staleLines));
  const stale = lines.filter((one) => one.length > 0).length;
  const verdict =
    stale === 0
      ? line(`up to date: ${files.map(({ path }) => path).join(", ")}`, "good")
      : line("stale: make it again with the same options, --force in place of --check", "bad");
  process.stdout.write(paintedLines([...lines.flat(), verdict], paint));
  return stale === 0 ? exitCode.held : exitCode.failed;
}

async function staleLines({ path, text }: GuideFile): Promise<readonly Line[]> {
  const known = await knownText(path);
  if (known === undefined) return [line(`${path} is not there`, "bad")];
  if (known === text) return [];
  return [line(path, "strong"), ...lineChanges(known, text)];
}

async function knownText(path: string): Promise<string | undefined> {
  try {
    return await readText(path);
  } catch (error) {
    if (error instanceof UnreadableFileError) return undefined;
    throw error;
  }
}
