import type { WorkPlan } from "../../src/experiment/index.ts";

/** A plan of a load whose roster is short in one line and doubtful in two. */
export const samplePlan: WorkPlan = {
  perWeek: 1440.4,
  sources: [
    { kind: "channel", name: "phone", perWeek: 1400.4, busiest: { hourOfWeek: 9, value: 7.94 } },
    { kind: "incident", name: "outage", perWeek: 40, busiest: { hourOfWeek: 34, value: 12 } },
  ],
  tiers: [
    {
      tier: "tier1",
      offeredLoad: 1.75,
      busiest: { hourOfWeek: 10, value: 7.1 },
      agentsAtBusiest: 9,
      workHours: 294,
      agentHours: 424,
    },
    {
      tier: "tier2",
      offeredLoad: 0,
      busiest: { hourOfWeek: 0, value: 0 },
      agentsAtBusiest: 0,
      workHours: 0,
      agentHours: 0,
    },
  ],
  gaps: [
    { kind: "short", tier: "tier1", line: "email, portal", workHours: 50.25, agentHours: 40 },
    { kind: "unattended", tier: "tier1", line: "phone", hours: 5, workHours: 1.2, first: 6 },
    { kind: "crowded", tier: "tier1", line: "phone", hours: 2.5, worst: 33, erlangs: 3.1, agents: 2 },
  ],
  concurrent: ["chat"],
  cost: { replications: { min: 4, max: 8 }, ticketsPerReplication: 2880, cpuSecondsPerReplication: 2 },
};
