import { expect, test } from "vitest";
import { lintFeatures } from "../../src/acceptance/lintFeatures.ts";
import { featureOf } from "./sample.ts";

const clauses = ["SLA-1", "SLA-2", "ESC-1"];

const found = (...texts: readonly string[]): readonly string[] =>
  lintFeatures(
    texts.map((text, index) => featureOf(text, `${index}.feature`)),
    clauses,
  ).map(({ at, code, found: what, fix }) => `${at.file}:${at.line}:${at.column} ${code} ${what}; ${fix}`);

const scenario = (...lines: readonly string[]): string =>
  ["Feature: F", "  Scenario: S", ...lines.map((line) => `    ${line}`), ""].join("\n");

test("a scenario with a Given, a When and a Then is as it should be", () => {
  expect(found(scenario("Given a", "When b", "And c", "Then d", "But e"))).toEqual([]);
});

test("what happens may stand in the background", () => {
  const text = "Feature: F\n  Background:\n    When a\n  Scenario: S\n    Then b\n";
  expect(found(text)).toEqual([]);
});

test("a scenario wants one When and a Then", () => {
  expect(found(scenario("Given a"))).toEqual([
    "0.feature:2:3 WHEN_MISSING nothing happens in this scenario; Say what happens: When …",
    "0.feature:2:3 THEN_MISSING nothing is checked in this scenario; Say what must hold: Then …",
  ]);
  expect(found(scenario("When a", "Then b", "When c", "Then d"))).toEqual([
    "0.feature:5:5 WHEN_REPEATED another When in the same scenario; Make it two scenarios",
  ]);
});

test("nothing is left empty", () => {
  expect(found("# nothing\n", "Feature: F\n", "Feature: G\n  Rule: R\n  Rule: Q\n    Example: S\n")).toEqual([
    "0.feature:1:1 FEATURE_EMPTY there is no feature in this file; Write one, or delete the file",
    "1.feature:1:1 FEATURE_EMPTY there is no scenario in this feature; Write one, or delete it",
    "2.feature:2:3 FEATURE_EMPTY there is no scenario under this rule; Write one, or delete it",
    "2.feature:4:5 FEATURE_EMPTY there is no step in this scenario; Write some, or delete it",
  ]);
  const outline = "Feature: F\n  Scenario Outline: S\n    When <a>\n    Then b\n    Examples:\n      | a |\n";
  expect(found(outline)).toEqual([
    "0.feature:5:5 FEATURE_EMPTY there is no row in these examples; Write one, or delete them",
  ]);
});

test("two features and two scenarios of a feature have different names", () => {
  const twice = "  Scenario: S\n    When a\n    Then b\n".repeat(2);
  expect(found(`Feature: F\n${twice}`, scenario("When a", "Then b"))).toEqual([
    "0.feature:5:3 SCENARIO_DUPLICATE the scenario in line 2 has the same name; Rename one of them",
    "1.feature:1:1 FEATURE_DUPLICATE 0.feature:1 has the same name; Rename one of them",
  ]);
});

test("a tag in the form of a clause must name one, wherever it stands", () => {
  const text = `@SLA-1 @SLA-9 @slow @JIRA-7
Feature: F
  @SLA-8
  Rule: R
    @ESC-3
    Scenario: S
      When a
      Then b
`;
  expect(found(text)).toEqual([
    '0.feature:1:8 CLAUSE_UNKNOWN the policy has no clause "SLA-9"; Did you mean "SLA-1" or "SLA-2"?',
    '0.feature:3:3 CLAUSE_UNKNOWN the policy has no clause "SLA-8"; Did you mean "SLA-1" or "SLA-2"?',
    '0.feature:5:5 CLAUSE_UNKNOWN the policy has no clause "ESC-3"; Did you mean "ESC-1"?',
  ]);
});

test("a column of examples is used somewhere", () => {
  const text = `Feature: F
  Scenario Outline: <a>
    When <b>
    Then c
    Examples:
      | a | b | d |
      | 1 | 2 | 3 |
`;
  expect(found(text)).toEqual([
    '0.feature:6:17 COLUMN_UNUSED no step uses the column "d"; Write <d> in a step, or delete the column',
  ]);
});
