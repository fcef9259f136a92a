import type { z } from "zod";
import { closestIssues, type Issue } from "./closestIssues.ts";
import { knownKeysAt } from "./knownKeys.ts";
import { mend } from "./mend.ts";
import { failed, useOneOf, type Problem } from "./problem.ts";
import { problemCodes, type ProblemCode } from "./problemCodes.ts";
import type { Path, SourceDocument } from "./sourceDocument.ts";

/** What a custom check of a schema may say about its value: a code, what was found and what to do. */
export interface ShapeComplaint {
  readonly code: ProblemCode;
  readonly found: string;
  readonly fix: string;
  /** It is about the key that ends the path, not its value. */
  readonly atKey?: boolean;
}

/** Every problem of a shape, and what is left of the value when the faulty parts are dropped, where that is enough. */
export interface ShapeFault<T> {
  readonly ok: false;
  readonly problems: readonly Problem[];
  /** For checks that go on, so that all problems are told at once; never for use. */
  readonly rest: T | undefined;
}

/** The document's value in the schema's shape, or every problem with its place. */
export function checkShape<S extends z.ZodType>(
  source: SourceDocument,
  schema: S,
): { readonly ok: true; readonly value: z.output<S> } | ShapeFault<z.output<S>> {
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  const issues = closestIssues(result.error.issues);
  const { problems } = failed(issues.flatMap((issue) => problemsOf(source, schema, issue)));
  return { ok: false, problems, rest: mend(schema, source.value) };
}

function problemsOf(source: SourceDocument, schema: z.ZodType, issue: Issue): readonly Problem[] {
  const path: Path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  if (issue.code === "unrecognized_keys") {
    const known = knownKeysAt(schema, path);
    return issue.keys.map((key) => ({
      code: "KEY_UNKNOWN",
      at: source.atKey([...path, key]),
      path: [...path, key].join("."),
      found: `"${key}" means nothing here`,
      fix: useOneOf(key, known),
    }));
  }
  const complaint = issue.code === "custom" ? complaintOf(issue.params) : undefined;
  if (complaint) {
    const problem = source.problem(complaint.code, path, complaint.found, complaint.fix);
    return [complaint.atKey === true ? { ...problem, at: source.atKey(path) } : problem];
  }
  if (issue.input === undefined) {
    const name = String(path.at(-1) ?? "document");
    return [source.problem("KEY_MISSING", path, `"${name}" is missing`, `Add "${name}" here`)];
  }
  const fix = issue.code === "invalid_value" ? oneOf(issue.input, issue.values) : expectation(issue.message);
  return [source.problem("VALUE_INVALID", path, `found ${shown(issue.input)}`, fix)];
}

function complaintOf(params: Record<string, unknown> | undefined): ShapeComplaint | undefined {
  const { code, found, fix, atKey } = params ?? {};
  const isComplaint =
    typeof code === "string" && code in problemCodes && typeof found === "string" && typeof fix === "string";
  return isComplaint ? { code: code as ProblemCode, found, fix, atKey: atKey === true } : undefined;
}

/** What to write instead of a word that is none of those allowed. */
const oneOf = (input: unknown, values: readonly unknown[]): string =>
  useOneOf(typeof input === "string" ? input : "", values.map(String));

/** What zod says was expected, in the words of the file's author. */
const expectation = (message: string): string =>
  message
    .replace(/^Invalid input: /, "")
    .replace(/, received \w+$/, "")
    .replace(/^Too small: expected \w+ to be >=/, "expected at least ")
    .replace(/^Too small: expected \w+ to be >/, "expected more than ")
    .replace(/^Too big: expected \w+ to be <=/, "expected at most ")
    .replace(/^Too small: expected array to have >=1 items$/, "expected a list with at least one entry")
    .replace(/^expected (?:object|record)$/, "expected a mapping, lines of the form key: value")
    .replace(/^expected array$/, "expected a list");

function shown(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
