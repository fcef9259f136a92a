import type { ComparedFigure, Comparison, Difference, Figure } from "../../src/experiment/index.ts";
import type { ComparisonOrigin } from "../../src/report/index.ts";
import { loadOf } from "../workload/sampleLoad.ts";
import { interval, sampleOrigin } from "./sampleRun.ts";

const difference = (value: number, low: number, high: number, varianceReduction?: number): Difference => ({
  kind: "interval",
  value,
  low,
  high,
  varianceReduction,
});

const compared = (
  figure: Figure,
  [a, b]: readonly [number, number],
  found: Difference,
  change: ComparedFigure["change"],
): ComparedFigure => ({
  figure,
  a: interval(a, a - 0.01, a + 0.01, 50),
  b: interval(b, b - 0.01, b + 0.01, 50),
  difference: found,
  change,
});

export const worseOnPhone = compared(
  { metric: "firstResponse", where: { channel: "phone" } },
  [0.9, 0.85],
  difference(-0.05, -0.06, -0.04, 12.34),
  "worse",
);
export const unsureAll = compared(
  { metric: "firstResponse", where: {} },
  [0.9, 0.91],
  difference(0.01, -0.02, 0.04, 1.5),
  "unsure",
);
export const sooner = compared(
  { metric: "resolutionMinutes", where: {} },
  [90, 60],
  difference(-30, -45, -15, 3),
  "better",
);
export const busier = compared(
  { metric: "occupancy", where: { tier: "tier1" } },
  [0.5, 0.6],
  difference(0.1, 0.09, 0.11, 100),
  "different",
);
const onlyInA: ComparedFigure = {
  figure: { metric: "resolution", where: { priority: "low" } },
  a: { kind: "single", n: 1, value: 1 },
  b: { kind: "none" },
  difference: { kind: "none" },
  change: "unsure",
};

/** A comparison of the sample load with itself, one agent less. */
export const sampleComparison: Comparison = {
  replications: 20,
  customersDiffer: [],
  figures: [unsureAll, worseOnPhone, onlyInA, sooner, busier],
  level: 0.99,
  told: undefined,
};

const side = { load: loadOf(), loadHash: "0123456789ab", settings: [] };

export const sampleComparisonOrigin: ComparisonOrigin = {
  tool: sampleOrigin.tool,
  isPartial: false,
  reproduce: "deskdrill compare load.yaml --against-set staff.day.agents=1 --seed 7",
  a: side,
  b: { ...side, settings: ["staff.day.agents=1"] },
};
