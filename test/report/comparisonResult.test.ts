import { expect, test } from "vitest";
import { comparisonResult } from "../../src/report/index.ts";
import { figureRow } from "../../src/report/comparisonResult.ts";
import { workingMinutes } from "../../src/units/index.ts";
import { sampleComparison, sampleComparisonOrigin, unsureAll } from "./sampleComparison.ts";

test("a comparison as data: both sides, every figure, and how to get it again", () => {
  const result = comparisonResult(sampleComparison, sampleComparisonOrigin);
  expect(result).toMatchObject({
    schema: "deskdrill.comparison/1",
    seed: 7,
    a: { load: { id: "sample", hash: "0123456789ab" }, policy: { id: "sample" }, set: [] },
    b: { set: ["staff.day.agents=1"] },
    customers: { same: true, differIn: [] },
    replications: 20,
    partial: false,
    figureConfidence: 0.99,
    verdict: "different",
    reproduce: sampleComparisonOrigin.reproduce,
  });
  expect(result).toHaveProperty("figures.1", {
    metric: "firstResponse",
    where: { channel: "phone" },
    a: { value: 0.9, low: 0.89, high: 0.91, n: 50 },
    b: { value: 0.85, low: 0.84, high: 0.86, n: 50 },
    difference: -0.05,
    low: -0.06,
    high: -0.04,
    varianceReduction: 12.34,
    change: "worse",
  });
  expect(result).toHaveProperty("figures.2.difference", null);
  expect(result).not.toHaveProperty("told");
});

test("the figure that was to be told has its own confidence", () => {
  const told = { ...unsureAll, level: 0.9875, looks: 4 };
  const result = comparisonResult(
    { ...sampleComparison, figures: [unsureAll], told },
    sampleComparisonOrigin,
  );
  expect(result).toMatchObject({
    verdict: "unsure",
    told: { change: "unsure", looks: 4, figureConfidence: 0.9875 },
  });
});

test("a figure within a span tells the span in minutes", () => {
  expect(figureRow({ metric: "resolution", where: {}, within: workingMinutes(90) })).toEqual({
    metric: "resolution",
    where: {},
    withinMinutes: 90,
  });
});
