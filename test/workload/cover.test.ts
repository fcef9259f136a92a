import { expect, test } from "vitest";
import { arrivingIn, uncovered } from "../../src/workload/cover.ts";
import { rostered } from "../../src/workload/index.ts";
import { line, loadWith, upstairs } from "../desk/script.ts";

const load = loadWith({
  arrivals: { phone: { perWeek: 10 }, email: { perWeek: 10 } },
  staff: [line("calls", "tier1", 1, { channels: ["phone"] }), line("all", "tier1", 1), ...upstairs],
});

test("the loads' own roster takes everything", () => {
  expect(uncovered(load.staff, load.lexicon, arrivingIn(load.form))).toEqual([]);
});

test("a roster may have other numbers as long as somebody takes everything", () => {
  expect(rostered(load, [0, 5, 1, 1])?.staff.map(({ agents }) => agents)).toEqual([0, 5, 1, 1]);
  expect(rostered(load, [5, 0, 1, 1])).toBeUndefined();
  expect(rostered(load, [1, 1, 0, 1])).toBeUndefined();
});

test("what nobody takes is told by tier", () => {
  const [first, ...others] = uncovered(load.staff.slice(0, 1), load.lexicon, {
    channels: ["phone", "email"],
    categories: ["question"],
  });
  expect(first).toEqual({ tier: "tier1", missing: ["email about question"] });
  expect(others.map(({ tier }) => tier)).toEqual(["tier2", "tier3"]);
});
