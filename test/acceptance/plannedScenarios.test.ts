import { expect, test } from "vitest";
import { plannedScenarios } from "../../src/acceptance/plannedScenarios.ts";

test("tags that are no expression are refused", async () => {
  const selection = { paths: ["features/policy/escalation.feature"], tags: "@a and and" };
  await expect(plannedScenarios(selection)).rejects.toThrow("Tag expression");
});
