import { expect, test } from "vitest";
import { rulesOf, scenariosOf } from "../../src/acceptance/featureTree.ts";
import { featureOf } from "./sample.ts";

const { feature } = featureOf(`@a
Feature: F
  Background:
    Given above
  @b
  Scenario: first
    When one
  @c
  Rule: R
    Background:
      Given under the rule
    @d
    Scenario Outline: second
      When <x>
      @e
      Examples:
        | x |
        | 1 |
`);

test("a scenario has the tags and the background of all that it stands in", () => {
  const placed = (feature ? scenariosOf(feature) : []).map(({ scenario, background, tags }) => [
    scenario.name,
    background.map(({ text }) => text),
    tags.map(({ name }) => name),
  ]);
  expect(placed).toEqual([
    ["first", ["above"], ["@a", "@b"]],
    ["second", ["above", "under the rule"], ["@a", "@c", "@d", "@e"]],
  ]);
});

test("the rules of a feature are found", () => {
  expect((feature ? rulesOf(feature) : []).map(({ name }) => name)).toEqual(["R"]);
});
