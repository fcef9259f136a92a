import { expect, test } from "vitest";
import { InvalidInputError, NothingMadeError, UsageError } from "../../src/cli/errors.ts";
import { explainFailure } from "../../src/cli/explainFailure.ts";
import { UnreadableFileError } from "../../src/input/node/readText.ts";
import { StoreFault } from "../../src/trainer/node/storeFault.ts";

const problem = {
  code: "NAME_UNKNOWN",
  at: { file: "a.yaml", line: 2, column: 3 },
  path: "x.y",
  found: "there is no \u001B[31mx",
  fix: "Drop it",
} as const;

test("every problem of what people wrote has its line, and the last counts them", () => {
  expect(explainFailure(new InvalidInputError([problem, problem]))).toEqual({
    code: 3,
    text: `${"a.yaml:2:3 NAME_UNKNOWN at x.y: there is no x. Drop it\n".repeat(2)}2 problems; nothing was run\n`,
  });
});

test("a wrong command line, and a file or store that cannot be used, are one line without control characters", () => {
  const texts = ["no \u009Bx", "no \u001B[2Jx"];
  const errors = [UsageError, UnreadableFileError, StoreFault].flatMap((Kind) =>
    texts.map((text) => new Kind(text)),
  );
  for (const error of errors) expect(explainFailure(error)).toEqual({ code: 2, text: "deskdrill: no x\n" });
});

test("a bug tells its name, and where it happened only when asked", () => {
  const before = process.env["DESKDRILL_DEBUG"];
  try {
    delete process.env["DESKDRILL_DEBUG"];
    const told = explainFailure(new RangeError("odd \u001B[2J"));
    expect(told).toEqual({
      code: 70,
      text: "deskdrill: RangeError: odd \nThis is a bug in deskdrill. DESKDRILL_DEBUG=1 shows where it happened.\n",
    });
    expect(explainFailure("odd").text).toMatch(/^deskdrill: odd\n/);
    process.env["DESKDRILL_DEBUG"] = "1";
    expect(explainFailure(new RangeError("odd")).text).toMatch(/happened\.\nRangeError: odd\n +at /);
  } finally {
    if (before === undefined) delete process.env["DESKDRILL_DEBUG"];
    else process.env["DESKDRILL_DEBUG"] = before;
  }
});

test("an interruption before there is anything to tell says so", () => {
  expect(explainFailure(new NothingMadeError())).toEqual({
    code: 130,
    text: "deskdrill: interrupted before anything was made; there is no result\n",
  });
});
