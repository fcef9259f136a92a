import { expect, test } from "vitest";
import { planResult } from "../../src/report/index.ts";
import { hourText, isShort } from "../../src/report/planResult.ts";
import { loadOf } from "../workload/sampleLoad.ts";
import { samplePlan } from "./samplePlan.ts";
import { sampleOrigin } from "./sampleRun.ts";

test("a plan as data", () => {
  expect(planResult(loadOf(), samplePlan, sampleOrigin)).toMatchObject({
    schema: "deskdrill.plan/1",
    seed: 7,
    fits: false,
    arrivals: {
      perWeek: 1440.4,
      sources: [
        {
          kind: "channel",
          name: "phone",
          perWeek: 1400.4,
          busiestHour: { at: "mon 09:00", inquiries: 7.94 },
        },
        { kind: "incident", name: "outage", perWeek: 40, busiestHour: { at: "tue 10:00", inquiries: 12 } },
      ],
    },
    tiers: [
      {
        tier: "tier1",
        offeredLoadErlangs: 1.75,
        busiestHour: { at: "mon 10:00", erlangs: 7.1, agents: 9 },
        workHoursPerWeek: 294,
        agentHoursPerWeek: 424,
        occupancy: 0.693396,
      },
      { tier: "tier2", occupancy: null },
    ],
    gaps: [
      { kind: "short", tier: "tier1", line: "email, portal", workHoursPerWeek: 50.25, agentHoursPerWeek: 40 },
      { kind: "unattended", hoursPerWeek: 5, first: "mon 06:00", workHoursPerWeek: 1.2 },
      { kind: "crowded", hoursPerWeek: 2.5, worst: "tue 09:00", erlangs: 3.1, agents: 2 },
    ],
    cost: { replications: { min: 4, max: 8 }, ticketsPerReplication: 2880, cpuSecondsPerReplication: 2 },
    reproduce: sampleOrigin.reproduce,
  });
});

test("an hour of the week has its day and time", () => {
  expect([0, 25, 167].map(hourText)).toEqual(["mon 00:00", "tue 01:00", "sun 23:00"]);
});

test("only a line with more work than agents is short", () => {
  expect(samplePlan.gaps.map(isShort)).toEqual([true, false, false]);
});
