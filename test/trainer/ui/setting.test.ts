import { expect, test } from "vitest";
import { policy } from "../fixtures.ts";
import { calmSetting } from "./settings.ts";

test("a setting knows the policy's words, clauses and zone", () => {
  expect(calmSetting.zone).toBe("Europe/London");
  expect(calmSetting.choices.priority.map(({ value }) => value)).toEqual(policy.levels);
  expect(calmSetting.entries.map(({ clause }) => clause)).toContain("SLA-1");
});
