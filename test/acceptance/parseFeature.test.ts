import { expect, test } from "vitest";
import { parseFeature } from "../../src/acceptance/parseFeature.ts";
import { featureOf, linesOf } from "./sample.ts";

const outline = `Feature: Channels
  Background:
    Given a desk
  Rule: One
    @slow
    Scenario Outline: over <channel>
      When somebody asks over <channel>
      Examples:
        | channel |
        | email   |
        | phone   |
`;

test("every row of examples says the steps with its own words, in its own line", () => {
  const { steps } = featureOf(outline);
  expect(steps.map(({ text, line, at }) => [text, line, at.line, at.column])).toEqual([
    ["a desk", 10, 3, 11],
    ["somebody asks over email", 10, 7, 12],
    ["a desk", 11, 3, 11],
    ["somebody asks over phone", 11, 7, 12],
  ]);
  expect(steps[1]?.cells).toEqual([
    { column: "channel", value: "email", at: { file: "a.feature", line: 10, column: 11 } },
  ]);
});

test("a step of a scenario without examples lies in the line of its scenario", () => {
  expect(featureOf("Feature: F\n  Scenario: S\n    Given a\n").steps).toEqual([
    { text: "a", line: 2, at: { file: "a.feature", line: 3, column: 11 }, cells: [] },
  ]);
});

test("a file without a feature is none", () => {
  expect(featureOf("# nothing\n")).toEqual({ file: "a.feature", feature: undefined, steps: [] });
});

test("all that is no Gherkin is told at once, with its place", () => {
  const text =
    "Feature: F\n  Scenario: S\n    Given a\n    hello\n    Then b\n      | a | b |\n      | c |\n";
  expect(linesOf(parseFeature("a.feature", text))).toEqual([
    expect.stringContaining('a.feature:4:5 GHERKIN_SYNTAX: "hello" cannot stand here'),
    expect.stringContaining("a.feature:7:7 GHERKIN_SYNTAX: this row has another number of cells"),
  ]);
});

test("control characters are refused before anything could print them", () => {
  expect(linesOf(parseFeature("a.feature", "Feature: \u001B[2J\n"))[0]).toContain("1:1 TEXT_ENCODING");
});

test("features may be written in other languages", () => {
  const { feature } = featureOf("# language: de\nFunktionalität: F\n  Szenario: S\n    Wenn a\n");
  expect(feature?.language).toBe("de");
});
