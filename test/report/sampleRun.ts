import type { Estimate, RunSummary } from "../../src/experiment/index.ts";
import type { RunOrigin } from "../../src/report/index.ts";

export const interval = (value: number, low: number, high: number, n: number): Estimate => ({
  kind: "interval",
  n,
  value,
  low,
  high,
});
const none: Estimate = { kind: "none" };

type Cell = RunSummary["cells"][number];

const cell = (name: Pick<Cell, "metric" | "priority" | "channel">, rest: Partial<Cell>): Cell => ({
  compliance: none,
  met: 0,
  missed: 0,
  open: 0,
  cancelled: 0,
  meanMinutes: undefined,
  p90Minutes: undefined,
  missedMinutes: undefined,
  ...name,
  ...rest,
});

const phone = cell(
  { metric: "firstResponse", priority: "critical", channel: "phone" },
  {
    compliance: interval(2 / 3, 0.5, 0.8333333333, 30),
    met: 20,
    missed: 10,
    open: 1,
    cancelled: 2,
    meanMinutes: 4.123456789,
    p90Minutes: 9.5,
    missedMinutes: { queue: 30, closed: 60, handOver: 0, work: 10, customer: 0, incident: 0, setAside: 0 },
  },
);
const email = cell(
  { metric: "firstResponse", priority: "low", channel: "email" },
  { compliance: { kind: "single", n: 5, value: 0.6 }, met: 3, missed: 2, meanMinutes: 90, p90Minutes: 200 },
);
const undecided = cell({ metric: "firstResponse", priority: "low", channel: "chat" }, { open: 4 });

/** A run of the sample load in which first responses were measured, and resolutions were not. */
export const sampleRun: RunSummary = {
  replications: 4,
  outcomes: {
    arrived: 42,
    abandoned: 2,
    turnedAway: 1,
    declined: 0,
    resolved: 38,
    reopened: 3,
    escalated: 6,
    sentBack: 1,
    redialled: 2,
    switched: 3,
    parents: 4,
    linked: 12,
    solvedWithParent: 11,
    rootCauses: 0,
    articles: 0,
  },
  simulated: 60,
  voicemail: undefined,
  expectations: [
    {
      expectation: { metric: "firstResponse", where: { channel: "phone" }, atLeast: 0.8 },
      found: interval(2 / 3, 0.5, 0.7, 30),
      verdict: "failed",
    },
    {
      expectation: { metric: "firstResponseMinutes", where: {}, atMost: 120 },
      found: interval(45.5, 9.25, 81.75, 35),
      verdict: "held",
    },
    {
      expectation: { metric: "occupancy", where: { tier: "tier1" }, atMost: 0.9 },
      found: none,
      verdict: "inconclusive",
    },
  ],
  cells: [phone, email, undecided],
  totals: [
    { ...phone, channel: "all" },
    { ...email, channel: "all", open: 4 },
  ],
  handOvers: [],
  modes: undefined,
  channels: [
    { channel: "email", arrived: 10, abandoned: 0, abandonment: none },
    { channel: "phone", arrived: 32, abandoned: 2, abandonment: interval(0.0625, 0.01, 0.12345678, 32) },
  ],
  tiers: [
    {
      tier: "tier1",
      occupancy: interval(0.71, 0.6, 0.82, 80),
      queueWait: interval(12, 9, 15, 40),
      queueWaitP90: 33,
      meanWaiting: 1.25,
      agents: {
        rosteredHours: 120,
        shares: {
          working: interval(0.6, 0.5, 0.7, 480),
          wrappingUp: interval(0.05, 0.04, 0.06, 480),
          free: interval(0.21, 0.2, 0.22, 480),
          onBreak: interval(0.06, 0.06, 0.06, 480),
          absent: interval(0.08, 0.07, 0.09, 480),
        },
        overtime: interval(0.012, 0.01, 0.014, 480),
        handleMinutes: interval(12.5, 12, 13, 38),
        breaksMissed: 0.25,
        interruptions: 3.5,
      },
      known: { kind: "queue", notation: "M/M/3", formula: "Erlang C", meanWait: 12.5, occupancy: 0.7 },
    },
    {
      tier: "tier2",
      occupancy: none,
      queueWait: none,
      queueWaitP90: undefined,
      meanWaiting: 0,
      agents: undefined,
      known: { kind: "none", why: ["its tickets come from another tier"] },
    },
  ],
  triage: [],
  satisfaction: [],
  clauses: [{ clause: "ESC-1", perReplication: 2 / 3 }],
  notSimulated: ["ESC-8", "ESC-9"],
  unrunClocks: [{ metric: "update", because: "nobody writes one" }],
};

export const sampleOrigin: RunOrigin = {
  tool: { name: "deskdrill", version: "1.2.3" },
  loadHash: "0123456789ab",
  reproduce: "deskdrill simulate load.yaml --seed 7",
  isPartial: false,
  arrivals: undefined,
};
