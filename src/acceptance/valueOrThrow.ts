import { problemLine, type Checked } from "../input/index.ts";

/** The value, or an error that tells every problem: where a step or a test runner takes nothing but errors. */
export function valueOrThrow<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.problems.map(problemLine).join("\n"));
}
