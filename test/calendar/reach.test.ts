import { expect, test } from "vitest";
import type { OpeningHours } from "../../src/calendar/openingHours.ts";
import { isAlways, neverOpens, reachOf } from "../../src/calendar/reach.ts";
import { closed, office, on, weekly } from "./hours.ts";

test("two hundred thousand dates are no trouble", () => {
  const replaced = Array.from({ length: 200_000 }, () => ({
    date: "2026-12-24",
    hours: [{ from: 540, to: 720 }],
  }));
  const hours: OpeningHours = { ...weekly("UTC", {}), replaced };
  expect(reachOf(hours).from).toBeLessThan(Date.UTC(2026, 11, 24));
});

const always: OpeningHours = { kind: "always" };
const complement = (of: OpeningHours): OpeningHours => ({ kind: "complement", of });
const empty = weekly("UTC", {});

test("decision 21: a calendar that never opens is found from its words", () => {
  expect(neverOpens(empty)).toBe(true);
  expect(neverOpens(complement(always))).toBe(true);
  expect(neverOpens(complement(weekly("UTC", { daily: "00:00-24:00" })))).toBe(true);
  expect(neverOpens({ kind: "union", of: [empty, complement(always)] })).toBe(true);
  expect(neverOpens({ kind: "union", of: [] })).toBe(true);
});

test("decision 21: a calendar that never opens is found by looking where words do not tell", () => {
  const mornings = weekly("UTC", { daily: "06:00-12:00" });
  const evenings = weekly("UTC", { daily: "18:00-20:00" });
  expect(neverOpens({ kind: "intersection", of: [mornings, evenings] })).toBe(true);
  expect(neverOpens({ kind: "intersection", of: [office, complement(office)] })).toBe(true);
  const closedDate = { replaced: [on("2026-05-01", "09:00-17:00")], closed: closed("2026-05-01") };
  expect(neverOpens(weekly("UTC", {}, closedDate))).toBe(true);
});

test("decision 21: a calendar that opens once, or only in some years, is not refused", () => {
  expect(neverOpens(office)).toBe(false);
  expect(neverOpens(always)).toBe(false);
  expect(neverOpens(complement(office))).toBe(false);
  expect(neverOpens(weekly("UTC", {}, { replaced: [on("2026-05-01", "09:00-17:00")] }))).toBe(false);
  const notLeapDay = complement(weekly("UTC", { daily: "00:00-24:00" }, { closed: closed("yearly 02-29") }));
  expect(neverOpens({ kind: "intersection", of: [weekly("UTC", { sun: "09:00-10:00" }), notLeapDay] })).toBe(
    false,
  );
});

test("round the clock is recognised however it is said", () => {
  const everyDay = weekly("Europe/London", { daily: "00:00-24:00" });
  expect(
    [always, everyDay, complement(empty), { kind: "union" as const, of: [office, always] }].every(isAlways),
  ).toBe(true);
  expect(isAlways(weekly("UTC", { daily: "00:00-24:00" }, { closed: closed("yearly 01-01") }))).toBe(false);
  expect(isAlways({ kind: "intersection", of: [everyDay, office] })).toBe(false);
});

test("dated hours end, weekly hours do not", () => {
  const once = weekly("UTC", {}, { replaced: [on("2026-05-01", "09:00-17:00")] });
  expect(reachOf(once).to).toBeLessThan(Date.UTC(2026, 4, 6));
  expect(reachOf(office).to).toBe(Infinity);
  expect(reachOf({ kind: "intersection", of: [office, once] })).toEqual(reachOf(once));
});
