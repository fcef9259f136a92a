import { expect, test } from "vitest";
import { businessDates } from "../../../src/policy/explain/businessDates.ts";
import { localDate } from "../../../src/policy/explain/zonedTime.ts";
import { zonedCalendar } from "../../../src/policy/explain/zonedCalendar.ts";
import { policyOf } from "../samplePolicy.ts";
import { at } from "./instants.ts";

const office = zonedCalendar(policyOf(), "office");

test("open dates are counted, closed ones are not", () => {
  expect(businessDates(office, at("2026-12-23T10:00"), 2)).toEqual([
    "2026-12-23",
    "2026-12-24",
    "2026-12-28",
  ]);
});

test("outside hours the count starts at the next opening", () => {
  expect(businessDates(office, at("2026-03-07T10:00"), 1)).toEqual(["2026-03-09", "2026-03-10"]);
});

test("the last of them is the date on which the business days are due", () => {
  for (const start of ["2026-03-02T10:00", "2026-03-06T20:00", "2026-12-24T11:00", "2026-08-07T09:00"])
    for (const days of [0, 1, 3, 7]) {
      const due = office.calendar.dueAfterBusinessDays(at(start), days, { endOfDay: true });
      expect(businessDates(office, at(start), days).at(-1)).toBe(localDate("Europe/London", due));
    }
});
