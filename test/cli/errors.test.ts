import { expect, test } from "vitest";
import { InvalidInputError, UsageError } from "../../src/cli/errors.ts";

const problem = {
  code: "NAME_UNKNOWN",
  at: { file: "a.yaml", line: 1, column: 1 },
  path: "",
  found: "there is no x",
  fix: "Drop it",
} as const;

test("errors have names of their own, and those of input count their problems", () => {
  const [one, two] = [new InvalidInputError([problem]), new InvalidInputError([problem, problem])];
  expect([one.message, two.message, two.problems.length]).toEqual(["1 problem", "2 problems", 2]);
  expect([one.name, new UsageError("x").name]).toEqual(["InvalidInputError", "UsageError"]);
});
