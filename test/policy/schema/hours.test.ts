import { expect, test } from "vitest";
import { calendar, holidays } from "../../../src/policy/schema/hours.ts";
import { reading } from "./reading.ts";

test.each([
  { open: "always" },
  { zone: "Europe/London", open: "always" },
  { zone: "customer", open: { "mon-fri": ["09:00-12:30", "13:30-17:30"], sat: "closed" } },
  {
    zone: "UTC",
    open: { daily: "00:00-24:00" },
    holidays: "england",
    replaced: { "2026-12-24": "09:00-12:00" },
  },
  { complementOf: "office" },
  { anyOf: ["office", "extended"] },
  { allOf: ["office"] },
])("%j is a calendar", (form) => {
  expect(reading(calendar, form)).toEqual(form);
});

test.each([
  {},
  { open: { mon: "09:00-17:00" } },
  { zone: "UTC" },
  { anyOf: [] },
  { complementOf: "office", anyOf: ["office"] },
  { zone: "UTC", open: { mon: 9 } },
  "always",
])("%j is none", (form) => {
  expect(reading(calendar, form)).toHaveLength(1);
});

test("holidays are lines of text", () => {
  expect(reading(holidays, ["2026-12-25 Christmas Day"])).toEqual(["2026-12-25 Christmas Day"]);
  expect(reading(holidays, "2026-12-25")).toHaveLength(1);
});
