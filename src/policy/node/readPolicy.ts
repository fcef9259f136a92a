import { createHash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  failed,
  parseSource,
  passed,
  type Checked,
  type Problem,
  type SourceDocument,
} from "../../input/index.ts";
import { readText, UnreadableFileError } from "../../input/node/readText.ts";
import { includesOf, refusedInclude, type Include } from "../load/includes.ts";
import { loadPolicy, type FileText } from "../load/loadPolicy.ts";
import type { Policy } from "../policy.ts";

/** Reads and checks a policy file and the files beside it that it includes. Throws UnreadableFileError. */
export async function readPolicy(file: string): Promise<Checked<Policy>> {
  const files = await readPolicyFiles(file);
  return files.ok ? policyOf(files.value) : files;
}

/** The files of a policy, its own first; what is wrong with its includes is a problem. Throws UnreadableFileError. */
export async function readPolicyFiles(file: string): Promise<Checked<PolicyFiles>> {
  const first: FileText = { file, text: await readText(file) };
  const files: FileText[] = [];
  const problems: Problem[] = [];
  await collect(first, [file], files, problems);
  return problems.length > 0 ? failed(problems) : passed([first, ...files.slice(1)]);
}

export type PolicyFiles = readonly [FileText, ...FileText[]];

/** The policy in its files. */
export function policyOf([first, ...included]: PolicyFiles): Checked<Policy> {
  const hash = digest([first, ...included].map(({ text }) => text).join("\n"));
  return loadPolicy({ ...first, included, hash });
}

/** Adds a file and, depth first, what it includes; `above` are the files that led here. */
async function collect(
  one: FileText,
  above: readonly string[],
  files: FileText[],
  problems: Problem[],
): Promise<void> {
  files.push(one);
  const source = parseSource(one.file, one.text);
  // A syntax error is told, with its place, when the policy is loaded.
  if (!source.ok) return;
  const found = includesOf(source.value);
  problems.push(...found.problems);
  for (const include of found.includes) {
    const next = await included(source.value, include, [...above, ...files.map(({ file }) => file)]);
    if ("code" in next) problems.push(next);
    else await collect(next, [...above, next.file], files, problems);
  }
}

/** The text of an included file, or why there is none. */
async function included(
  source: SourceDocument,
  { file, index }: Include,
  known: readonly string[],
): Promise<FileText | Problem> {
  const path = join(dirname(source.file), file);
  if (known.includes(path)) return refusedInclude(source, index, `"${file}" is included already`);
  try {
    const [folder, real] = await Promise.all([realpath(dirname(source.file)), realpath(path)]);
    if (dirname(real) !== folder) return refusedInclude(source, index, `"${file}" leads out of the folder`);
    return { file: path, text: await readText(path) };
  } catch (error) {
    const why = error instanceof UnreadableFileError ? "cannot be read" : "is not there";
    return refusedInclude(source, index, `"${file}" ${why}`);
  }
}

/** The first 12 hexadecimal digits of the SHA-256 of the text with line ends made equal. */
export const digest = (text: string): string =>
  createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex").slice(0, 12);
