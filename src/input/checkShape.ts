import type { z } from "zod";
import { knownKeysAt } from "./knownKeys.ts";
import { failed, useOneOf, type Problem } from "./problem.ts";
import { problemCodes, type ProblemCode } from "./problemCodes.ts";
import type { Path, SourceDocument } from "./sourceDocument.ts";

type Issue = z.core.$ZodIssue;

/** What a custom check of a schema may say about its value: a code, what was found and what to do. */
export interface ShapeComplaint {
  readonly code: ProblemCode;
  readonly found: string;
  readonly fix: string;
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
  const { issues } = result.error;
  const { problems } = failed(issues.flatMap((issue) => problemsOf(source, schema, issue, [])));
  const rest = schema.safeParse(withoutFaults(source.value, issues));
  return { ok: false, problems, rest: rest.data };
}

/** A copy of the value without its unknown keys and without the faulty values that lie at least three keys deep. */
function withoutFaults(value: unknown, issues: readonly Issue[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys")
      for (const key of issue.keys) removeAt(copy, [...issue.path, key]);
    else if (issue.path.length >= 3) removeAt(copy, issue.path);
  }
  return copy;
}

function removeAt(value: unknown, path: readonly PropertyKey[]): void {
  let parent = value;
  for (const key of path.slice(0, -1)) parent = isRecord(parent) ? parent[key] : undefined;
  const last = path.at(-1);
  if (isRecord(parent) && !Array.isArray(parent) && last !== undefined) Reflect.deleteProperty(parent, last);
}

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === "object" && value !== null;

function problemsOf(
  source: SourceDocument,
  schema: z.ZodType,
  issue: Issue,
  above: Path,
): readonly Problem[] {
  const path = [...above, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
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
  if (issue.code === "invalid_union") return closestBranch(source, schema, issue, path);
  const complaint = issue.code === "custom" ? complaintOf(issue.params) : undefined;
  if (complaint) return [source.problem(complaint.code, path, complaint.found, complaint.fix)];
  const isMissing = issue.code === "invalid_type" && issue.input === undefined;
  if (isMissing) {
    const name = String(path.at(-1) ?? "document");
    return [source.problem("KEY_MISSING", path, `"${name}" is missing`, `Add "${name}" here`)];
  }
  return [
    source.problem(
      "VALUE_INVALID",
      path,
      `found ${shown(issue.input)}`,
      issue.message.replace(/^Invalid input: /, ""),
    ),
  ];
}

/** Of several allowed forms, the problems of the one that came furthest; a union's own message when none got inside. */
function closestBranch(
  source: SourceDocument,
  schema: z.ZodType,
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: Path,
): readonly Problem[] {
  const depthOf = (branch: readonly Issue[]): number =>
    Math.max(
      0,
      ...branch.map((inner) => (inner.code === "custom" ? inner.path.length + 0.5 : inner.path.length)),
    );
  const inside = issue.errors
    .filter((branch) => branch.some(isInsideBranch))
    .toSorted((a, b) => depthOf(b) - depthOf(a));
  const [closest] = inside;
  if (closest) return closest.flatMap((inner) => problemsOf(source, schema, inner, path));
  return [source.problem("VALUE_INVALID", path, `found ${shown(issue.input)}`, issue.message)];
}

const isInsideBranch = (issue: Issue): boolean =>
  issue.path.length > 0 ||
  issue.code === "custom" ||
  issue.code === "unrecognized_keys" ||
  issue.code === "invalid_union";

function complaintOf(params: Record<string, unknown> | undefined): ShapeComplaint | undefined {
  const { code, found, fix } = params ?? {};
  const isComplaint =
    typeof code === "string" && code in problemCodes && typeof found === "string" && typeof fix === "string";
  return isComplaint ? { code: code as ProblemCode, found, fix } : undefined;
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
