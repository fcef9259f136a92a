import { expect, test } from "vitest";
import { closedReasons } from "../../../src/policy/explain/closedReasons.ts";
import { zonedCalendar } from "../../../src/policy/explain/zonedCalendar.ts";
import { policyOf } from "../samplePolicy.ts";
import { at } from "./instants.ts";

const policy = policyOf();
const why = (name: string, from: string, to: string): readonly string[] =>
  closedReasons(zonedCalendar(policy, name), at(from), at(to));

test.each([
  ["the night between two days", "2026-03-02T17:30", "2026-03-03T09:00", ["night"]],
  ["a break at noon", "2026-03-02T12:30", "2026-03-02T13:30", ["break"]],
  ["an early morning", "2026-03-02T06:00", "2026-03-02T09:00", ["before opening"]],
  ["an evening", "2026-03-02T18:00", "2026-03-02T20:00", ["after closing"]],
  ["a weekend", "2026-03-06T17:30", "2026-03-09T09:00", ["weekend"]],
  ["a holiday by its name", "2026-12-24T12:00", "2026-12-28T09:00", ["Christmas Day", "weekend"]],
  ["a holiday without a name", "2025-12-31T17:30", "2026-01-02T09:00", ["holiday"]],
  ["days off in a row, once", "2026-08-07T16:30", "2026-08-17T08:00", ["weekend", "holiday"]],
])("%s", (_, from, to, reasons) => {
  expect(why("office", from, to)).toEqual(reasons);
});

test("a complement is closed in the hours of the other", () => {
  expect(why("out-of-hours", "2026-03-02T09:00", "2026-03-02T12:30")).toEqual(["hours of office"]);
});

test("a gap of years is not walked through day by day", () => {
  expect(why("office", "2026-03-02T18:00", "2036-03-02T09:00")).toEqual(["closed for more than a year"]);
});
