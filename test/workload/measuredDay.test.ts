import { expect, test } from "vitest";
import { measuredDay } from "../../src/workload/measuredDay.ts";

test("a weekday of a measured week is the first on or after the day on which that week begins", () => {
  const dates = (firstDay: string, week: number): readonly string[] =>
    ["mon", "wed", "sun"].map((day) => measuredDay(firstDay, week, day).toString());
  expect(dates("2026-03-02", 1)).toEqual(["2026-03-02", "2026-03-04", "2026-03-08"]);
  expect(dates("2026-03-04", 1)).toEqual(["2026-03-09", "2026-03-04", "2026-03-08"]);
  expect(dates("2026-03-02", 3)).toEqual(["2026-03-16", "2026-03-18", "2026-03-22"]);
});
