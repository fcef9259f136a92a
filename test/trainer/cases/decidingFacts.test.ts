import { expect, test } from "vitest";
import { decidingFacts } from "../../../src/trainer/cases/decidingFacts.ts";
import { policyNamed, saasStandard } from "./sampleCases.ts";

const facts = {
  plan: "standard",
  channel: "email",
  category: "bug",
  signals: [],
  impact: "team",
  urgency: "blocked",
};

test("impact and urgency decide where the matrix does", () => {
  expect(decidingFacts(saasStandard, facts)).toEqual(["impact", "urgency"]);
});

test("under a rule about a signal only the signal decides", () => {
  const breach = { ...facts, signals: ["security-breach"] };
  expect(decidingFacts(saasStandard, breach)).toEqual(["signal security-breach"]);
});

test("the claim decides where the policy takes the customer's word", async () => {
  const oracle = await policyNamed("oracle-support");
  const asked = { plan: "default", channel: "web", category: "service-request", signals: [], claimed: "2" };
  expect(decidingFacts(oracle, asked)).toEqual(["claim"]);
  expect(decidingFacts(saasStandard, { ...facts, claimed: "low" })).not.toContain("claim");
});
