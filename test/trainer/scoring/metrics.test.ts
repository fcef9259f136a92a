import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { metricsOf } from "../../../src/trainer/scoring/index.ts";
import { policyOf } from "../../policy/samplePolicy.ts";
import { rowOf, shuffledRows, trainingCase } from "./rows.ts";

property.prop([shuffledRows], { numRuns: 20 })(
  "every figure is the same in any order",
  ([rows, shuffled]) => {
    expect(metricsOf(policyOf(), shuffled, "s")).toEqual(metricsOf(policyOf(), rows, "s"));
  },
);

const medium = trainingCase({ priority: ["medium"] });
const ask = trainingCase({ priority: ["low"], action: ["ask"] });

test("under-triage counts critical cases only, over-triage the others only", () => {
  const rows = [
    rowOf(trainingCase()),
    rowOf(trainingCase(), { priority: "low" }),
    rowOf(medium, { priority: "critical" }),
    rowOf(medium, { priority: "high" }),
    rowOf(medium, { priority: "low" }),
  ];
  const { underTriage, overTriage, detection, expectedCost } = metricsOf(policyOf(), rows, "s");
  expect(underTriage).toMatchObject({ n: 2, share: 1 / 2 });
  expect(overTriage).toMatchObject({ n: 3, share: 1 / 3 });
  expect(detection.kind).toBe("value");
  expect(expectedCost).toMatchObject({ mean: (12 + 2 + 1 + 4) / 5 });
});

test("an accepted critical answer to a borderline case is no false alarm", () => {
  const borderline = trainingCase({ priority: ["high", "critical"] });
  expect(metricsOf(policyOf(), [rowOf(borderline, { priority: "critical" })], "s").overTriage).toMatchObject({
    share: 0,
  });
});

test("asking first is judged where the policy asks first", () => {
  const rows = [rowOf(ask), rowOf(ask, { action: "acknowledge" }), rowOf(medium, { action: "ask" })];
  const { askFirst, accuracy } = metricsOf(policyOf(), rows, "s");
  expect(askFirst).toMatchObject({ n: 2, share: 1 / 2 });
  expect(accuracy.action).toMatchObject({ n: 3, share: 1 / 3 });
  expect(accuracy.route).toMatchObject({ share: 1 });
});

test("a session without answers has no figure at all", () => {
  const { severity, accuracy, items, agreement, calibration, ...others } = metricsOf(policyOf(), [], "s");
  expect(items).toBe(0);
  expect(severity.counts.flat().every((count) => count === 0)).toBe(true);
  for (const figure of [others, accuracy, agreement, calibration].flatMap<unknown>(Object.values))
    expect(figure).toMatchObject({ kind: "none" });
});
