import { expect, test } from "vitest";
import type { RunResults, ScenarioResult } from "../../src/acceptance/results.ts";
import { checkLines, findingLine, refusalLines } from "../../src/cli/checkText.ts";

const scenario: ScenarioResult = { file: "a.feature", feature: "F", name: "S", line: 3, status: "passed" };
const textOf = (scenarios: RunResults["scenarios"], faults: readonly string[] = []): readonly string[] =>
  checkLines({ scenarios, faults }).map(({ text }) => text);

test("where all is well there is a line for each feature and one of counts", () => {
  expect(textOf([scenario, scenario, { ...scenario, file: "b.feature" }])).toEqual([
    "a.feature · F: 2 passed",
    "b.feature · F: 1 passed",
    "",
    "3 scenarios passed, 0 failed, 0 inconclusive, 0 skipped",
  ]);
});

test("what did not pass is told with its line, its step and the reason", () => {
  const step = { text: "its priority is high", line: 5 };
  const failed = { ...scenario, status: "failed", step, message: "it was low\n\nnot high" } as const;
  const open = { ...scenario, status: "inconclusive", message: "between 90% and 97%" } as const;
  expect(textOf([failed, open, { ...scenario, status: "skipped" }])).toEqual([
    "a.feature · F: 1 failed, 1 inconclusive, 1 skipped",
    "",
    "a.feature:5 failed: S",
    "  its priority is high",
    "  it was low",
    "  not high",
    "",
    "a.feature:3 inconclusive: S",
    "  between 90% and 97%",
    "",
    "0 scenarios passed, 1 failed, 1 inconclusive, 1 skipped",
  ]);
});

test("what went wrong outside of any scenario is told as well", () => {
  expect(textOf([], ["no desk"])).toEqual([
    "",
    "outside of any scenario: no desk",
    "0 scenarios passed, 0 failed, 0 inconclusive, 0 skipped",
  ]);
});

test("problems and findings are told in the order of the files", () => {
  const at = (line: number): { file: string; line: number; column: number } => ({
    file: "a",
    line,
    column: 1,
  });
  const finding = {
    code: "WHEN_MISSING",
    severity: "warning",
    at: at(2),
    found: "nothing happens",
    fix: "Say what happens",
  } as const;
  const problem = (line: number): Parameters<typeof refusalLines>[0][number] => ({
    code: "STEP_UNKNOWN",
    at: at(line),
    path: "",
    found: "no such step",
    fix: "Say it otherwise",
  });
  expect(findingLine(finding)).toEqual({
    text: "a:2:1 WHEN_MISSING warning: nothing happens; Say what happens",
    tone: "doubtful",
  });
  expect(refusalLines([problem(3), problem(1)], [finding]).map(({ text }) => text)).toEqual([
    "a:1:1 STEP_UNKNOWN: no such step. Say it otherwise",
    "a:2:1 WHEN_MISSING warning: nothing happens; Say what happens",
    "a:3:1 STEP_UNKNOWN: no such step. Say it otherwise",
    "3 problems; nothing was run",
  ]);
});
