import { expect, test } from "vitest";
import {
  differenceShownAs,
  figureTitle,
  handOversText,
  isTime,
  metricTitle,
  shownAs,
  toldTogether,
} from "../../src/report/figureText.ts";
import { workingMinutes } from "../../src/units/index.ts";
import { handOversApart } from "../../src/workload/index.ts";

test("a figure is called by its metric and what it is about", () => {
  expect(figureTitle({ metric: "resolution", where: { priority: "low", channel: "email" } })).toBe(
    "resolution in time, low email",
  );
  expect(figureTitle({ metric: "occupancy", where: {} })).toBe("agents busy");
  expect(metricTitle({ metric: "firstResponse", within: workingMinutes(1) })).toBe(
    "first response within 1m",
  );
});

test("shares are shown in percent and their differences in points, times as times", () => {
  const share = { metric: "abandonment" } as const;
  const time = { metric: "resolutionMinutes" } as const;
  expect([shownAs(share)(0.0816), shownAs(time)(75)]).toEqual(["8.2%", "1h 15m"]);
  const points = differenceShownAs(share);
  expect([0.0123, -0.2, 0, -0.00001].map(points)).toEqual(["+1.2", "-20", "0", "0"]);
  const longer = differenceShownAs(time);
  expect([75, -0.5, 0].map(longer)).toEqual(["+1h 15m", "-30s", "0s"]);
  expect([isTime(share), isTime(time)]).toEqual([false, true]);
});

test("hand-overs are told as loads count them: the last number stands for more", () => {
  expect([0, 1, 4, 5].map(handOversText)).toEqual([
    "no hand-over",
    "1 hand-over",
    "4 hand-overs",
    "5 or more hand-overs",
  ]);
  expect(toldTogether).toBe(handOversApart);
});
