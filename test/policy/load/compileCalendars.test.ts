import { expect, test } from "vitest";
import { at } from "../../calendar/hours.ts";
import { changed, policyOf, problemsOf, sample } from "../samplePolicy.ts";

const isOpen = (name: string, moment: string, zone?: string): boolean =>
  policyOf().calendars.get(name, zone).openAt(at(moment));

test("weekly hours have holidays, other hours on single dates, and breaks", () => {
  expect(isOpen("office", "2026-12-22T15:30:00Z")).toBe(true);
  expect(isOpen("office", "2026-12-23T15:30:00Z")).toBe(false);
  expect(isOpen("office", "2026-12-24T11:00:00Z")).toBe(true);
  expect(isOpen("office", "2026-12-24T15:30:00Z")).toBe(false);
  expect(isOpen("office", "2026-12-25T11:00:00Z")).toBe(false);
  expect(isOpen("office", "2026-08-12T11:00:00Z")).toBe(false);
  expect(isOpen("office", "2027-01-01T11:00:00Z")).toBe(false);
});

test("calendars are built of others: the complement, either, both", () => {
  const lunch = "2026-03-02T13:00:00Z";
  expect(["office", "out-of-hours", "either", "both", "always"].map((name) => isOpen(name, lunch))).toEqual([
    false,
    true,
    true,
    false,
    true,
  ]);
});

test("the customer's zone is the one asked for, or the policy's", () => {
  expect(isOpen("theirs", "2026-03-02T07:30:00Z")).toBe(false);
  expect(isOpen("theirs", "2026-03-02T07:30:00Z", "Europe/Berlin")).toBe(true);
});

test("a single date may carry its name", () => {
  const text = changed('2026-12-24: "09:00-12:00"', '2026-12-24 Christmas Eve: "09:00-12:00"');
  expect(policyOf(text).calendars.get("office").openAt(at("2026-12-24T15:30:00Z"))).toBe(false);
});

test("decision 21: a calendar that never opens is an error at load", () => {
  const text = changed("    open: always\n", "    allOf: [office, out-of-hours]\n");
  expect(problemsOf(text)).toMatchObject([{ code: "CALENDAR_NEVER_OPENS", path: "calendars.always" }]);
});

test("one fault in a calendar is one problem, though others are built of it", () => {
  const text = changed('["09:00-12:30", "13:30-17:30"]', '"9 to 5"');
  expect(problemsOf(text).map(({ path }) => path)).toEqual(["calendars.office.open"]);
});

test("a calendar defined by itself is told once, however long the way round", () => {
  const text = changed("complementOf: office", "complementOf: either").replace(
    "anyOf: [office, extended]",
    "anyOf: [both, extended]",
  );
  const circle = changed("allOf: [office, extended]", "allOf: [out-of-hours, extended]", text);
  expect(problemsOf(circle)).toMatchObject([{ code: "REFERENCE_CYCLE" }]);
});

test("every zone, list of holidays and date is checked", () => {
  const text = [
    ["zone: customer", "zone: Atlantis"],
    ["    holidays: england", "    holidays: engand"],
    ["2026-12-23:", "2026-12-32:"],
    ["- 2026-08-10..2026-08-14", "- 2026-08-14..2026-08-10"],
  ].reduce((sofar, [from = "", to = ""]) => changed(from, to, sofar), sample);
  expect(problemsOf(text).map(({ code, path }) => `${code} ${path}`)).toEqual([
    "HOLIDAY_INVALID holidays.england.2",
    "NAME_UNKNOWN calendars.office.holidays",
    "HOLIDAY_INVALID calendars.office.breaks.2026-12-32",
    "ZONE_UNKNOWN calendars.theirs.zone",
  ]);
});

test("a calendar like another has its hours, with other holidays or in another zone", () => {
  const derived = changed(
    "  extended:\n",
    "  all-year: { like: office, holidays: none }\n  berlin: { like: all-year, zone: Europe/Berlin }\n  extended:\n",
  );
  const { calendars } = policyOf(derived);
  const christmas = at("2026-12-25T09:30:00Z");
  expect(["office", "all-year", "berlin"].map((name) => calendars.get(name).openAt(christmas))).toEqual([
    false,
    true,
    true,
  ]);
  expect(calendars.get("berlin").openAt(at("2026-12-22T08:30:00Z"))).toBe(true);
  expect(problemsOf(derived.replace("like: office", "like: always"))).toMatchObject([
    { code: "VALUE_INVALID", path: "calendars.all-year.like" },
  ]);
});

test("calendars that are joined again and again are refused before they grow without end", () => {
  const doubling = Array.from({ length: 40 }, (_, index) => {
    const below = index === 0 ? "office" : `c${index - 1}`;
    return `  c${index}: { anyOf: [${below}, ${below}] }\n`;
  });
  expect(problemsOf(changed("  extended:\n", `${doubling.join("")}  extended:\n`))).toMatchObject([
    { code: "CALENDAR_TOO_LARGE", path: "calendars.c5" },
  ]);
  const chain = Array.from({ length: 5000 }, (_, index) => `  d${index}: { complementOf: d${index + 1} }\n`);
  const deep = changed("  extended:\n", `${chain.join("")}  d5000: { like: office }\n  extended:\n`);
  expect(problemsOf(deep)[0]?.code).toBe("CALENDAR_TOO_LARGE");
});
