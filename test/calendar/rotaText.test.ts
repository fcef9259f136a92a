import { expect, test } from "vitest";
import { handOverOf, rotaEpoch, rotaHoursOf } from "../../src/calendar/index.ts";
import { clock } from "./rotas.ts";

test.each([
  ["weekly mon 09:00", 1, "week", "2024-01-01T09:00"],
  ["weekly sun 09:00", 1, "week", "2024-01-07T09:00"],
  ["weekly wed 09:00 from 2026-01-05", 1, "week", "2026-01-07T09:00"],
  ["daily 08:00", 1, "day", "2024-01-01T08:00"],
  ["every 2 weeks mon 10:00", 2, "week", "2024-01-01T10:00"],
  ["every 3 days 10:00 from 2026-01-05", 3, "day", "2026-01-05T10:00"],
  ["monthly 1 09:00", 1, "month", "2024-01-01T09:00"],
  ["every 3 months 15 09:00 from 2026-01-16", 3, "month", "2026-02-15T09:00"],
  ["every 12h from 2026-01-01T08:00", 12, "hour", "2026-01-01T08:00"],
  ["every 6 hours from 2026-01-01", 6, "hour", "2026-01-01T00:00"],
  ["every 2 weeks from 2026-01-06T10:30", 2, "week", "2026-01-06T10:30"],
  ["every 1 month from 2026-01-31T10:30", 1, "month", "2026-01-31T10:30"],
])("%s hands over every %d %s from %s", (text, every, unit, start) => {
  expect(handOverOf(text)).toEqual({ every, unit, start: clock(start) });
});

test("hand-overs without a date are counted from a Monday", () => {
  expect(new Date(rotaEpoch).toUTCString()).toBe("Mon, 01 Jan 2024 00:00:00 GMT");
});

test.each([
  ["fortnightly", "names no hand-over"],
  ["every 0 days 08:00", "never hands over"],
  ["weekly 09:00", "write weekly mon 09:00"],
  ["weekly day 09:00", "write weekly mon 09:00"],
  ["daily mon 09:00", "write daily 08:00"],
  ["monthly 31 09:00", "from 1 to 28"],
  ["daily 25:00", "not a time of day"],
  ["daily 24:00", "not a time of day"],
  ["daily 08:00 from 2026-02-30", "there is no 2026-02-30"],
  ["every 12h from noon", "no local time"],
])("%s is refused: it %s", (text, reason) => {
  expect(handOverOf(text)).toContain(reason);
});

test("hours name the weekdays they begin on; the same time twice is 24 hours", () => {
  expect(rotaHoursOf("mon-wed 20:00-08:00")).toEqual({ days: [0, 1, 2], from: 1200, to: 480 });
  expect(rotaHoursOf("sat,sun 08:00 - 08:00")).toEqual({ days: [5, 6], from: 480, to: 480 });
  expect(rotaHoursOf("fri 18:00-24:00")).toEqual({ days: [4], from: 1080, to: 1440 });
});

test.each([
  ["08:00-20:00", "names no hours of the week"],
  ["someday 08:00-20:00", "names no weekdays"],
  ["mon 08:00-29:00", "not a time of day"],
  ["mon 29:00-29:00", "not a time of day"],
  ["mon 24:00-08:00", "opens at 24:00"],
])("%s is refused: it %s", (text, reason) => {
  expect(rotaHoursOf(text)).toContain(reason);
});
