import { expect, test } from "vitest";
import type { QueueDemand } from "../../../src/experiment/plan/queueDemand.ts";
import { gapsIn } from "../../../src/experiment/plan/rosterGaps.ts";

const hours = Int32Array.from({ length: 4 }, (_, hour) => hour + 8);

const demand = (
  erlangs: readonly number[],
  agents: readonly number[],
  more: Partial<QueueDemand> = {},
): QueueDemand => ({
  tier: 0,
  name: "phone",
  isLive: true,
  lines: [0],
  perAgent: 1,
  erlangs: Float64Array.from(erlangs),
  agents: Float64Array.from(agents),
  ...more,
});

test("a line that keeps up at every hour lacks nothing", () => {
  expect(gapsIn(demand([0.5, 1, 1, 0], [1, 2, 1, 0]), "tier1", hours, 1)).toEqual([]);
});

test("more work than agents is told as hours a week", () => {
  expect(gapsIn(demand([3, 3, 3, 3], [2, 2, 2, 2]), "tier1", hours, 2)).toEqual([
    { kind: "short", tier: "tier1", line: "phone", workHours: 6, agentHours: 4 },
  ]);
});

test("hours in which callers find nobody, and hours in which they are too many", () => {
  expect(gapsIn(demand([0.5, 3, 2, 0.5], [0, 2, 1.5, 9]), "tier1", hours, 1)).toEqual([
    { kind: "unattended", tier: "tier1", line: "phone", hours: 1, workHours: 0.5, first: 8 },
    { kind: "crowded", tier: "tier1", line: "phone", hours: 2, worst: 9, erlangs: 3, agents: 2 },
  ]);
});

test("what can wait for hours lacks only agents for all of it", () => {
  expect(gapsIn(demand([0.5, 3, 2, 0.5], [0, 2, 1.5, 9], { isLive: false }), "tier1", hours, 1)).toEqual([]);
});

test("several conversations at once count for as many agents", () => {
  expect(gapsIn(demand([1.5, 1.5, 1.5, 1.5], [1, 1, 1, 1], { perAgent: 1.6 }), "tier1", hours, 1)).toEqual(
    [],
  );
  expect(gapsIn(demand([1.7, 1, 1, 1], [1, 1, 1, 1], { perAgent: 1.6 }), "tier1", hours, 1)).toMatchObject([
    { kind: "crowded", worst: 8 },
  ]);
});
