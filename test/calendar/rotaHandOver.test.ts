import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { handOverAt, turnAt, turnsBetween } from "../../src/calendar/rotaHandOver.ts";
import { iso } from "../../src/units/index.ts";
import { anyInstant } from "./anyHours.ts";
import { at } from "./hours.ts";
import { clock, handOver } from "./rotas.ts";

const chicago = "America/Chicago";
const hourly = handOver("every 1h from 2026-01-01T00:30");

test("a hand-over the clock skips happens at the first instant after", () => {
  const daily = handOver("daily 02:30 from 2026-03-06");
  const times = [1, 2, 3].map((index) => iso(handOverAt(chicago, daily, index)));
  expect(times).toEqual(["2026-03-07T08:30:00Z", "2026-03-08T08:00:00Z", "2026-03-09T07:30:00Z"]);
});

test("in an hour that repeats the first counts, so the turn of that hour is twice as long", () => {
  const turns = turnsBetween(chicago, hourly, at("2026-11-01T05:30:00Z"), at("2026-11-01T09:00:00Z"));
  expect(turns.map(({ start }) => iso(start).slice(11, 16))).toEqual(["05:30", "06:30", "08:30"]);
});

test("an hour the clock skips keeps its number, so everybody keeps the hours of the day they had", () => {
  const whole = handOver("every 1h from 2026-01-01T00:00");
  const turns = turnsBetween(chicago, whole, at("2026-03-08T07:00:00Z"), at("2026-03-08T09:00:00Z"));
  expect(turns.map(({ index }) => index % 24)).toEqual([1, 3]);
});

test("hand-overs are counted before the start as well, and by the month from the day of the start", () => {
  expect(turnAt("UTC", handOver("daily 00:00 from 2018-12-10"), at("2018-12-05"))).toBe(-5);
  const last = { every: 1, unit: "month", start: clock("2026-01-31T08:00") } as const;
  const times = [0, 1, 2].map((index) => iso(handOverAt("UTC", last, index)).slice(0, 10));
  expect(times).toEqual(["2026-01-31", "2026-02-28", "2026-03-31"]);
});

const rhythms = fc.record({
  every: fc.integer({ min: 1, max: 30 }),
  unit: fc.constantFrom("hour", "day", "week", "month" as const),
  start: fc.constantFrom("2019-12-31T01:30", "2026-08-30T02:15").map(clock),
});

property.prop([rhythms, fc.constantFrom(chicago, "Australia/Lord_Howe"), anyInstant], { numRuns: 100 })(
  "the turn at an instant has begun and the next one has not",
  (rhythm, zone, moment) => {
    const index = turnAt(zone, rhythm, moment);
    expect(handOverAt(zone, rhythm, index)).toBeLessThanOrEqual(moment);
    expect(handOverAt(zone, rhythm, index + 1)).toBeGreaterThan(moment);
  },
);
