import { AssertionError } from "node:assert";

/** Fails the step with what was found, unless the condition holds; `found` is only worked out when it does not. */
export function expectThat(condition: boolean, found: () => string): void {
  if (condition) return;
  const error = new AssertionError({ message: found() });
  // Where in our code it was thrown says nothing to whoever wrote the scenario.
  error.stack = `${error.name}: ${error.message}`;
  throw error;
}

/** "a, b" or "nothing". */
export const listed = (words: readonly string[]): string =>
  words.length === 0 ? "nothing" : words.join(", ");
