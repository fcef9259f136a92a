import { expect, test } from "vitest";
import { Crew } from "../../src/desk/crew.ts";
import { RampUp } from "../../src/desk/rampUp.ts";
import { Routing } from "../../src/desk/routing.ts";
import { days, hours, minutes } from "../../src/units/index.ts";
import { assignmentsOf, finished, hoursOf, line, loadWith, timesOf, upstairs } from "./script.ts";

const ramp = { agents: 1, speed: "50%", over: "4d" };
const staff = [line("ann", "tier1", 2, { ramp }), ...upstairs];

test("a newcomer's speed rises evenly from the first measured day to that of the others, and no further", () => {
  const load = loadWith({ staff, horizon: { start: "2026-03-09", weeks: 1, warmUp: 1, zone: "UTC" } });
  const { horizon } = load;
  const rampUp = new RampUp(load, new Crew(load, new Routing(load), horizon.start));
  const speeds = [-7, 0, 1, 2, 4, 9].map((day) => rampUp.speedOf(0, horizon.measuredFrom + days(day)));
  expect(speeds).toEqual([0.5, 0.5, 0.625, 0.75, 1, 1]);
  expect(rampUp.speedOf(1, horizon.measuredFrom)).toBe(1);
});

test("the same work takes a newcomer longer, and is no more work", () => {
  const desk = finished(
    { load: { staff } },
    { at: "mon 00:00", work: 10 },
    { at: "mon 00:00", work: 10 },
    { at: "fri 09:00", work: 10 },
  );
  // By Friday the newcomer, who is free the longest after the other's first ticket, has caught up.
  expect(assignmentsOf(desk)).toEqual(["1 by 0", "2 by 1", "3 by 1"]);
  expect(timesOf(desk, "resolved")).toEqual(["2 at mon 00:10", "1 at mon 00:20", "3 at fri 09:10"]);
  expect(hoursOf(desk).busy).toBe(minutes(40));
  expect(hoursOf(desk).staffed).toBe(2 * hours(7 * 24));
});

test("a tier's work limit is a limit of work, which a newcomer reaches later", () => {
  const tiers = {
    tier1: { title: "First", internalTargets: { workLimit: "30m" } },
    tier2: { title: "Second" },
    tier3: { title: "Third" },
  };
  const desk = finished(
    {
      policy: { tiers },
      load: { staff: [line("ann", "tier1", 1, { ramp: { ...ramp, over: "9w" } }), ...upstairs] },
    },
    {
      at: "mon 00:00",
      work: [60, 5],
    },
  );
  expect(timesOf(desk, "escalated")).toEqual(["1 at mon 01:00"]);
});
