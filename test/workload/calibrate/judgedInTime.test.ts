import { expect, test } from "vitest";
import { judgedInTime } from "../../../src/workload/calibrate/judgedInTime.ts";
import { figuresOf, mapOf, syntheticColumns, syntheticMap, syntheticRows } from "./syntheticLog.ts";

/** Rows of which those are said to be in time that took at most two days; the flag stands where the note of a caller did. */
const resolvedAt = syntheticColumns.indexOf("resolved");
const openedAt = syntheticColumns.indexOf("opened");
const flag = syntheticColumns.indexOf("left");
const judged = syntheticRows(4).map((row) => {
  const took = Date.parse(row[resolvedAt] ?? "") - Date.parse(row[openedAt] ?? "");
  return row.with(flag, took <= 48 * 3_600_000 ? "yes" : "no");
});
const map = syntheticMap.replace("abandoned: { column: left }", "met: { column: left, yes: [yes] }");

test("a log that says who was in time seems to have the target that it judged by", () => {
  const found = judgedInTime(figuresOf(judged, mapOf(map)));
  expect(found.map(({ priority }) => priority).toSorted()).toEqual(["critical", "low"]);
  for (const { asIfWithin = NaN } of found)
    expect(Math.abs(asIfWithin / (48 * 3_600_000) - 1)).toBeLessThan(0.1);
});

test("a log that does not say it has none", () => {
  expect(judgedInTime(figuresOf(syntheticRows(1)))).toEqual([]);
});
