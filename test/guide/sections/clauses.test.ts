import { expect, test } from "vitest";
import { clauses } from "../../../src/guide/sections/clauses.ts";
import { bareText, linesIn, rowsIn, sourceFor, standardSource } from "../sample.ts";

test("each clause has its scenarios, and one without any is a gap", () => {
  const { policy, setting } = standardSource();
  const cover = [
    { clause: "SLA-1", scenarios: ["By night", "By night", "By day"] },
    { clause: "SLA-2", scenarios: [] },
  ];
  const own = clauses({ policy, setting: { ...setting, cover }, isInternal: true });
  expect(rowsIn(own, "Clauses and their scenarios")).toEqual([
    ["SLA-1", "3", "By night; By day"],
    ["SLA-2", "Scenario of SLA-2 not formally defined", ""],
  ]);
});

test("it says when no features were looked at, or there is no clause", () => {
  expect(linesIn(clauses(standardSource())).join()).toContain("No features were looked at");
  expect(linesIn(clauses(sourceFor(bareText))).join()).toContain("no clause yet");
});
