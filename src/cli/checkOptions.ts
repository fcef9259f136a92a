import { resolve } from "node:path";
import { UsageError } from "./errors.ts";

export interface CheckOptions {
  readonly policy?: string;
  readonly load?: string;
  readonly seed?: string;
  readonly tags?: string;
  readonly name?: string;
  readonly shard?: string;
  readonly import: readonly string[];
  readonly format: readonly string[];
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly failFast?: boolean;
  readonly traceability?: boolean;
  readonly strict?: boolean;
  readonly force?: boolean;
}

/** The reports of cucumber's that can be asked for. */
export const reportKinds = ["progress", "summary", "pretty", "html", "junit", "message", "rerun"] as const;

/** A report of cucumber's, and the file that it goes to. */
export interface Report {
  readonly kind: (typeof reportKinds)[number];
  readonly path: string;
}

/** What `check` was asked to do. */
export interface CheckAsked {
  readonly features: readonly string[];
  readonly policyFile: string;
  readonly loadFile: string | undefined;
  readonly seed: string | undefined;
  readonly tags: string | undefined;
  readonly name: string | undefined;
  readonly shard: string | undefined;
  readonly stepPatterns: readonly string[];
  readonly printed: Report["kind"] | undefined;
  readonly files: readonly Report[];
  readonly isJson: boolean;
  readonly isDry: boolean;
  readonly stopsAtFailure: boolean;
  readonly isTracing: boolean;
  readonly isStrict: boolean;
  readonly isForced: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What the words of the command line and the environment ask for. Throws a UsageError. */
export function readCheckOptions(
  paths: readonly string[],
  options: CheckOptions,
  environment: Environment,
): CheckAsked {
  const policyFile = options.policy ?? environment["DESKDRILL_POLICY"];
  if (policyFile === undefined)
    throw new UsageError("say which policy to check: --policy FILE, or DESKDRILL_POLICY in the environment");
  const loadFile = options.load ?? environment["DESKDRILL_LOAD"];
  if (options.seed !== undefined && loadFile === undefined)
    throw new UsageError("--seed needs --load FILE, whose random numbers it changes");
  if (options.name !== undefined) checkPattern(options.name);
  if (options.shard !== undefined) checkShard(options.shard);
  const isJson = options.json === true;
  return {
    features: paths.length > 0 ? paths : ["features"],
    policyFile,
    loadFile,
    seed: options.seed,
    tags: options.tags,
    name: options.name,
    shard: options.shard,
    stepPatterns: options.import,
    ...reportsOf(options.format, isJson),
    isJson,
    isDry: options.dryRun === true,
    stopsAtFailure: options.failFast === true,
    isTracing: options.traceability === true,
    isStrict: options.strict === true,
    isForced: options.force === true,
  };
}

function checkPattern(name: string): void {
  try {
    new RegExp(name);
  } catch (cause) {
    throw new UsageError(`--name ${name}: this is not a regular expression`, { cause });
  }
}

function checkShard(shard: string): void {
  const [, part = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(shard) ?? []).map(Number);
  if (part < 1 || part > of) throw new UsageError(`--shard ${shard}: write 1/3 for the first third`);
}

/** The report on standard output, and those that go to files. */
function reportsOf(formats: readonly string[], isJson: boolean): Pick<CheckAsked, "printed" | "files"> {
  const said = formats.map(reportOf);
  const files = said.filter(({ path }) => path !== "");
  const [printed, another] = said.filter(({ path }) => path === "");
  if (another) throw new UsageError(`--format ${another.kind}: only one report can go to standard output`);
  if (printed && isJson) throw new UsageError("--json and --format: only one can go to standard output");
  if (new Set(files.map(({ path }) => resolve(path))).size < files.length)
    throw new UsageError("--format: two reports go to the same file");
  return { printed: printed?.kind, files };
}

function reportOf(said: string): Report {
  const [, word = "", path = ""] = /^([^:]*):?(.*)$/.exec(said) ?? [];
  const kind = reportKinds.find((one) => one === word);
  if (!kind)
    throw new UsageError(`--format ${said}: write one of ${reportKinds.join(", ")}, with :FILE or without`);
  return { kind, path };
}
