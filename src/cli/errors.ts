import type { Problem } from "../input/index.ts";

/** The command line asks for something that cannot be: exit 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Files that people wrote have problems, all of which are told: exit 3. */
export class InvalidInputError extends Error {
  override readonly name = "InvalidInputError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem${problems.length === 1 ? "" : "s"}`);
    this.problems = problems;
  }
}

/** Somebody interrupted before there was anything to tell: exit 130. */
export class NothingMadeError extends Error {
  override readonly name = "NothingMadeError";

  constructor() {
    super("interrupted before anything was made; there is no result");
  }
}
