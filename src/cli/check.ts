import type { Checked } from "../input/index.ts";
import { InvalidInputError } from "./errors.ts";

/** The value, or an InvalidInputError with every problem. */
export function valueOf<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new InvalidInputError(checked.problems);
}
