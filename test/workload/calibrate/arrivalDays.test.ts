import { expect, test } from "vitest";
import { chooseDays } from "../../../src/workload/calibrate/arrivalDays.ts";

const monday = 16_860; // 2016-02-29
const hours = (count: number): Uint32Array =>
  new Uint32Array(24).fill(0).map((_, hour) => (hour === 10 ? count : 0));

/** Weeks of five days with so many tickets each. */
const weeksOf = (...counts: readonly number[]): Map<number, Uint32Array> =>
  new Map(
    counts.flatMap((count, week) =>
      [0, 1, 2, 3, 4].map((day) => [monday + 7 * week + day, hours(count)] as const),
    ),
  );

test("a thin tail of weeks is no part of the log's usual time, however long it is", () => {
  const { weeks, thinWeeks, days } = chooseDays(weeksOf(100, 90, 110, 1, 1, 2, 1, 1, 1, 1));
  expect(weeks).toEqual([monday, monday + 7, monday + 14]);
  expect([thinWeeks, days.length]).toEqual([7, 21]);
});

test("days without tickets count, and holidays do not", () => {
  const byDay = weeksOf(100, 100, 100, 100);
  byDay.set(monday + 8, hours(20));
  byDay.delete(monday + 16);
  const { daysOff, days } = chooseDays(byDay);
  expect(daysOff).toEqual([monday + 8, monday + 16]);
  expect(days).toHaveLength(26);
  expect(days.filter(({ day }) => day === monday + 5)).toHaveLength(1);
});

test("without tickets there are no days", () => {
  expect(chooseDays(new Map())).toEqual({ days: [], weeks: [], thinWeeks: 0, daysOff: [] });
});
