import { expect, test } from "vitest";
import {
  clockShift,
  clockText,
  datePlus,
  dateText,
  isWeekend,
  localDate,
  localIso,
  localText,
  startOfDate,
  weekdayName,
} from "../../../src/policy/explain/zonedTime.ts";
import { at } from "./instants.ts";

const london = "Europe/London";

test("a time is told in the zone, with its weekday and date", () => {
  expect(localText(london, at("2026-07-01T23:30"))).toBe("Thu 2026-07-02 00:30");
  expect(localDate("America/New_York", at("2026-07-01T03:00"))).toBe("2026-06-30");
  expect(clockText(london, at("2026-01-01T09:05:07"))).toBe("09:05:07");
  expect(clockText(london, at("2026-01-01T09:05"))).toBe("09:05");
});

test("an ISO text has the zone's offset and names the same instant", () => {
  expect(localIso(london, at("2026-03-30T08:00"))).toBe("2026-03-30T09:00:00+01:00");
  expect(localIso("UTC", at("2026-03-30T08:00"))).toBe("2026-03-30T08:00:00+00:00");
});

test("dates go on over the end of a month, and know their weekday", () => {
  expect(datePlus("2026-02-28", 1)).toBe("2026-03-01");
  expect(datePlus("2026-03-01", -1)).toBe("2026-02-28");
  expect(dateText("2026-02-28")).toBe("Sat 2026-02-28");
  expect(weekdayName("2026-03-01")).toBe("Sun");
  expect(["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"].map(isWeekend)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("a date begins at midnight of its zone, and the clocks' change is told in hours", () => {
  expect(startOfDate(london, "2026-03-30")).toBe(at("2026-03-29T23:00"));
  expect(clockShift(london, at("2026-03-28T12:00"), at("2026-03-30T12:00"))).toBe(1);
  expect(clockShift(london, at("2026-10-24T12:00"), at("2026-10-26T12:00"))).toBe(-1);
  expect(clockShift(london, at("2026-05-01T12:00"), at("2026-05-02T12:00"))).toBe(0);
});
