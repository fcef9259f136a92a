import { expect, test } from "vitest";
import { at } from "../../calendar/hours.ts";
import { changed, policyOf, problemsOf } from "../samplePolicy.ts";

test("hours of a date replace those of its weekday", () => {
  const { calendars } = policyOf(changed('2026-12-24: "09:00-12:00"', "2026-12-24: closed"));
  expect(calendars.get("office").openAt(at("2026-12-24T10:00:00Z"))).toBe(false);
});

test("a date that does not exist and hours that cannot be read are told at the date", () => {
  const codes = (to: string): readonly string[] =>
    problemsOf(changed('2026-12-24: "09:00-12:00"', to)).map(({ code, path }) => `${code} ${path}`);
  expect(codes('2026-12-34: "09:00-12:00"')).toEqual([
    "HOLIDAY_INVALID calendars.office.replaced.2026-12-34",
  ]);
  expect(codes("2026-12-24: nine")).toEqual(["HOURS_INVALID calendars.office.replaced.2026-12-24"]);
});
