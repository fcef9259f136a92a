import { expect, test } from "vitest";
import { streamFor } from "../../../src/kernel/index.ts";
import type { ArrivalDay } from "../../../src/workload/calibrate/arrivalDays.ts";
import {
  dispersionOf,
  drawDays,
  expectedOn,
  fitArrivals,
  meanWeek,
  type ArrivalModel,
} from "../../../src/workload/calibrate/arrivalModel.ts";

const monday = 16_860;
const steady = { cv: 0, correlation: 0 };

/** Thirty an hour from 8 to 18 on weekdays. */
const office = Float64Array.from({ length: 168 }, (_, index) =>
  index < 120 && index % 24 >= 8 && index % 24 < 18 ? 30 : 0.5,
);

const calendarOf = (weeks: number): readonly ArrivalDay[] =>
  Array.from({ length: 7 * weeks }, (_, index) => ({ day: monday + index, hours: [] }));

const drawn = (model: ArrivalModel, weeks: number): readonly ArrivalDay[] =>
  drawDays(model, calendarOf(weeks), streamFor("arrivals", 0, "test"));

test("how busy days and hours vary is found again without the noise of the counts", () => {
  const { day, hour } = fitArrivals(
    drawn({ week: office, day: { cv: 0.12, correlation: 0.4 }, hour: { cv: 0.2, correlation: 0.3 } }, 400),
  );
  expect(Math.abs(day.cv - 0.12)).toBeLessThan(0.015);
  expect(Math.abs(hour.cv - 0.2)).toBeLessThan(0.015);
  expect(Math.abs(hour.correlation - 0.3)).toBeLessThan(0.08);
  expect(Math.abs(day.correlation - 0.4)).toBeLessThan(0.12);
});

test("plain Poisson arrivals vary no more than they do", () => {
  const { day, hour } = fitArrivals(drawn({ week: office, day: steady, hour: steady }, 200));
  expect(day.cv).toBeLessThan(0.03);
  expect(hour.cv).toBeLessThan(0.05);
});

test("the dispersion of Poisson counts is one, and busy days make it larger", () => {
  const poisson = dispersionOf(drawn({ week: office, day: steady, hour: steady }, 200));
  expect(poisson.perHour).toBeCloseTo(1, 1);
  expect(poisson.perDay).toBeCloseTo(1, 0);
  const busy = dispersionOf(drawn({ week: office, day: { cv: 0.2, correlation: 0 }, hour: steady }, 200));
  expect(busy.perHour).toBeGreaterThan(2);
  expect(busy.perDay).toBeGreaterThan(10);
});

test("the mean week is that of the days that are there", () => {
  const days = [
    { day: monday, hours: [4] },
    { day: monday + 7, hours: [6] },
    { day: monday + 8, hours: [3] },
  ];
  const week = meanWeek(days);
  expect([week[0], week[24], week[48]]).toEqual([5, 3, 0]);
  expect([...expectedOn(monday + 1, week)].slice(0, 2)).toEqual([3, 0]);
});

test("one week says nothing about how weeks differ", () => {
  const days = drawn({ week: office, day: { cv: 0.3, correlation: 0 }, hour: steady }, 1);
  expect(fitArrivals(days)).toMatchObject({ day: steady, hour: steady });
  expect(dispersionOf(days)).toEqual({ perHour: undefined, perDay: undefined });
});
