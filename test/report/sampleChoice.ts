import type { Choice } from "../../src/experiment/index.ts";
import type { ChoiceOrigin } from "../../src/report/index.ts";
import { interval, sampleOrigin } from "./sampleRun.ts";
import { sampleSweepOrigin } from "./sampleSweep.ts";

/** Two desks, of which the second surely answers more in time. */
export const sampleChoice: Choice = {
  figure: { metric: "firstResponse", where: { channel: "phone" } },
  better: "more",
  rule: { kind: "alike", indifference: undefined },
  firstStage: 10,
  desks: [
    {
      estimate: interval(0.9, 0.88, 0.92, 100),
      replications: 10,
      fromLeader: { kind: "interval", value: -0.05, low: -0.06, high: -0.04, varianceReduction: 4 },
    },
    { estimate: interval(0.95, 0.94, 0.96, 150), replications: 14, fromLeader: { kind: "none" } },
  ],
  found: { kind: "alike", indifference: 0.005, best: 1, leader: 1, candidates: [1] },
};

/** The same two desks with a budget that was too small to tell. */
export const sampleBudgetChoice: Choice = {
  ...sampleChoice,
  rule: { kind: "budget", budget: 24 },
  found: {
    kind: "budget",
    best: undefined,
    leader: 1,
    candidates: [0, 1],
    probability: 0.9,
    chances: [0.1, 0],
  },
};

export const sampleChoiceOrigin: ChoiceOrigin = {
  tool: sampleOrigin.tool,
  loadHash: "0123456789ab",
  isPartial: false,
  reproduce: "deskdrill choose load.yaml --vary staff.day.agents=1,2 --seed 7",
  variation: sampleSweepOrigin.variation,
};
