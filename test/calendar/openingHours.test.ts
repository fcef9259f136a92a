import { expect, test } from "vitest";
import { dayOf, hoursSpanOf, weekOf } from "../../src/calendar/openingHours.ts";

test("a span is read as minutes after midnight", () => {
  expect(hoursSpanOf("09:00-17:30")).toEqual({ from: 540, to: 1050 });
  expect(hoursSpanOf("00:00-24:00")).toEqual({ from: 0, to: 1440 });
  expect(hoursSpanOf("22:00 - 06:00")).toEqual({ from: 1320, to: 360 });
  expect(hoursSpanOf("08:00:30-08:01")).toEqual({ from: 480.5, to: 481 });
});

test("each edge of a span may name a zone of its own, hyphens included", () => {
  expect(hoursSpanOf("09:00 Europe/London - 17:00 America/New_York")).toEqual({
    from: 540,
    to: 1020,
    fromZone: "Europe/London",
    toZone: "America/New_York",
  });
  expect(hoursSpanOf("09:00 America/Port-au-Prince-17:00")).toEqual({
    from: 540,
    to: 1020,
    fromZone: "America/Port-au-Prince",
  });
});

test.each([
  ["9-5", `"9-5" is not a span of hours such as 09:00-17:30`],
  ["25:00-26:00", `25:00 in "25:00-26:00" is not a time of day`],
  ["09:00-24:01", `24:01 in "09:00-24:01" is not a time of day`],
  ["09:60-10:00", `09:60 in "09:60-10:00" is not a time of day`],
  ["24:00-06:00", `"24:00-06:00" opens at 24:00; write 00:00 of the next day`],
  ["09:00-09:00", `"09:00-09:00" opens and closes at the same time; the whole day is 00:00-24:00`],
  [
    "09:00 Europe/Lodnon - 17:00",
    `"09:00 Europe/Lodnon - 17:00" names a time zone that does not exist, "Europe/Lodnon"`,
  ],
])("the span %s is refused with what was found", (text, reason) => {
  expect(hoursSpanOf(text)).toBe(reason);
});

test("the spans of a day come in order and may touch", () => {
  expect(dayOf("closed")).toEqual([]);
  expect(dayOf(["09:00-12:00", "12:00-13:00"])).toHaveLength(2);
});

test.each([
  [["13:00-17:00", "09:00-12:00"], "09:00-12:00"],
  [["09:00-12:00", "11:00-13:00"], "11:00-13:00"],
  [["22:00-06:00", "23:00-24:00"], "23:00-24:00"],
])("the day %j is refused for its span %s", (texts, culprit) => {
  expect(dayOf(texts)).toContain(`"${culprit}" begins before the span above it has ended`);
});

test("days are named one by one, as a range, as a list or all at once", () => {
  const nine = [{ from: 540, to: 1020 }];
  const open = "09:00-17:00";
  expect(weekOf({ wed: open })).toEqual([[], [], nine, [], [], [], []]);
  expect(weekOf({ "mon-fri": open, "sat,sun": "closed" })).toEqual([nine, nine, nine, nine, nine, [], []]);
  expect(weekOf({ "sat-mon": open })).toEqual([nine, [], [], [], [], nine, nine]);
  expect(weekOf({ "mon-tue,thu": open })).toEqual([nine, nine, [], nine, [], [], []]);
  expect(weekOf({ daily: open })).toEqual([nine, nine, nine, nine, nine, nine, nine]);
});

test("a week that cannot be meant is refused with a reason", () => {
  expect(weekOf({ monday: "09:00-17:00" })).toBe(
    `"monday" names no weekdays; use mon to sun, mon-fri, "sat,sun" or daily`,
  );
  expect(weekOf({ "mon-wed-fri": "09:00-17:00" })).toContain("names no weekdays");
  expect(weekOf({ "mon-fri": "09:00-17:00", tue: "closed" })).toBe(
    `tue is given twice, by "mon-fri" and by "tue"`,
  );
  expect(weekOf({ mon: "9 to 5" })).toBe(`mon: "9 to 5" is not a span of hours such as 09:00-17:30`);
});

test("hours past midnight may not run into those of the next day", () => {
  expect(weekOf({ mon: "22:00-06:00", tue: "05:00-09:00" })).toBe(
    "the hours of mon run past midnight into those of tue",
  );
  expect(weekOf({ sun: "22:00-06:00", mon: "05:00-09:00" })).toContain("those of mon");
  expect(weekOf({ daily: "22:00-06:00" })).toHaveLength(7);
});
