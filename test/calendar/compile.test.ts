import { expect, test } from "vitest";
import { compileCalendar, horizonYears } from "../../src/calendar/compile.ts";
import { iso, never, working, workingHours, type Instant } from "../../src/units/index.ts";
import { at, closed, middle, office, on, weekly } from "./hours.ts";

const year = (instant: Instant): number => new Date(instant).getUTCFullYear();

test("decision 21: a calendar that never opens answers never", () => {
  const empty = compileCalendar(weekly("UTC", {}), middle);
  expect(empty.isNeverOpen).toBe(true);
  expect(empty.due(middle, working(0))).toBe(never);
  expect([empty.openAt(middle), empty.elapsed(middle, at("2030-01-01"))]).toEqual([false, 0]);
  expect(compileCalendar(office, middle).isNeverOpen).toBe(false);
});

test("a calendar with only dated hours answers never once they are past", () => {
  const once = compileCalendar(weekly("UTC", {}, { replaced: [on("2026-05-01", "09:00-17:00")] }), middle);
  expect(once.isNeverOpen).toBe(false);
  expect(once.due(middle, working(1))).toBe(never);
  expect(once.due(at("2026-04-01"), workingHours(8))).toBe(at("2026-05-01T17:00:00Z"));
  expect(once.back(middle, workingHours(8))).toBe(at("2026-05-01T09:00:00Z"));
});

test("round the clock open time is elapsed time, in whatever words", () => {
  const daily = weekly("Europe/London", { daily: "00:00-24:00" });
  for (const calendar of [compileCalendar({ kind: "always" }, middle), compileCalendar(daily, middle)]) {
    expect(calendar.due(middle, workingHours(100))).toBe(middle + 100 * 3_600_000);
    expect(calendar.back(middle, workingHours(100))).toBe(middle - 100 * 3_600_000);
    expect(calendar.elapsed(middle, at("2027-07-01"))).toBe(365 * 86_400_000);
    expect([calendar.openAt(middle), calendar.nextOpening(middle), calendar.nextClosing(middle)]).toEqual([
      true,
      middle,
      never,
    ]);
    expect(calendar.segments(middle, at("2026-07-02"))).toEqual([{ start: middle, end: at("2026-07-02") }]);
    expect(calendar.closures(middle, at("2027-07-02"))).toEqual([]);
  }
  expect(iso(compileCalendar(daily, middle).dueAfterBusinessDays(at("2026-03-28T10:00:00Z"), 1))).toBe(
    "2026-03-29T09:00:00Z",
  );
});

test("hours are known for two hundred years on either side and not beyond", () => {
  const yearly = compileCalendar(
    weekly("UTC", { mon: "09:00-10:00" }, { closed: closed("2026-07-06") }),
    middle,
  );
  expect(year(yearly.due(middle, workingHours(52 * (horizonYears - 1))))).toBe(2224);
  expect(yearly.due(middle, workingHours(53 * horizonYears))).toBe(never);
  expect(yearly.back(middle, workingHours(53 * horizonYears))).toBe(-Infinity);
  expect(yearly.openAt(at("2500-01-04T09:30:00Z"))).toBe(false);
});

test("a calendar may be asked about times far from where it was compiled", () => {
  const far = compileCalendar(office, at("2026-07-01"));
  const near = compileCalendar(office, at("2040-07-01"));
  const start = at("2040-03-03T18:00:00Z");
  expect(far.due(start, workingHours(300))).toBe(near.due(start, workingHours(300)));
  expect(far.back(start, workingHours(300))).toBe(near.back(start, workingHours(300)));
});
