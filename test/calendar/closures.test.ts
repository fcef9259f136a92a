import { expect, test } from "vitest";
import { compileCalendar } from "../../src/calendar/index.ts";
import { closuresOf } from "../../src/calendar/closures.ts";
import { at, closed, office, weekly } from "./hours.ts";

test("closures name the closed dates that a stretch of time touches, in order", () => {
  expect(compileCalendar(office, at("2026-12-01")).closures(at("2026-12-24"), at("2027-01-05"))).toEqual([
    { date: "2026-12-25", name: "Christmas Day" },
    { date: "2026-12-28" },
    { date: "2027-01-01", name: "New Year" },
  ]);
});

test("a date is one of the calendar's own zone", () => {
  const west = weekly("America/Los_Angeles", { daily: "09:00-17:00" }, { closed: closed("2010-07-15") });
  expect(closuresOf(west, at("2010-07-15T06:00:00Z"), at("2010-07-15T07:00:00Z"))).toEqual([]);
  expect(closuresOf(west, at("2010-07-15T07:00:00Z"), at("2010-07-15T07:00:01Z"))).toEqual([
    { date: "2010-07-15" },
  ]);
});

test("parts of a union give each date once, with its name where one part has it", () => {
  const other = weekly(
    "Europe/London",
    { sat: "09:00-13:00" },
    { closed: closed("2026-12-28 Bank holiday") },
  );
  const both = { kind: "union", of: [office, other] } as const;
  expect(closuresOf(both, at("2026-12-26"), at("2026-12-30"))).toEqual([
    { date: "2026-12-28", name: "Bank holiday" },
  ]);
  expect(closuresOf({ kind: "complement", of: office }, at("2026-12-26"), at("2026-12-30"))).toEqual([]);
  expect(closuresOf(office, at("2026-12-30"), at("2026-12-26"))).toEqual([]);
});
