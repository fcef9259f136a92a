import type { ComparedFigure, Sensitivity } from "../../src/experiment/index.ts";
import type { SensitivityOrigin } from "../../src/report/index.ts";
import { interval, sampleOrigin } from "./sampleRun.ts";

const figure = { metric: "firstResponse", where: {} } as const;
const effect = (value: number, change: ComparedFigure["change"]): ComparedFigure => ({
  figure,
  a: interval(0.9, 0.89, 0.91, 50),
  b: interval(0.9 + value, 0.8, 0.95, 50),
  difference: { kind: "interval", value, low: value - 0.01, high: value + 0.01, varianceReduction: 2 },
  change,
});

/** Two inputs, of which the second moves the figure most and cannot be less. */
export const sampleSensitivity: Sensitivity = {
  replications: 20,
  figure,
  base: interval(0.9, 0.89, 0.91, 50),
  effects: [
    { input: 1, less: undefined, more: effect(0.05, "better") },
    { input: 0, less: effect(0.002, "unsure"), more: effect(-0.025, "worse") },
  ],
  level: 0.98,
};

export const sampleSensitivityOrigin: SensitivityOrigin = {
  tool: sampleOrigin.tool,
  loadHash: "0123456789ab",
  isPartial: false,
  reproduce: "deskdrill sensitivity load.yaml --seed 7",
  share: 0.1,
  leftOut: ["profiles", "mix"],
  inputs: [
    {
      path: "arrivals.phone.perWeek",
      written: 350,
      less: { path: "arrivals.phone.perWeek", value: 315 },
      more: { path: "arrivals.phone.perWeek", value: 385 },
    },
    {
      path: "staff.day.agents",
      written: 1,
      less: { path: "staff.day.agents", value: 0 },
      more: { path: "staff.day.agents", value: 2 },
    },
  ],
};
