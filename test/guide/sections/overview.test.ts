import { expect, test } from "vitest";
import { overview, sources } from "../../../src/guide/sections/overview.ts";
import { bareText, linesIn, sourceFor, standardSource, textOfFile } from "../sample.ts";

test("the overview says what the desk is for and in what state the policy is", () => {
  const said = linesIn(overview(standardSource()));
  expect(said[1]).toMatch(/^Marlbeck Support helps customers/);
  expect(said).toContain("Owner | Support manager");
  expect(said).toContain("Next review by | 2026-12-30");
  expect(said).toContain("Part of a contract | unconfirmed: every time is an aim");
});

test("customers are not told who owns the policy", () => {
  expect(linesIn(overview(standardSource("customer"))).join()).not.toContain("Support manager");
});

test("a policy that does not say what it is for has a gap", () => {
  expect(linesIn(overview(sourceFor(bareText)))).toContain("Purpose of the desk not formally defined.");
});

test("a policy after a published document names its sources and what was not seen", () => {
  const text = textOfFile("scenarios/policies/gitlab-support.yaml");
  const origin = sources(sourceFor(text));
  expect(origin && linesIn(origin).join("\n")).toContain("about.gitlab.com/support/definitions (stored copy");
  expect(sources(sourceFor(bareText))).toBeUndefined();
});
