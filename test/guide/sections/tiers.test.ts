import { expect, test } from "vitest";
import { tiers, tierSection } from "../../../src/guide/sections/tiers.ts";
import { bareText, linesIn, sourceFor, standardSource, textOfFile } from "../sample.ts";

test("each tier says what it works on, how it is reached and by which times it works", () => {
  const said = linesIn(tierSection(standardSource().policy.form, "tier2"));
  expect(said).toContain("Reached by | Second line");
  expect(said).toContain("Takes a ticket over within | 30 minutes in the hours in which the tier works");
  expect(said).toContain("Works on it for at most | 4 hours in the hours in which the tier works");
});

test("a tier at which customers help themselves is reached by nobody", () => {
  const { policy } = sourceFor(textOfFile("scenarios/policies/canonical-ubuntu-pro.yaml"));
  expect(linesIn(tierSection(policy.form, "self-help")).join()).toContain("customers help themselves");
});

test("roles have their duties", () => {
  const said = linesIn(tiers(sourceFor(textOfFile("scenarios/policies/pagerduty-incident.yaml"))));
  expect(said.filter((line) => line.startsWith("Role: "))).toHaveLength(6);
});

test("without a table of responsibilities there is a gap", () => {
  expect(linesIn(tiers(sourceFor(bareText)))).toContain("Responsibilities (RACI) not formally defined.");
});
