import { expect, test } from "vitest";
import { agentTable, tellsOfAgents } from "../../src/report/agentTable.ts";
import { plain } from "../../src/report/index.ts";
import { changed, loadOf, sampleLoad } from "../workload/sampleLoad.ts";
import { sampleRun } from "./sampleRun.ts";

test("the hours of a tier's agents in words, and nothing about a tier without any", () => {
  expect(`\n${agentTable(sampleRun.tiers, plain)}\n`).toBe(`
Agents: hours rostered in a replication and what they went into, and the time a ticket takes (work and wrap-up)
         hours  work  wrap-up  free  a ticket
  tier1    120   60%       5%   21%   12m 30s
`);
  expect(agentTable(sampleRun.tiers.slice(1), plain)).toBe("");
});

test("a result tells of the agents' time where the load says more of them than their hours", () => {
  expect(tellsOfAgents(loadOf())).toBe(false);
  const more = changed(sampleLoad, ["firstReplyAfter: 3m", "firstReplyAfter: 3m\nwrapUp: { tier1: 2m }"]);
  expect(tellsOfAgents(loadOf(more))).toBe(true);
});
