import { settingOf, type Setting } from "../input/index.ts";
import { readText } from "../input/node/readText.ts";
import type { Policy } from "../policy/index.ts";
import { digest, policyOf, readPolicyFiles, type PolicyFiles } from "../policy/node/readPolicy.ts";
import { compileLoad, parseLoad, type Load, type LoadChanges, type LoadText } from "../workload/index.ts";
import { valueOf } from "./check.ts";
import { InvalidInputError, UsageError } from "./errors.ts";
import { policyBeside } from "./policyBeside.ts";

/** What the command line says about a load beside its file. */
export interface LoadOptions {
  readonly policy?: string;
  readonly seed?: string;
  readonly replications?: number;
  readonly weeks?: number;
  /** "PATH=VALUE". */
  readonly set?: readonly string[];
}

/** A load file and the policy file that it is run under. */
export interface LoadFile {
  readonly file: string;
  /** As it stands in the file, nothing set. */
  readonly written: string;
  readonly settings: readonly Setting[];
  readonly text: LoadText;
  readonly policy: Policy;
  readonly policyFiles: PolicyFiles;
  /** Of the text as it stands in the file. */
  readonly hash: string;
}

/** Reads a load with its settings, and the policy that it is run under. Throws what is wrong with either. */
export async function readLoad(file: string, options: LoadOptions): Promise<LoadFile> {
  const written = await readText(file);
  const settings = settingsOf(options.set ?? []);
  const text = parseLoad(file, written, settings);
  const policyFile = options.policy ?? (text.ok ? policyBeside(file, text.value) : undefined);
  const files = policyFile === undefined ? undefined : await readPolicyFiles(policyFile);
  const policy = files?.ok === true ? policyOf(files.value) : files;
  if (policy?.ok !== true) {
    const own = text.ok ? text.value.problems : text.problems;
    const problems = [...own, ...(policy?.problems ?? [])];
    if (problems.length > 0) throw new InvalidInputError(problems);
  }
  const load = valueOf(text);
  if (!files || !policy)
    throw new UsageError(`${file} names no policy; add "policy: FILE" to it, or --policy FILE`);
  const hash = digest(written);
  return { file, written, settings, text: load, policy: valueOf(policy), policyFiles: valueOf(files), hash };
}

/** The load of a file that was read, with these changes. Throws what is wrong with it. */
export const loadOf = ({ text, policy }: LoadFile, changes: LoadChanges): Load =>
  valueOf(compileLoad(text, policy, changes));

/** The load of a file that was read with one more setting; undefined where it cannot be that. */
export function loadWithSetting(
  { file, written, settings, policy }: LoadFile,
  setting: Setting,
  changes: LoadChanges,
): Load | undefined {
  const text = parseLoad(file, written, [...settings, setting]);
  const load = text.ok ? compileLoad(text.value, policy, changes) : text;
  return load.ok ? load.value : undefined;
}

/** What the options change in a load. */
export const changesOf = ({ seed, weeks, replications }: LoadOptions): LoadChanges => ({
  ...(seed === undefined ? {} : { seed }),
  ...(weeks === undefined ? {} : { weeks }),
  ...(replications === undefined ? {} : { replications }),
});

/** The settings that "PATH=VALUE" texts say. Throws a UsageError for one that says none. */
export const settingsOf = (said: readonly string[]): readonly Setting[] =>
  said.map((one) => {
    const setting = settingOf(one);
    if (setting) return valueOf(setting);
    throw new UsageError(`--set ${one}: write PATH=VALUE, for example staff.NAME.agents=3`);
  });
