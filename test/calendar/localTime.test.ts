import { expect, test } from "vitest";
import {
  clockTime,
  dateOfDay,
  dayOfDate,
  dayStart,
  isZone,
  localDay,
  localInstant,
  weekdayOf,
} from "../../src/calendar/localTime.ts";
import { iso } from "../../src/units/index.ts";
import { at } from "./hours.ts";

const day = (date: string): number => dayOfDate(date) ?? NaN;
const resolved = (zone: string, date: string, minute: number, which: "first" | "last" = "first"): string =>
  iso(localInstant(zone, day(date), minute, which));

test("zones are those the runtime knows by name", () => {
  expect(["Europe/London", "UTC", "America/Port-au-Prince"].every(isZone)).toBe(true);
  expect(["Europe/Lodnon", "customer", "+01:00", "", "09:00"].some(isZone)).toBe(false);
});

test("dates are counted from 1970 and know their weekday", () => {
  expect(dayOfDate("1970-01-02")).toBe(1);
  expect(dayOfDate("2026-02-30")).toBeUndefined();
  expect(dateOfDay(day("2024-02-29"))).toBe("2024-02-29");
  expect([weekdayOf(day("2026-03-02")), weekdayOf(day("1969-12-28"))]).toEqual([0, 6]);
});

test("the clock of a zone shows another date and time than UTC does", () => {
  expect(dateOfDay(localDay("America/New_York", at("2026-03-02T03:00:00Z")))).toBe("2026-03-01");
  expect(clockTime("America/New_York", at("2026-03-02T03:00:00Z"))).toBe(22 * 3_600_000);
});

test("decision 20: a local time the clock skips is pushed forward by what it skips", () => {
  expect(resolved("America/Los_Angeles", "2014-03-09", 150)).toBe("2014-03-09T10:30:00Z");
  expect(resolved("America/Los_Angeles", "2014-03-09", 150, "last")).toBe("2014-03-09T10:30:00Z");
});

test("decision 20: of a local time the clock shows twice, first or last occurrence as asked", () => {
  expect(resolved("America/New_York", "2026-11-01", 90)).toBe("2026-11-01T05:30:00Z");
  expect(resolved("America/New_York", "2026-11-01", 90, "last")).toBe("2026-11-01T06:30:00Z");
  expect(resolved("Australia/Lord_Howe", "2026-04-05", 105)).toBe("2026-04-04T14:45:00Z");
  expect(resolved("Australia/Lord_Howe", "2026-04-05", 105, "last")).toBe("2026-04-04T15:15:00Z");
});

test("a day begins after a midnight that does not exist, and at the first of two", () => {
  expect(iso(dayStart("America/Sao_Paulo", day("2015-10-18")))).toBe("2015-10-18T03:00:00Z");
  expect(iso(dayStart("America/Havana", day("2024-11-03")))).toBe("2024-11-03T04:00:00Z");
});

test("24:00 is where the next date begins, even when the clock shows that midnight twice", () => {
  expect(resolved("America/Sao_Paulo", "2015-10-17", 1440, "last")).toBe("2015-10-18T03:00:00Z");
  expect(resolved("America/Havana", "2024-11-02", 1440, "last")).toBe("2024-11-03T04:00:00Z");
});
