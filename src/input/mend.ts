import type { z } from "zod";
import { closestIssues, type Issue } from "./closestIssues.ts";
import { knownKeysAt } from "./knownKeys.ts";
import type { Path } from "./sourceDocument.ts";

/** Text that takes the place of what is missing; problems at that place are told already. */
const standIn = "stand-in";
const mostRounds = 3;

/**
 * The value in the schema's shape with its faulty parts dropped or stood in for, or undefined when names that other
 * parts refer to would be lost by it. For checks that go on, so that all problems are told at once; never for use.
 */
export function mend<S extends z.ZodType>(schema: S, value: unknown): z.output<S> | undefined {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  for (let round = 0; round < mostRounds; round++) {
    const result = schema.safeParse(copy, { reportInput: true });
    if (result.success) return result.data;
    for (const issue of closestIssues(result.error.issues)) mendOne(schema, copy, issue);
  }
  return schema.safeParse(copy).data;
}

function mendOne(schema: z.ZodType, root: unknown, issue: Issue): void {
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) putAt(root, [...issue.path, key], undefined);
    return;
  }
  const isEntry = typeof issue.path.at(-1) === "number";
  if (issue.input === undefined || isEntry) putAt(root, issue.path, standIn);
  else if (isDroppable(schema, issue)) putAt(root, issue.path, undefined);
}

/** Whether the value at fault defines no name: it lies deep, or under a fixed key that holds neither mapping nor list. */
function isDroppable(schema: z.ZodType, issue: Issue): boolean {
  if (issue.path.length >= 3) return true;
  if (issue.code === "invalid_type" && ["record", "object", "array"].includes(issue.expected)) return false;
  const parent: Path = issue.path.slice(0, -1).map(String);
  return knownKeysAt(schema, parent).includes(String(issue.path.at(-1)));
}

/** Sets what stands at a path, or removes it when there is nothing to put there. */
function putAt(root: unknown, path: readonly PropertyKey[], value: string | undefined): void {
  let parent = root;
  for (const key of path.slice(0, -1)) parent = isRecord(parent) ? parent[key] : undefined;
  const last = path.at(-1);
  if (!isRecord(parent) || last === undefined) return;
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
}

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === "object" && value !== null;
