import { expect, test } from "vitest";
import { satisfaction } from "../../../src/workload/schema/satisfaction.ts";

test("nothing takes away from a score unless the load says so", () => {
  expect(satisfaction.parse({})).toEqual({
    start: 4.6,
    perHourWaited: 0,
    perHandOver: 0,
    perReopening: 0,
    missedTarget: 0,
    hungUp: 1,
  });
});

test("a score lies from 1 to 5, and a loss is not negative", () => {
  for (const wrong of [{ start: 5.1 }, { hungUp: 0 }, { perHandOver: -0.1 }])
    expect(satisfaction.safeParse(wrong).success).toBe(false);
});
