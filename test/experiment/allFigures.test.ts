import { expect, test } from "vitest";
import { allFigures, distinct, keyOf } from "../../src/experiment/index.ts";
import { loadExpecting } from "./made.ts";

const load = loadExpecting([
  { metric: "firstResponse", where: { channel: "phone" }, atLeast: 0.5 },
  { metric: "firstResponse", where: { plan: "default" }, within: "10m", atLeast: 0.5 },
]);

test("a comparison looks at every channel, priority, pair of them, tier and live channel", () => {
  const figures = allFigures(loadExpecting());
  const count = (metric: string): number => figures.filter((one) => one.metric === metric).length;
  // Five channels, three priorities; phone, chat, hotline and counter are live.
  expect(count("firstResponse")).toBe(1 + 5 + 3 + 15);
  expect(count("resolution")).toBe(24);
  expect(count("abandonment")).toBe(1 + 4);
  expect(count("occupancy")).toBe(3);
  expect(new Set(figures.map(keyOf)).size).toBe(figures.length);
});

test("what the load expects something of is looked at as well, once", () => {
  const own = allFigures(load);
  expect(own.length).toBe(allFigures(loadExpecting()).length + 1);
  expect(own.at(-1)).toEqual({
    metric: "firstResponse",
    where: { plan: "default" },
    within: 10 * 60_000,
  });
});

test("figures are the same whatever they are written beside", () => {
  const [a, b] = [
    { metric: "resolution", where: { channel: "phone" } } as const,
    { metric: "resolution", where: { priority: "high" } } as const,
  ];
  expect(distinct([a, b, { ...a }])).toEqual([a, b]);
});
