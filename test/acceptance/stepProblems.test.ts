import { expect, test } from "vitest";
import { parameterTypesOf } from "../../src/acceptance/parameterTypes.ts";
import { stepProblems, type StepDefinition } from "../../src/acceptance/stepProblems.ts";
import { problemLine } from "../../src/input/index.ts";
import { cornerPolicy, featureOf } from "./sample.ts";

const definition = (text: string, pattern: RegExp): StepDefinition => ({
  text,
  place: "the vocabulary",
  matches: (step) => pattern.test(step),
});

const texts = ["its priority is {priority}", "it is triaged at {time}"];
const definitions = [
  definition("its priority is {priority}", /^its priority is (critical|normal)$/),
  definition("it is triaged at {time}", /^it is triaged at \d/),
  { ...definition("its priority is normal", /^its priority is normal$/), place: "mine.ts:3" },
];

const found = (...lines: readonly string[]): readonly string[] =>
  stepProblems(featureOf(["Feature: F", "  Scenario: S", ...lines, ""].join("\n")).steps, {
    definitions,
    texts,
    kinds: parameterTypesOf(cornerPolicy()),
  }).map(problemLine);

test("a word that the policy does not have is told in its place, with the nearest", () => {
  expect(found("    Then its priority is criticl")).toEqual([
    'a.feature:3:26 WORD_UNKNOWN: there is no priority "criticl". Did you mean "critical"?',
  ]);
  expect(found("    When it is triaged at noon")).toEqual([
    'a.feature:3:27 WORD_UNKNOWN: "noon" is not a time. Write it as Monday 09:00, 2026-03-02 09:00 or 2026-03-02T09:00:00Z',
  ]);
});

test("a word from the examples is told where it stands there, once", () => {
  const outline = ["    Then its priority is <p>", "    And its priority is <p>", "    Examples:"];
  expect(found(...outline, "      | p |", "      | high |", "      | critical |")).toEqual([
    'a.feature:7:9 WORD_UNKNOWN: there is no priority "high". Use one of: critical, normal',
  ]);
});

test("a column that the examples do not have is told as such", () => {
  const outline = ["    Then its priority is <prio>", "    Examples:", "      | pro |", "      | normal |"];
  expect(found(...outline)).toEqual([
    'a.feature:3:10 WORD_UNKNOWN: there is no column "prio" in the examples. Did you mean "pro"?',
  ]);
});

test("a step that is like none gets the nearest, never code to write", () => {
  expect(found("    Then its prioritie was high")[0]).toContain('there is no step "its prioritie was high"');
  expect(found("    Then the priority of it is critical")).toEqual([
    'a.feature:3:10 STEP_UNKNOWN: there is no step "the priority of it is critical". The nearest steps are "its priority is {priority}", "it is triaged at {time}", "its priority is normal"',
  ]);
  expect(found("    Then lunch")[0]).toContain("Say it with a step of the vocabulary");
});

test("a step that two definitions claim is told with both", () => {
  expect(found("    Then its priority is normal")).toEqual([
    'a.feature:3:10 STEP_AMBIGUOUS: "its priority is normal" means two things: "its priority is {priority}" (the vocabulary) and "its priority is normal" (mine.ts:3). Reword the step, or the definition of yours',
  ]);
});

test("steps that are known are no problem", () => {
  expect(
    found("    When it is triaged at 2026-03-02T09:00:00Z", "    Then its priority is critical"),
  ).toEqual([]);
});
