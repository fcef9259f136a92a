import { TestStepResultStatus, type Envelope, type TestStepResult } from "@cucumber/messages";
import { expect, test } from "vitest";
import { ResultCollector, type RunResults } from "../../src/acceptance/results.ts";

const timestamp = { seconds: 0, nanos: 0 };
const duration = { seconds: 0, nanos: 0 };
const location = { line: 4, column: 5 };

/** The messages of a run of one scenario with the steps "a" and "b" in lines 4 and 5. */
const messages = (...ended: readonly Partial<TestStepResult>[]): readonly Envelope[] => [
  {
    gherkinDocument: {
      uri: "f.feature",
      comments: [],
      feature: {
        name: "F",
        children: [
          {
            scenario: {
              id: "s",
              name: "S",
              keyword: "Scenario",
              description: "",
              tags: [],
              examples: [],
              location: { line: 3 },
              steps: [
                { id: "a", keyword: "When ", text: "a", location },
                { id: "b", keyword: "Then ", text: "b", location: { line: 5 } },
              ],
            },
          },
        ],
        description: "",
        keyword: "Feature",
        language: "en",
        location: { line: 1 },
        tags: [],
      },
    },
  },
  {
    pickle: {
      id: "p",
      uri: "f.feature",
      name: "S",
      language: "en",
      tags: [],
      astNodeIds: ["s"],
      steps: [
        { id: "pa", text: "a", astNodeIds: ["a"] },
        { id: "pb", text: "b", astNodeIds: ["b"] },
      ],
    },
  },
  {
    testCase: {
      id: "t",
      pickleId: "p",
      testSteps: [
        { id: "0", pickleStepId: "pa" },
        { id: "1", pickleStepId: "pb" },
      ],
    },
  },
  { testCaseStarted: { id: "c", testCaseId: "t", attempt: 0, timestamp } },
  ...ended.map((result, index) => ({
    testStepFinished: {
      testCaseStartedId: "c",
      testStepId: String(index),
      timestamp,
      testStepResult: { duration, status: TestStepResultStatus.PASSED, ...result },
    },
  })),
];

function gathered(all: readonly Envelope[]): RunResults {
  const collector = new ResultCollector();
  for (const one of all) collector.take(one);
  return collector.results();
}

const common = { file: "f.feature", feature: "F", name: "S", line: 3 };
const { FAILED, SKIPPED, PENDING } = TestStepResultStatus;

test("a scenario passes when its steps do", () => {
  expect(gathered(messages({}, {})).scenarios).toEqual([{ ...common, status: "passed" }]);
});

test("a scenario fails at the first step that does, with its line and the reason", () => {
  const exception = { type: "AssertionError", message: "it was low" };
  expect(gathered(messages({}, { status: FAILED, exception })).scenarios).toEqual([
    { ...common, status: "failed", step: { text: "Then b", line: 5 }, message: "it was low" },
  ]);
});

test("what cannot be told is neither passed nor failed", () => {
  const exception = { type: "Inconclusive", message: "between 90% and 97%" };
  expect(gathered(messages({ status: FAILED, exception }, { status: SKIPPED })).scenarios).toEqual([
    { ...common, status: "inconclusive", step: { text: "When a", line: 4 }, message: "between 90% and 97%" },
  ]);
});

test("a step that only says that it is pending fails", () => {
  const [{ status, message } = {}] = gathered(messages({ status: PENDING })).scenarios;
  expect([status, message]).toEqual(["failed", "this step is not written yet"]);
});

test("a scenario that is skipped, or has no step, is skipped", () => {
  expect(gathered(messages({}, { status: SKIPPED })).scenarios[0]?.status).toBe("skipped");
  expect(gathered(messages()).scenarios[0]?.status).toBe("skipped");
});

test("what goes wrong outside of scenarios is told", () => {
  const exception = { type: "Error", message: "no desk" };
  const result = { duration, status: FAILED, exception };
  const hook: Envelope = { testRunHookFinished: { testRunHookStartedId: "h", result, timestamp } };
  const end: Envelope = { testRunFinished: { success: false, timestamp, exception: { type: "TypeError" } } };
  expect(gathered([hook, end]).faults).toEqual(["no desk", "TypeError"]);
});
