import { expect, test } from "vitest";
import { metrics } from "../../../src/guide/sections/metrics.ts";
import { bareText, linesIn, rowsIn, sourceFor, standardSource } from "../sample.ts";

test("the review calendar has the policy, its articles and its open items, with dates and owners", () => {
  const rows = rowsIn(metrics(standardSource()), "Review calendar");
  expect(rows[0]).toEqual([
    "This policy, and this guide with it",
    "90 days",
    "2026-12-30",
    "Support manager",
  ]);
  expect(rows).toContainEqual([
    "Article: Connections and tokens",
    "90 days",
    "2026-12-30",
    "Integration engineer",
  ]);
  expect(rows.at(-1)?.slice(1)).toEqual(["once", "2027-01-31", "Team lead of the service desk"]);
});

test("the exam says what it takes to pass", () => {
  expect(linesIn(metrics(standardSource())).join("\n")).toContain(
    "The exam is passed with 80% of the cases right and at most 0 cases of the highest priority missed, and sat again every 180 days.",
  );
});

test("without a review date there is a gap", () => {
  expect(linesIn(metrics(sourceFor(bareText)))).toContain("Next review of the policy not formally defined.");
});
