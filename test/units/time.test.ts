import { expect, test } from "vitest";
import { fc, test as property } from "@fast-check/vitest";
import {
  after,
  before,
  between,
  days,
  elapsed,
  hours,
  inHours,
  inMinutes,
  inSeconds,
  instant,
  instantOf,
  InvariantError,
  iso,
  minus,
  minutes,
  plus,
  seconds,
  working,
  workingHours,
  workingMinutes,
} from "../../src/units/index.ts";

test("an instant is read from a text with a zone, and from nothing less", () => {
  expect(instantOf("2026-03-02T09:00:00Z")).toBe(Date.UTC(2026, 2, 2, 9));
  expect(instantOf("2026-03-02T09:00Z")).toBe(Date.UTC(2026, 2, 2, 9));
  expect(instantOf("2026-03-02T09:00:00.250Z")).toBe(Date.UTC(2026, 2, 2, 9, 0, 0, 250));
  expect(instantOf("2026-03-02T09:00:00+05:30")).toBe(Date.UTC(2026, 2, 2, 3, 30));
  expect(["2026-03-02", "2026-03-02T09:00", "09:00Z", "now", ""].map(instantOf)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});

test("a date that does not exist names no instant", () => {
  expect(instantOf("2026-02-30T00:00:00Z")).toBeUndefined();
  expect(instantOf("2026-02-29T12:00:00+01:00")).toBeUndefined();
  expect(instantOf("2026-13-01T00:00:00Z")).toBeUndefined();
  expect(instantOf("2026-03-02T25:00:00Z")).toBeUndefined();
  expect(instantOf("2028-02-29T00:00:00Z")).toBe(Date.UTC(2028, 1, 29));
});

property.prop([fc.integer({ min: 0, max: 253_402_300_799_999 })])(
  "an instant's text is read back as the same instant",
  (milliseconds) => {
    expect(instantOf(iso(instant(milliseconds)))).toBe(milliseconds);
  },
);

test("an instant is written in whole seconds unless it has milliseconds", () => {
  expect(iso(instant(Date.UTC(2026, 2, 2, 9)))).toBe("2026-03-02T09:00:00Z");
  expect(iso(instant(Date.UTC(2026, 2, 2, 9) + 7))).toBe("2026-03-02T09:00:00.007Z");
});

test("spans come in seconds, minutes, hours and days, rounded to a millisecond", () => {
  expect([seconds(90), minutes(1.5), hours(1), days(1)]).toEqual([90_000, 90_000, 3_600_000, 86_400_000]);
  expect([workingMinutes(30), workingHours(8)]).toEqual([1_800_000, 28_800_000]);
  expect([elapsed(0.4), working(0.6), instant(1.5)]).toEqual([0, 1, 2]);
  expect([inSeconds(minutes(2)), inMinutes(workingHours(2)), inHours(days(1))]).toEqual([120, 120, 24]);
});

test("what is no number of milliseconds is a bug, never a time", () => {
  expect(() => instant(NaN)).toThrow(InvariantError);
  expect(() => elapsed(NaN)).toThrow(InvariantError);
  expect(() => working(NaN)).toThrow(InvariantError);
});

test("instants and spans add and subtract", () => {
  const nine = instant(Date.UTC(2026, 2, 2, 9));
  expect(between(nine, after(nine, hours(2)))).toBe(hours(2));
  expect(before(after(nine, hours(2)), hours(2))).toBe(nine);
  expect(plus(minutes(20), minutes(40))).toBe(hours(1));
  expect(minus(workingMinutes(20), workingHours(1))).toBe(workingMinutes(-40));
});
