import { expect, test } from "vitest";
import { exitCode } from "../../src/cli/exitCode.ts";

test("exit codes are those of the field, each with one meaning", () => {
  expect(exitCode).toEqual({
    held: 0,
    failed: 1,
    usage: 2,
    invalid: 3,
    inconclusive: 4,
    bug: 70,
    interrupted: 130,
  });
});
