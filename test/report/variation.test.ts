import { expect, test } from "vitest";
import { deskName, deskSettings, textOf } from "../../src/report/variation.ts";
import { sampleSweepOrigin } from "./sampleSweep.ts";

test("values stand as they would in the file", () => {
  expect([1, "10%", { mean: "5m" }].map(textOf)).toEqual(["1", "10%", '{"mean":"5m"}']);
});

test("a desk is named by what is set in it, on one line", () => {
  const { variation } = sampleSweepOrigin;
  expect(deskName(variation, 1)).toBe('staff.day.agents=2, effort.tier1={"mean":"6m"}');
  expect(deskSettings(variation, 1)).toEqual({ "staff.day.agents": 2, "effort.tier1": { mean: "6m" } });
  expect(deskName({ paths: ["title"], values: [["two\nlines"]] }, 0)).not.toContain("\n");
});
