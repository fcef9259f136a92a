import { oneLine } from "../units/index.ts";
import { nearestWords } from "./nearestWords.ts";
import type { ProblemCode } from "./problemCodes.ts";

/** A place in a file; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong in what a person wrote, and what to do about it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly at: Position;
  /** Where in the document, "escalations.3.to"; empty for the whole file. */
  readonly path: string;
  readonly found: string;
  readonly fix: string;
}

/** Everything that is wrong, in the order of the file. */
export interface Refused {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** A value that passed every check, or every problem that was found. */
export type Checked<T> = { readonly ok: true; readonly value: T } | Refused;

export const passed = <T>(value: T): Checked<T> => ({ ok: true, value });
export const failed = (problems: readonly Problem[]): Refused => ({
  ok: false,
  problems: inFileOrder(problems),
});

/** One line, safe to print and clickable in most terminals: "acme.yaml:41:9 TIER_UNKNOWN at escalations.3.to: found. Fix." */
export function problemLine({ at, code, path, found, fix }: Problem): string {
  const where = path === "" ? "" : ` at ${path}`;
  return oneLine(`${at.file}:${at.line}:${at.column} ${code}${where}: ${found}. ${fix}`, Infinity);
}

/** What to do about a word that is not known: the nearest known ones first, then all of them while they are few. */
export function useOneOf(word: string, known: Iterable<string>): string {
  const all = [...known];
  const nearest = nearestWords(word, all);
  if (nearest.length > 0) return `Did you mean ${nearest.map((w) => `"${w}"`).join(" or ")}?`;
  if (all.length === 0) return "None is defined here; define it first";
  return `Use one of: ${all.slice(0, 12).join(", ")}${all.length > 12 ? ", …" : ""}`;
}

const inFileOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted(
    (a, b) =>
      (a.at.file < b.at.file ? -1 : Number(a.at.file > b.at.file)) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column,
  );
