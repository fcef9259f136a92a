import type { JudgedExpectation, StaffResult } from "../../src/experiment/index.ts";
import type { StaffOrigin } from "../../src/report/index.ts";
import { interval, sampleOrigin } from "./sampleRun.ts";

const judged = (verdict: JudgedExpectation["verdict"], low: number): JudgedExpectation => ({
  expectation: { metric: "firstResponse", where: { channel: "phone" }, atLeast: 0.9 },
  found: interval(0.95, low, 0.97, 100),
  verdict,
});

/** A roster found for the sample load, which has two staff lines. */
export const sampleStaff: StaffResult = {
  prices: { unit: "hours", perAgent: [40, 1000] },
  own: [3, 1],
  steps: [
    { kind: "start", roster: [1, 1], cost: 1040, holds: false },
    { kind: "add", roster: [2, 1], cost: 1080, holds: true },
    { kind: "cut", roster: [2, 1], cost: 1080, holds: true },
  ],
  roster: [2, 1],
  limits: [{ kind: "expectation", missed: judged("failed", 0.8) }, { kind: "cover" }],
  rivals: [[2, 1]],
  shown: { judged: [judged("held", 0.93)], replications: 40, level: 0.99 },
  tried: { rosters: 9, replications: 1234 },
};

export const sampleStaffOrigin: StaffOrigin = {
  tool: sampleOrigin.tool,
  loadHash: "0123456789ab",
  isPartial: false,
  reproduce: "deskdrill staff load.yaml --seed 7",
  lines: ["  - { name: day, agents: 2 }"],
};
