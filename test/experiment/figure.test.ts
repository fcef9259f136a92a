import { expect, test } from "vitest";
import { betterWhen, estimateOf, isShareOfTickets, ratioOf, sampleOf } from "../../src/experiment/figure.ts";
import { workingMinutes } from "../../src/units/index.ts";
import { sampleLoad } from "../desk/sampleLoad.ts";
import { loadExpecting, replicationOf, replicationsOf, simulated } from "./made.ts";

const load = loadExpecting();
const counted = replicationOf(0, {
  email: [6, 2],
  phone: [3, 1],
  minutes: [10, 30],
  arrived: 8,
  abandoned: 2,
  busy: [10, 20, 0],
  staffed: [40, 40, 40],
});

test("a figure is what was counted above and below its line", () => {
  expect(ratioOf(load, { metric: "firstResponse", where: {} }, counted)).toEqual({ above: 9, below: 12 });
  expect(ratioOf(load, { metric: "firstResponse", where: { channel: "phone" } }, counted)).toEqual({
    above: 3,
    below: 4,
  });
  expect(ratioOf(load, { metric: "firstResponse", where: { priority: "high" } }, counted)).toEqual({
    above: 0,
    below: 0,
  });
  expect(ratioOf(load, { metric: "firstResponseMinutes", where: {} }, counted)).toEqual({
    above: 40,
    below: 2,
  });
  expect(ratioOf(load, { metric: "abandonment", where: { channel: "phone" } }, counted)).toEqual({
    above: 2,
    below: 8,
  });
  expect(ratioOf(load, { metric: "occupancy", where: { tier: "tier2" } }, counted)).toEqual({
    above: 20,
    below: 40,
  });
  expect(ratioOf(load, { metric: "occupancy", where: {} }, counted)).toEqual({ above: 30, below: 120 });
});

test("a word that the policy does not have belongs to no ticket", () => {
  expect(ratioOf(load, { metric: "resolution", where: { priority: "urgent" } }, counted).below).toBe(0);
});

test("the share within a span needs replications that were asked about it", () => {
  const figure = { metric: "firstResponse", where: {}, within: workingMinutes(10) } as const;
  const [asked] = simulated(1, { load: sampleLoad, within: [workingMinutes(10)] });
  if (!asked) throw new Error("one replication was made");
  const { above, below } = ratioOf(sampleLoad, figure, asked);
  expect(above).toBeGreaterThan(0);
  expect(above).toBeLessThan(below);
  const [unasked] = simulated(1, { load: sampleLoad });
  expect(() => unasked && ratioOf(sampleLoad, figure, unasked)).toThrow("asked about a span before");
});

test("shares of tickets stay within 0 and 1, other figures do not", () => {
  const all = replicationsOf(
    { email: [5, 0], busy: [9], staffed: [1] },
    { email: [6, 0], busy: [1], staffed: [1] },
  );
  const found = (metric: "firstResponse" | "occupancy"): object =>
    estimateOf({ metric, where: {} }, sampleOf(all.map((one) => ratioOf(load, { metric, where: {} }, one))));
  expect(found("firstResponse")).toMatchObject({ value: 1, high: 1 });
  expect(found("occupancy")).toMatchObject({ value: 5 });
  expect(isShareOfTickets({ metric: "abandonment", where: {} })).toBe(true);
  expect(isShareOfTickets({ metric: "occupancy", where: {} })).toBe(false);
});

test("customers want more in time, less waiting and fewer who hang up; how busy agents are is neither", () => {
  const better = (["resolution", "resolutionMinutes", "abandonment", "occupancy"] as const).map((metric) =>
    betterWhen({ metric, where: {} }),
  );
  expect(better).toEqual(["more", "less", "less", undefined]);
});
