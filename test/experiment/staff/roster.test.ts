import { expect, test } from "vitest";
import { planOf } from "../../../src/experiment/index.ts";
import {
  costOf,
  firstRoster,
  pricesOf,
  rosterKey,
  withAgents,
} from "../../../src/experiment/staff/roster.ts";
import { line, loadWith, upstairs } from "../../desk/script.ts";

const hours = { "mon-fri": "09:00-17:00" };

test("a line costs its hours a week, or money where every line has a price", () => {
  const load = loadWith({ staff: [line("day", "tier1", 1, { hours }), ...upstairs] });
  expect(pricesOf(load)).toEqual({ unit: "hours", perAgent: [40, 168, 168] });
  const priced = loadWith({
    staff: [
      line("day", "tier1", 1, { hours, costPerHour: 30 }),
      ...upstairs.map((one) => ({ ...one, costPerHour: 50 })),
    ],
  });
  expect(pricesOf(priced)).toEqual({ unit: "cost", perAgent: [1200, 8400, 8400] });
  const some = loadWith({ staff: [line("day", "tier1", 1, { hours, costPerHour: 30 }), ...upstairs] });
  expect(pricesOf(some).unit).toBe("hours");
});

test("a roster costs what its agents do", () => {
  expect(costOf([2, 0, 1], { unit: "hours", perAgent: [40, 168, 10] })).toBe(90);
  expect(rosterKey(withAgents([2, 0, 1], 1, 3))).toBe("2/3/1");
});

test("the search starts with the agents of square-root staffing in the busiest hour", () => {
  // Sixteen erlangs: 16 + 4 beta, where one in five waits.
  const load = loadWith({
    arrivals: { phone: { perWeek: 16 * 168 } },
    mix: { categories: { question: { share: 1 } } },
    effort: { tier1: "60m", tier2: "1m", tier3: "1m" },
    staff: [line("a", "tier1", 5), line("b", "tier1", 5), ...upstairs],
  });
  const roster = firstRoster(load, planOf(load));
  expect(roster).toEqual([10, 10, 1, 1].map((agents, index) => (index < 2 ? roster[index] : agents)));
  expect((roster[0] ?? 0) + (roster[1] ?? 0)).toBeGreaterThanOrEqual(20);
  expect((roster[0] ?? 0) + (roster[1] ?? 0)).toBeLessThanOrEqual(22);
});
