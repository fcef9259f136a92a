import { expect, test } from "vitest";
import { casesWithout } from "../../../src/trainer/cases/competences.ts";
import { policyNamed, saasStandard, sessionsOf, shipped } from "./sampleCases.ts";

test("triage is practised in every case, security where somebody may have got in or is not who they say", () => {
  for (const { features, gold } of sessionsOf(saasStandard, 10).flat()) {
    const isGuarded = gold.action.includes("contain") || gold.action.includes("verify");
    expect(features.competences).toContain("intake");
    expect(features.competences.includes("security")).toBe(isGuarded);
  }
});

test("whatever does not go to the category's own tier practises routing", () => {
  const declined = sessionsOf(saasStandard, 10)
    .flat()
    .filter(({ gold }) => gold.route[0] === "decline" || gold.escalate[0] !== "nobody");
  expect(declined.every(({ features }) => features.competences.includes("routing"))).toBe(true);
});

test("competences that no question of the trainer asks for have no case", () => {
  expect(casesWithout(saasStandard, shipped)).toEqual(["targets", "writing", "hand-over"]);
});

test("a policy without competences lacks no case", async () => {
  expect(casesWithout(await policyNamed("gitlab-support"), shipped)).toEqual([]);
});
