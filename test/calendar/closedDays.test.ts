import { expect, test } from "vitest";
import { closedDaysOf, closedOn, includesDate } from "../../src/calendar/closedDays.ts";
import { dayOfDate } from "../../src/calendar/localTime.ts";
import { closed } from "./hours.ts";

test("closed days are a date, a range or a day of every year, with a name where one follows", () => {
  expect(closedDaysOf("2026-12-25 Christmas Day")).toEqual({
    kind: "date",
    date: "2026-12-25",
    name: "Christmas Day",
  });
  expect(closedDaysOf("yearly 01-01")).toEqual({ kind: "yearly", monthDay: "01-01" });
  expect(closedDaysOf("2026-08-10..2026-08-14 Summer")).toEqual({
    kind: "range",
    from: "2026-08-10",
    to: "2026-08-14",
    name: "Summer",
  });
  expect(closedDaysOf("yearly 02-29")).toEqual({ kind: "yearly", monthDay: "02-29" });
});

test.each([
  ["2026-02-30", `"2026-02-30": there is no 2026-02-30 in the calendar`],
  ["2026-13-01", `"2026-13-01": there is no 2026-13-01 in the calendar`],
  ["yearly 02-30", `"yearly 02-30": there is no 02-30 in the calendar`],
  ["2026-08-14..2026-08-10", `"2026-08-14..2026-08-10" ends before it begins`],
  ["2026-08-10..2026-08-32", `"2026-08-10..2026-08-32": there is no 2026-08-32 in the calendar`],
  ["25 December", `"25 December" is no date`],
])("the closed days %s are refused with what was found", (text, reason) => {
  expect(closedDaysOf(text)).toContain(reason);
});

test("both ends of a range are closed, and a day of every year is closed each year", () => {
  const all = closed("2026-08-10..2026-08-14", "yearly 01-01", "2026-12-25");
  const isClosed = closedOn(all);
  const dates = [
    "2026-08-09",
    "2026-08-10",
    "2026-08-14",
    "2026-08-15",
    "2031-01-01",
    "2026-12-25",
    "2027-12-25",
  ];
  const found = dates.filter((date) => isClosed(dayOfDate(date) ?? NaN));
  expect(found).toEqual(["2026-08-10", "2026-08-14", "2031-01-01", "2026-12-25"]);
  expect(dates.filter((date) => all.some((days) => includesDate(days, date)))).toEqual(found);
});
