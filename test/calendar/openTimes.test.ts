import { expect, test } from "vitest";
import { pairsOf } from "../../src/calendar/intervals.ts";
import type { OpeningHours } from "../../src/calendar/openingHours.ts";
import { openTimes } from "../../src/calendar/openTimes.ts";
import { instant, iso } from "../../src/units/index.ts";
import { at, closed, office, on, weekly } from "./hours.ts";

const opened = (hours: OpeningHours, from: string, to: string): readonly string[] =>
  pairsOf(openTimes(hours, at(from), at(to))).map(([start, end]) =>
    `${iso(instant(start))} ${iso(instant(end))}`.replaceAll(":00Z", ""),
  );

test("weekly hours are open in their own zone, clipped to the window", () => {
  expect(opened(office, "2026-07-01T10:00:00Z", "2026-07-02")).toEqual([
    "2026-07-01T10:00 2026-07-01T11:30",
    "2026-07-01T12:30 2026-07-01T16:30",
  ]);
});

test("hours that end at 24:00 and begin at 00:00 are one stretch", () => {
  const days = weekly("UTC", { "mon-fri": "00:00-24:00" });
  expect(opened(days, "2026-03-01", "2026-03-15")).toEqual([
    "2026-03-02T00:00 2026-03-07T00:00",
    "2026-03-09T00:00 2026-03-14T00:00",
  ]);
});

test("a closed date closes both sides of its midnights and nothing beyond them", () => {
  const nights = weekly("UTC", { daily: "22:00-06:00" }, { closed: closed("2026-03-03") });
  expect(opened(nights, "2026-03-02T12:00:00Z", "2026-03-04T12:00:00Z")).toEqual([
    "2026-03-02T22:00 2026-03-03T00:00",
    "2026-03-04T00:00 2026-03-04T06:00",
  ]);
});

test("dated hours replace the weekly ones, breaks are cut out, and a closed date beats both", () => {
  const exceptions = {
    replaced: [on("2026-03-02", "10:00-14:00"), on("2026-03-03", "10:00-14:00")],
    breaks: [on("2026-03-02", ["11:00-11:30", "13:00-15:00"])],
    closed: closed("2026-03-03"),
  };
  expect(opened(weekly("UTC", { "mon-tue": "09:00-17:00" }, exceptions), "2026-03-02", "2026-03-05")).toEqual(
    ["2026-03-02T10:00 2026-03-02T11:00", "2026-03-02T11:30 2026-03-02T13:00"],
  );
});

test("edges in two zones follow the clocks of both", () => {
  const hours = weekly("Europe/London", { mon: "09:00 Europe/London - 17:00 America/New_York" });
  expect(opened(hours, "2026-03-08", "2026-04-01")).toEqual([
    "2026-03-09T09:00 2026-03-09T21:00",
    "2026-03-16T09:00 2026-03-16T21:00",
    "2026-03-23T09:00 2026-03-23T21:00",
    "2026-03-30T08:00 2026-03-30T21:00",
  ]);
  const overnight = weekly("UTC", { mon: "09:00 America/New_York - 02:00 Europe/London" });
  expect(opened(overnight, "2026-01-05", "2026-01-10")).toEqual(["2026-01-05T14:00 2026-01-06T02:00"]);
});

const sunday = (hours: string | readonly string[]): OpeningHours =>
  weekly("America/New_York", { sun: hours });
const spring = (hours: string | readonly string[]): readonly string[] =>
  opened(sunday(hours), "2026-03-08", "2026-03-09");
const autumn = (hours: string | readonly string[]): readonly string[] =>
  opened(sunday(hours), "2026-11-01", "2026-11-02T06:00:00Z");

test("decision 20: an edge the clock skips is pushed forward by the gap", () => {
  expect(spring("02:30-05:00")).toEqual(["2026-03-08T07:30 2026-03-08T09:00"]);
  expect(spring("01:00-02:30")).toEqual(["2026-03-08T06:00 2026-03-08T07:30"]);
});

test("decision 20: a span that vanishes in the gap is dropped", () => {
  expect(spring("02:30-03:15")).toEqual([]);
});

test("decision 20: an opening takes the first of two occurrences, a closing the last", () => {
  expect(autumn("01:30-05:00")).toEqual(["2026-11-01T05:30 2026-11-01T10:00"]);
  expect(autumn("00:00-01:30")).toEqual(["2026-11-01T04:00 2026-11-01T06:30"]);
  expect(autumn(["00:30-01:15", "01:30-03:00"])).toEqual(["2026-11-01T04:30 2026-11-01T08:00"]);
});

test("a whole day has 23 or 25 hours when the clock changes", () => {
  expect(spring("00:00-24:00")).toEqual(["2026-03-08T05:00 2026-03-09T00:00"]);
  expect(autumn("00:00-24:00")).toEqual(["2026-11-01T04:00 2026-11-02T05:00"]);
});

test("a date that a zone skipped has no hours", () => {
  const fridays = weekly("Pacific/Apia", { fri: "09:00-17:00" });
  expect(opened(fridays, "2011-12-25", "2012-01-05")).toEqual([]);
});

test("a complement is open exactly when the other is closed; union and intersection combine instants", () => {
  const morning = weekly("UTC", { daily: "06:00-12:00" });
  const noon = weekly("UTC", { daily: "10:00-14:00" });
  const one = (hours: OpeningHours): readonly string[] => opened(hours, "2026-03-02", "2026-03-03");
  expect(one({ kind: "complement", of: morning })).toEqual([
    "2026-03-02T00:00 2026-03-02T06:00",
    "2026-03-02T12:00 2026-03-03T00:00",
  ]);
  expect(one({ kind: "union", of: [noon, morning] })).toEqual(["2026-03-02T06:00 2026-03-02T14:00"]);
  expect(one({ kind: "intersection", of: [noon, morning] })).toEqual(["2026-03-02T10:00 2026-03-02T12:00"]);
  expect(one({ kind: "always" })).toEqual(["2026-03-02T00:00 2026-03-03T00:00"]);
});
