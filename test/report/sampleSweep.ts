import type { Figure, Sweep } from "../../src/experiment/index.ts";
import type { SweepOrigin } from "../../src/report/index.ts";
import { interval, sampleOrigin } from "./sampleRun.ts";

const figure: Figure = { metric: "abandonment", where: { channel: "phone" } };

/** Two desks, of which the second loses fewer callers. */
export const sampleSweep: Sweep = {
  replications: 20,
  figures: [figure],
  level: 0.975,
  desks: [
    [
      {
        estimate: interval(0.1, 0.08, 0.12, 100),
        difference: { kind: "interval", value: 0, low: 0, high: 0, varianceReduction: undefined },
        change: "unsure",
      },
    ],
    [
      {
        estimate: interval(0.05, 0.04, 0.06, 100),
        difference: { kind: "interval", value: -0.05, low: -0.06, high: -0.04, varianceReduction: 4 },
        change: "better",
      },
    ],
  ],
};

export const sampleSweepOrigin: SweepOrigin = {
  tool: sampleOrigin.tool,
  loadHash: "0123456789ab",
  isPartial: false,
  reproduce: "deskdrill sweep load.yaml --vary staff.day.agents=1,2 --seed 7",
  variation: {
    paths: ["staff.day.agents", "effort.tier1"],
    values: [
      [1, "5m"],
      [2, { mean: "6m" }],
    ],
  },
};
