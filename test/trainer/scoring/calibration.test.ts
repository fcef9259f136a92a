import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { calibrationOf } from "../../../src/trainer/scoring/index.ts";
import { anyRows, rowOf, shuffledRows, trainingCase } from "./rows.ts";

const meanOf = (estimate: ReturnType<typeof calibrationOf>["gap"]): number =>
  estimate.kind === "none" ? NaN : estimate.mean;

property.prop([anyRows.filter((rows) => rows.length > 0)])(
  "Brier lies in [0, 1], the gap in [-1/2, 1]",
  (rows) => {
    const { brier, gap } = calibrationOf(rows);
    expect(meanOf(brier)).toBeGreaterThanOrEqual(0);
    expect(meanOf(brier)).toBeLessThanOrEqual(1);
    expect(meanOf(gap)).toBeGreaterThanOrEqual(-0.5);
    expect(meanOf(gap)).toBeLessThanOrEqual(1);
    expect(meanOf(brier)).toBeGreaterThanOrEqual(meanOf(gap) ** 2 - 1e-12);
  },
);

property.prop([shuffledRows])("the order of the rows does not matter", ([rows, shuffled]) => {
  expect(calibrationOf(shuffled)).toEqual(calibrationOf(rows));
});

// The worked values that encyclopaedias give for Brier (1950) in its form for two outcomes.
test.each([
  { confidence: 1, priority: "critical", brier: 0 },
  { confidence: 1, priority: "high", brier: 1 },
  { confidence: 0.7, priority: "critical", brier: 0.09 },
  { confidence: 0.7, priority: "high", brier: 0.49 },
  { confidence: 0.5, priority: "critical", brier: 0.25 },
  { confidence: 0.5, priority: "high", brier: 0.25 },
])("confidence $confidence in $priority, where critical is right, is a Brier score of $brier", (worked) => {
  const { confidence, priority, brier } = worked;
  expect(meanOf(calibrationOf([rowOf(trainingCase(), { confidence, priority })]).brier)).toBeCloseTo(
    brier,
    12,
  );
});

test("90 % sure and right in three of four is overconfident by 15 points", () => {
  const rows = ["critical", "critical", "critical", "high"].map((priority) =>
    rowOf(trainingCase(), { priority, confidence: 0.9 }),
  );
  const { gap } = calibrationOf(rows);
  expect(meanOf(gap)).toBeCloseTo(0.15, 12);
  expect(gap.kind).toBe("interval");
});

test("without answers there is neither", () => {
  expect(calibrationOf([])).toEqual({ brier: { kind: "none" }, gap: { kind: "none" } });
});
