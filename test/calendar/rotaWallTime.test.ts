import { expect, test } from "vitest";
import {
  firstShown,
  lastShown,
  monthsLater,
  wallTimeAt,
  wallTimeOf,
} from "../../src/calendar/rotaWallTime.ts";
import { iso } from "../../src/units/index.ts";
import { at } from "./hours.ts";
import { clock } from "./rotas.ts";

test("a clock time is read with or without its time of day, and not at all when it does not exist", () => {
  expect(wallTimeOf("2026-01-01T08:00")).toBe(Date.UTC(2026, 0, 1, 8));
  expect(wallTimeOf("2026-01-01 08:00:30")).toBe(Date.UTC(2026, 0, 1, 8, 0, 30));
  expect(wallTimeOf("2026-01-01")).toBe(Date.UTC(2026, 0, 1));
  for (const wrong of ["2026-02-30", "2026-01-01T24:00", "2026-01-01T08:60", "2026-01-01T08:00Z", "soon"])
    expect(wallTimeOf(wrong)).toBeUndefined();
});

test.each([
  ["Europe/London", "2026-03-29T01:30", "2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z"],
  ["Europe/London", "2026-10-25T01:30", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"],
  ["America/Chicago", "2026-03-08T02:59", "2026-03-08T08:00:00Z", "2026-03-08T08:00:00Z"],
  ["Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z"],
  ["Australia/Lord_Howe", "2026-10-04T02:10", "2026-10-03T15:30:00Z", "2026-10-03T15:30:00Z"],
  ["America/Havana", "2026-11-01T00:00", "2026-11-01T04:00:00Z", "2026-11-01T05:00:00Z"],
  ["Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z"],
  ["Europe/London", "2026-07-01T12:00", "2026-07-01T11:00:00Z", "2026-07-01T11:00:00Z"],
])("decision 20: a clock in %s shows %s first at %s and last at %s", (zone, text, first, last) => {
  expect(iso(firstShown(zone, clock(text)))).toBe(first);
  expect(iso(lastShown(zone, clock(text)))).toBe(last);
});

test("what a clock shows is the instant in its zone", () => {
  expect(wallTimeAt("Australia/Lord_Howe", at("2026-07-01T00:00:00Z"))).toBe(clock("2026-07-01T10:30"));
  expect(wallTimeAt("America/Chicago", at("1969-12-31T12:00:00Z"))).toBe(clock("1969-12-31T06:00"));
});

test("months later is the same day and time, or the last day of a shorter month", () => {
  expect(monthsLater(clock("2026-01-31T09:15"), 1)).toBe(clock("2026-02-28T09:15"));
  expect(monthsLater(clock("2026-01-31T09:15"), 2)).toBe(clock("2026-03-31T09:15"));
  expect(monthsLater(clock("2026-01-15T09:15"), -13)).toBe(clock("2024-12-15T09:15"));
});
