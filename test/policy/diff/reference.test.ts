import { expect, test } from "vitest";
import { changedCalendars, referencePeriod, sampleOpenings } from "../../../src/policy/diff/reference.ts";
import { at } from "../explain/instants.ts";
import { policyOf } from "../samplePolicy.ts";
import { small, smallPolicy, smallWith } from "./smallPolicy.ts";

const year = { from: at("2026-01-01T00:00"), to: at("2027-01-01T00:00") };

test("the period is that of the holidays that either policy names, three years at most", () => {
  expect(referencePeriod([smallPolicy()])).toEqual(year);
  const later = smallWith(["2026-12-25 Christmas Day", "2031-12-25 Christmas Day"]);
  expect(referencePeriod([smallPolicy(), later])).toEqual({
    from: at("2029-01-01T00:00"),
    to: at("2032-01-01T00:00"),
  });
  const none = policyOf(small.replace(/ {2}england:.*\n/, "  england: []\n"));
  expect(referencePeriod([none])).toEqual(year);
});

test("a calendar has changed when its hours have, not when its name stands elsewhere", () => {
  expect(changedCalendars(smallPolicy(), smallPolicy())).toEqual([]);
  const longer = smallWith(['"09:00-17:00"', '"09:00-18:00"']);
  expect(changedCalendars(smallPolicy(), longer)).toEqual(["office", "night"]);
});

test("openings lie in a weekend, on a holiday, around the change of clocks and where hours differ", () => {
  const openings = sampleOpenings(smallPolicy(), smallPolicy(), year);
  const between = (from: string, to: string): number =>
    openings.filter((opened) => opened >= at(from) && opened < at(to)).length;
  expect(between("2026-03-28T00:00", "2026-03-29T00:00")).toBeGreaterThan(10);
  expect(between("2026-04-03T00:00", "2026-04-04T00:00")).toBeGreaterThan(10);
  expect(between("2026-10-25T00:00", "2026-10-25T08:00")).toBe(3);
  expect(openings).toEqual(openings.toSorted((a, b) => a - b));
  const dayOff = smallWith(["2026-12-25 Christmas Day", "2026-11-11 Day off"]);
  const more = sampleOpenings(smallPolicy(), dayOff, year);
  expect(
    more.filter((opened) => opened > at("2026-11-10T00:00") && opened < at("2026-11-12T00:00")),
  ).not.toEqual([]);
});
