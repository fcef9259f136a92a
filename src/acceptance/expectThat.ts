import { AssertionError } from "node:assert";

/** Fails the step with what was found, unless the condition holds; `found` is only worked out when it does not. */
export function expectThat(condition: boolean, found: () => string): void {
  if (!condition) throw new AssertionError({ message: found() });
}

/** "a, b" or "nothing". */
export const listed = (words: readonly string[]): string =>
  words.length === 0 ? "nothing" : words.join(", ");
