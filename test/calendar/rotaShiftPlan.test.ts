import { expect, test } from "vitest";
import type { Recurrence, RotaShiftPlan } from "../../src/calendar/index.ts";
import { plannedShifts } from "../../src/calendar/rotaShiftPlan.ts";
import { hours } from "../../src/units/index.ts";
import { at } from "./hours.ts";
import { clock } from "./rotas.ts";

const plan = (start: string, length: number, repeat?: Recurrence): RotaShiftPlan => ({
  start: clock(start),
  lasts: hours(length),
  ...(repeat && { repeat }),
});
/** "06-03 0": the date a shift begins in UTC and the number of its turn. */
const told = (shift: RotaShiftPlan, from: string, to: string, zone = "UTC"): readonly string[] =>
  plannedShifts(zone, shift, at(from), at(to)).map(
    ({ start, index }) => `${new Date(start).toISOString().slice(5, 10)} ${index}`,
  );

test("a shift happens once, or every so many units, each time the next one's turn", () => {
  expect(told(plan("2024-06-03T08:00", 3), "2024-06-01", "2024-07-01")).toEqual(["06-03 0"]);
  const everyOther = plan("2024-06-03T08:00", 3, { every: 2, unit: "day" });
  expect(told(everyOther, "2024-06-04", "2024-06-08")).toEqual(["06-05 1", "06-07 2"]);
  const monthly = plan("2024-01-31T08:00", 3, { every: 1, unit: "month" });
  expect(told(monthly, "2024-02-01", "2024-04-01")).toEqual(["02-29 1", "03-31 2"]);
});

test("by the day on weekdays the turn passes on after so many shifts", () => {
  const shift = plan("2024-06-03T00:00", 3, { every: 2, unit: "day", days: [0, 2, 4] });
  expect(told(shift, "2024-06-03", "2024-06-15")).toEqual([
    "06-03 0",
    "06-05 0",
    "06-07 1",
    "06-10 1",
    "06-12 2",
    "06-14 2",
  ]);
});

test("by the week on weekdays the turn passes on with the week, which begins when it is said to", () => {
  const weekly = { every: 1, unit: "week", days: [0, 6] } as const;
  const mondays = plan("2024-06-03T00:00", 3, weekly);
  expect(told(mondays, "2024-06-03", "2024-06-17")).toEqual(["06-03 0", "06-09 0", "06-10 1", "06-16 1"]);
  const sundays = plan("2024-06-03T00:00", 3, { ...weekly, weekStart: 6 });
  expect(told(sundays, "2024-06-03", "2024-06-17")).toEqual(["06-03 0", "06-09 1", "06-10 1", "06-16 2"]);
  const everyOther = plan("2024-06-03T00:00", 3, { ...weekly, every: 2 });
  expect(told(everyOther, "2024-06-03", "2024-06-24")).toEqual(["06-03 0", "06-09 0", "06-17 1", "06-23 1"]);
});

test("by the hour only those on the weekdays are worked, the others take their turn all the same", () => {
  const shift = plan("2024-06-02T20:00", 1, { every: 12, unit: "hour", days: [0] });
  expect(told(shift, "2024-06-01", "2024-06-12")).toEqual(["06-03 1", "06-03 2", "06-10 15", "06-10 16"]);
});

test("a shift that begins before its rotation takes its turn but is not worked", () => {
  const shift = {
    ...plan("2024-06-03T00:00", 3, { every: 1, unit: "day" }),
    notBefore: at("2024-06-03T01:00:00Z"),
  };
  expect(told(shift, "2024-06-03", "2024-06-06")).toEqual(["06-04 1", "06-05 2"]);
});

test("a shift that began long before is found while it runs, and lasts by the clock on the wall", () => {
  const [week] = plannedShifts(
    "America/Chicago",
    plan("2024-10-01T00:00", 168, { every: 1, unit: "week" }),
    at("2024-11-04"),
    at("2024-11-05"),
  );
  expect(week).toEqual({ start: at("2024-10-29T05:00:00Z"), end: at("2024-11-05T06:00:00Z"), index: 4 });
});
