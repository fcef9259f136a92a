import { expect, test } from "vitest";
import { summarise, type CellSummary } from "../../src/experiment/index.ts";
import { sampleLoad } from "../desk/sampleLoad.ts";
import { loadWith, policyWith } from "../desk/script.ts";
import { loadExpecting, replicationsOf, simulated } from "./made.ts";

const runs = simulated(3, { load: sampleLoad });
const summary = summarise(sampleLoad, runs);

const counts = ["met", "missed", "open", "cancelled"] as const;
const sumOf = (cells: readonly CellSummary[], key: (typeof counts)[number]): number =>
  cells.reduce((sum, cell) => sum + cell[key], 0);

test("the totals of a metric and priority are the sums of its cells", () => {
  expect(summary.totals.length).toBeGreaterThan(3);
  expect(summary.cells.length).toBeGreaterThan(summary.totals.length);
  for (const total of summary.totals) {
    const cells = summary.cells.filter(
      ({ metric, priority }) => metric === total.metric && priority === total.priority,
    );
    expect(total.channel).toBe("all");
    for (const key of counts) expect(sumOf(cells, key)).toBe(total[key]);
    const { met, missed } = total;
    expect(total.compliance).toMatchObject({ n: met + missed, value: met / (met + missed) });
  }
});

test("the outcomes of inquiries are summed over replications, and end as arrivals", () => {
  const { outcomes, channels } = summary;
  expect(outcomes.arrived).toBe(runs.reduce((sum, { measures }) => sum + measures.tickets.arrived, 0));
  expect(channels.reduce((sum, { arrived }) => sum + arrived, 0)).toBe(outcomes.arrived);
  expect(channels.reduce((sum, { abandoned }) => sum + abandoned, 0)).toBe(outcomes.abandoned);
  expect(summary.simulated).toBeGreaterThan(outcomes.arrived);
  expect(summary.replications).toBe(3);
});

test("a missed target's minutes are a mean over the missed", () => {
  const load = loadExpecting();
  const made = replicationsOf({ email: [1, 2], minutes: [10, 20, 60] }, { email: [1, 0], minutes: [30] });
  const cell = made[0]?.measures.cell("firstResponse", { priority: 1, channel: 0, plan: 0 });
  cell?.missedParts.set([4, 0, 0, 2, 0].map((minutes) => minutes * 60_000));
  const [only, ...others] = summarise(load, made).cells;
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    metric: "firstResponse",
    priority: "normal",
    channel: "email",
    met: 2,
    missed: 2,
  });
  expect(only?.meanMinutes).toBe(30);
  expect(only?.p90Minutes).toBeCloseTo(60, 0);
  expect(only?.missedMinutes).toEqual({
    queue: 2,
    closed: 0,
    handOver: 0,
    work: 1,
    customer: 0,
    incident: 0,
    setAside: 0,
  });
});

test("a cell without an end has no minutes, one without a miss no parts, an empty one is left out", () => {
  const made = replicationsOf({ email: [5, 0] });
  const [only] = summarise(loadExpecting(), made).cells;
  expect([only?.meanMinutes, only?.p90Minutes, only?.missedMinutes]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(summarise(loadExpecting(), replicationsOf({})).cells).toEqual([]);
});

test("each tier has its occupancy and its waits", () => {
  for (const [index, tier] of summary.tiers.entries()) {
    expect(tier.tier).toBe(sampleLoad.policy.tiers[index]);
    const waited = runs.reduce((sum, { measures }) => sum + (measures.waits[index]?.count ?? 0), 0);
    expect(tier.queueWait).toMatchObject({ kind: "interval", n: waited });
    const used = runs.map(({ tiers }) => tiers[index]?.hours);
    const busy = used.reduce((sum, one) => sum + (one?.busy ?? NaN), 0);
    const staffed = used.reduce((sum, one) => sum + (one?.staffed ?? NaN), 0);
    expect(tier.occupancy).toMatchObject({ value: expect.closeTo(busy / staffed, 12) as number });
  }
});

test("clauses are told by how often they act in a replication, and those that never do are left out", () => {
  const names = [...sampleLoad.policy.clauses.keys()];
  for (const { clause, perReplication } of summary.clauses) {
    const index = names.indexOf(clause);
    const acted = runs.reduce((sum, { measures }) => sum + (measures.clauseCounts[index] ?? 0), 0);
    expect(perReplication).toBe(acted / 3);
  }
  const acted = summary.clauses.map(({ clause }) => clause);
  expect(acted).toEqual(expect.arrayContaining(["ESC-1", "ESC-2", "ESC-4", "ESC-5"]));
  expect(acted).not.toContain("SLA-1");
});

test("escalations that the desk does not act on are named", () => {
  const lead = { notify: "lead" };
  const escalations = [
    { clause: "ESC-1", at: "customer request", ...lead },
    { clause: "ESC-2", at: { workaround: "75%" }, ...lead },
    { clause: "ESC-3", at: { resolution: "75%" }, ...lead },
    { clause: "ESC-4", at: "intake", ...lead },
    { clause: "ESC-5", when: { tier: "tier1", attempts: ">=1" }, to: "tier2" },
  ];
  const load = loadWith({}, policyWith({ escalations }));
  expect(summarise(load, replicationsOf({})).notSimulated).toEqual(["ESC-1", "ESC-2"]);
});

test("an experiment judges every expectation of its load", () => {
  const load = loadExpecting([
    { metric: "firstResponse", atLeast: 0.5 },
    { metric: "occupancy", atMost: 0.5 },
  ]);
  const { expectations } = summarise(load, replicationsOf({ email: [9, 1] }, { email: [8, 2] }));
  expect(expectations.map(({ expectation: { metric }, verdict }) => [metric, verdict])).toEqual([
    ["firstResponse", expect.any(String)],
    ["occupancy", "inconclusive"],
  ]);
});
