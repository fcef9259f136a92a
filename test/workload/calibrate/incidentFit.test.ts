import { expect, test } from "vitest";
import { poissonCount, streamFor } from "../../../src/kernel/index.ts";
import { chooseDays } from "../../../src/workload/calibrate/arrivalDays.ts";
import { DailyCounts } from "../../../src/workload/calibrate/dailyCounts.ts";
import { findBursts, incidentsIn, withoutBursts } from "../../../src/workload/calibrate/incidentFit.ts";

const monday = 16_860;

/** Two categories for twelve weeks; a day that is busy with both is no incident. */
function counts(bursts: readonly number[]): DailyCounts {
  const stream = streamFor("bursts", 0, "test");
  const daily = new DailyCounts();
  for (let day = monday; day < monday + 84; day++) {
    const busy = day % 10 === 0 ? 3 : 1;
    for (let hour = 8; hour < 18; hour++) {
      const isBurst = bursts.includes(day) && hour === 10;
      for (const [word, mean] of [
        ["access", isBurst ? 60 : 6 * busy],
        ["bug", 6 * busy],
      ] as const)
        for (let ticket = poissonCount(stream, mean); ticket > 0; ticket--) daily.add(word, day, hour);
    }
  }
  return daily;
}

const burstDays = [monday + 2, monday + 24, monday + 46, monday + 61];
const daily = counts(burstDays);
const { days } = chooseDays(daily.all());

test("hours in which one category came alone are found, and no busy day is taken for one", () => {
  const bursts = findBursts(daily, days);
  expect(bursts.map(({ from }) => from)).toEqual(burstDays.map((day) => day * 24 + 10));
  const [incident, ...others] = incidentsIn(bursts);
  expect(others).toEqual([]);
  expect(incident).toMatchObject({ category: "access", times: 4, meanHours: 1 });
  expect(incident?.multiplies).toBeGreaterThan(6);
  expect(incident?.multiplies).toBeLessThan(14);
});

test("without the bursts as much is left as is usual", () => {
  const calm = withoutBursts(daily.all(), findBursts(daily, days));
  expect(calm.get(burstDays[0] ?? 0)?.[10]).toBeLessThan(30);
  expect(calm.get(monday)?.[10]).toBe(daily.all().get(monday)?.[10]);
});

test("where nothing stands out there are none", () => {
  const even = counts([]);
  expect(findBursts(even, chooseDays(even.all()).days)).toEqual([]);
});
