import { expect, test } from "vitest";
import { traceabilityOf, tracedScenarios } from "../../src/acceptance/traceability.ts";
import { featureOf } from "./sample.ts";

const at = { file: "policy.yaml", line: 1, column: 1 };
const clauses = new Map(["SLA-1", "SLA-2", "ESC-1"].map((clause) => [clause, at]));

const feature = featureOf(`@SLA-1
Feature: F
  Rule: R
    @ESC-1
    Scenario: one
      When a
    Scenario Outline: two
      When <x>
      @ESC-1 @fast
      Examples:
        | x |
        | 1 |
`);
const other = featureOf("Feature: G\n  @slow\n  Scenario: three\n    When a\n", "b.feature");

test("a scenario has the tags of all that it stands in, each once", () => {
  expect(tracedScenarios([feature]).map(({ name, at: { line }, tags }) => [name, line, tags])).toEqual([
    ["one", 5, ["SLA-1", "ESC-1"]],
    ["two", 7, ["SLA-1", "ESC-1", "fast"]],
  ]);
});

test("each clause has its scenarios, and a scenario that names none is told", () => {
  const traced = traceabilityOf(clauses, tracedScenarios([feature, other, featureOf("#")]));
  const names = traced.clauses.map(({ clause, scenarios }) => [clause, scenarios.map(({ name }) => name)]);
  expect(names).toEqual([
    ["SLA-1", ["one", "two"]],
    ["SLA-2", []],
    ["ESC-1", ["one", "two"]],
  ]);
  expect(traced.untraced.map(({ name }) => name)).toEqual(["three"]);
});
