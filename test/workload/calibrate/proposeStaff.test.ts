import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { proposeStaff, targetOccupancy } from "../../../src/workload/calibrate/proposeStaff.ts";

const office = Float64Array.from({ length: 168 }, (_, index) =>
  index < 120 && index % 24 >= 8 && index % 24 < 18 ? 10 : 0,
);

test("there are as many agents as the work takes at the occupancy that is wanted", () => {
  expect(
    proposeStaff(office, [
      { tier: "tier1", hours: 300 },
      { tier: "tier2", hours: 75 },
    ]),
  ).toEqual([
    { name: "tier1-core", tier: "tier1", agents: 7, hours: { "mon-fri": "08:00-18:00" } },
    { name: "tier1-always", tier: "tier1", agents: 1, hours: { daily: "00:00-24:00" } },
    { name: "tier2-core", tier: "tier2", agents: 2, hours: { "mon-fri": "08:00-18:00" } },
  ]);
  expect(300 / (50 * 8)).toBe(targetOccupancy);
});

property.prop([
  fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 168, maxLength: 168 }),
  fc.double({ min: 0, max: 5_000, noNaN: true }),
])("whatever the week, every tier has somebody", (week, hours) => {
  const shifts = proposeStaff(week, [
    { tier: "one", hours },
    { tier: "two", hours: 0 },
  ]);
  expect(new Set(shifts.map(({ tier }) => tier))).toEqual(new Set(["one", "two"]));
  for (const { agents } of shifts) expect(agents).toBeGreaterThanOrEqual(1);
});
