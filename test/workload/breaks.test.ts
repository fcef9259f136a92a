import { expect, test } from "vitest";
import { changed, loadOf, placeOf, problemsOf, sampleLoad } from "./sampleLoad.ts";

const withBreaks = (breaks: string): string =>
  changed(sampleLoad, ["hours: office", `hours: office, breaks: ${breaks}`]);

test("a break begins at its time on every day of the horizon, on both sides of a change of the clock", () => {
  // Three weeks from 23 March; British Summer Time begins on 29 March.
  const text = changed(withBreaks('["12:00-12:30"]'), ["start: 2026-03-02", "start: 2026-03-30"]);
  const [plan] = loadOf(text).staff[1]?.breaks ?? [];
  expect(plan?.starts).toHaveLength(21);
  expect(plan?.starts.slice(5, 7).map((at) => new Date(at).toISOString())).toEqual([
    "2026-03-28T12:00:00.000Z",
    "2026-03-29T11:00:00.000Z",
  ]);
  expect(plan).toMatchObject({ lasts: 30 * 60_000, staggered: 0, within: 60 * 60_000 });
});

test("a break from and to may go past midnight", () => {
  const [plan] = loadOf(withBreaks('["23:45-00:15"]')).staff[1]?.breaks ?? [];
  expect(plan?.lasts).toBe(30 * 60_000);
});

test.each([
  ['["12:00-12:00"]', '"12:00-12:00"'],
  ['["noon"]', '"noon"'],
  ['[{ at: "12:00", lasts: 0s }]', "0s"],
  ['[{ at: "25:00", lasts: 30m }]', '"25:00"'],
  ['[{ at: "12:00", lasts: 30m, stagered: 1h }]', "stagered"],
])("a break written %s is told at %s", (breaks, piece) => {
  const text = withBreaks(breaks);
  expect(problemsOf(text)).toMatchObject([{ at: { line: placeOf(text, piece).line } }]);
});

test("a zone that there is not is told", () => {
  const text = changed(sampleLoad, ["hours: office", "hours: office, zone: Mars/Base"]);
  expect(problemsOf(text)).toMatchObject([
    { code: "ZONE_UNKNOWN", at: placeOf(text, "Mars/Base"), path: "staff.1.zone" },
  ]);
});
