import { expect, test } from "vitest";
import { agentTable, tellsOfAgents } from "../../src/report/agentTable.ts";
import { plain } from "../../src/report/index.ts";
import { changed, loadOf, sampleLoad } from "../workload/sampleLoad.ts";
import { sampleRun } from "./sampleRun.ts";

test("the hours of a tier's agents in words, and nothing about a tier without any", () => {
  expect(`\n${agentTable(sampleRun.tiers, plain)}\n`).toBe(`
Agents: hours rostered in a replication and what they went into, and the time a ticket takes (work and wrap-up)
         hours  work  wrap-up  free  break  absent  overtime  breaks missed  interrupted  a ticket
  tier1    120   60%       5%   21%     6%      8%      1.2%           0.25          3.5   12m 30s
`);
  expect(agentTable(sampleRun.tiers.slice(1), plain)).toBe("");
});

test("what never happened has no column", () => {
  const none = { kind: "single", n: 480, value: 0 } as const;
  const tiers = sampleRun.tiers.map((tier) => {
    const { agents } = tier;
    if (!agents) return tier;
    const shares = { ...agents.shares, wrappingUp: none, onBreak: none, absent: none };
    return { ...tier, agents: { ...agents, shares, overtime: none, breaksMissed: 0, interruptions: 0 } };
  });
  expect(agentTable(tiers, plain)).toContain("\n         hours  work  free  a ticket\n");
});

test("a result tells of the agents' time where the load says more of them than their hours", () => {
  expect(tellsOfAgents(loadOf())).toBe(false);
  const more = changed(sampleLoad, ["firstReplyAfter: 3m", "firstReplyAfter: 3m\nwrapUp: { tier1: 2m }"]);
  expect(tellsOfAgents(loadOf(more))).toBe(true);
  const breaks = changed(sampleLoad, ["hours: office", 'hours: office, breaks: ["12:00-12:30"]']);
  expect(tellsOfAgents(loadOf(breaks))).toBe(true);
});
