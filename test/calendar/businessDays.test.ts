import { expect, test } from "vitest";
import { compileCalendar } from "../../src/calendar/index.ts";
import type { OpeningHours } from "../../src/calendar/openingHours.ts";
import { iso, never } from "../../src/units/index.ts";
import { at, office, on, weekly } from "./hours.ts";

const days = (hours: OpeningHours, start: string, count: number, endOfDay = false): string =>
  iso(compileCalendar(hours, at("2026-06-01")).dueAfterBusinessDays(at(start), count, { endOfDay }));

test("business days keep the clock time and skip closed dates", () => {
  expect(days(office, "2026-12-24T10:00:00Z", 1)).toBe("2026-12-29T10:00:00Z");
  expect(days(office, "2026-03-27T10:00:00Z", 1)).toBe("2026-03-30T09:00:00Z");
  expect(days(office, "2026-12-24T10:00:00Z", 0)).toBe("2026-12-24T10:00:00Z");
});

test("a start outside hours first moves to the next opening", () => {
  expect(days(office, "2026-03-07T15:00:00Z", 1)).toBe("2026-03-10T09:00:00Z");
  expect(days(office, "2026-03-07T15:00:00Z", 0)).toBe("2026-03-09T09:00:00Z");
});

test("a clock time at which the last date is closed snaps to the next opening", () => {
  const uneven = weekly("UTC", { mon: "08:00-20:00", "tue-fri": "09:00-17:00" });
  expect(days(uneven, "2026-03-02T18:00:00Z", 1)).toBe("2026-03-04T09:00:00Z");
  expect(days(uneven, "2026-03-02T08:30:00Z", 1)).toBe("2026-03-03T09:00:00Z");
});

test("the end of the day is the last closing of the date that was reached", () => {
  expect(days(office, "2026-03-02T09:15:00Z", 1, true)).toBe("2026-03-03T17:30:00Z");
  expect(days(office, "2026-03-07T09:15:00Z", 0, true)).toBe("2026-03-09T17:30:00Z");
  expect(days(weekly("UTC", { "mon-fri": "00:00-24:00" }), "2026-03-05T10:00:00Z", 1, true)).toBe(
    "2026-03-07T00:00:00Z",
  );
  expect(days({ kind: "always" }, "2026-03-05T10:00:00Z", 2, true)).toBe("2026-03-08T00:00:00Z");
});

test("a negative count goes back and snaps to the closing before", () => {
  expect(days(office, "2026-12-29T10:00:00Z", -1)).toBe("2026-12-24T10:00:00Z");
  expect(days(office, "2026-03-04T22:00:00Z", -1)).toBe("2026-03-03T17:30:00Z");
  const uneven = weekly("UTC", { mon: "09:00-12:00", "tue-fri": "09:00-17:00" });
  expect(days(uneven, "2026-03-03T15:00:00Z", -1)).toBe("2026-03-02T12:00:00Z");
  expect(days(weekly("UTC", { "mon-fri": "00:00-24:00" }), "2026-03-07T09:00:00Z", -1)).toBe(
    "2026-03-06T00:00:00Z",
  );
});

test("without enough open dates left the answer is never", () => {
  const once = compileCalendar(
    weekly("UTC", {}, { replaced: [on("2026-05-01", "09:00-17:00")] }),
    at("2026-04-01"),
  );
  expect(once.dueAfterBusinessDays(at("2026-04-01"), 0)).toBe(at("2026-05-01T09:00:00Z"));
  expect(once.dueAfterBusinessDays(at("2026-04-01"), 1)).toBe(never);
  expect(once.dueAfterBusinessDays(at("2026-04-01"), 1, { endOfDay: true })).toBe(never);
  expect(once.dueAfterBusinessDays(at("2026-06-01"), -1)).toBe(-Infinity);
});
