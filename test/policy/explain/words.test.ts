import { expect, test } from "vitest";
import {
  allowanceText,
  effectText,
  openTimeText,
  placeText,
  pointText,
  targetText,
  termText,
} from "../../../src/policy/explain/words.ts";
import { hours, minutes, working, workingHours, workingMinutes } from "../../../src/units/index.ts";

const time = (allowed: number) => ({ kind: "time", time: workingMinutes(allowed) }) as const;

test("open time is told in hours, however long it is", () => {
  expect([90, 40 * 60, 1, 0].map((count) => openTimeText(workingMinutes(count)))).toEqual([
    "1h 30m",
    "40h",
    "1m",
    "0s",
  ]);
  expect(openTimeText(working(-5_400_000))).toBe("-1h 30m");
});

test("an allowance in the words of the policy", () => {
  expect(allowanceText(time(0))).toBe("immediate");
  expect(allowanceText(time(24 * 60))).toBe("24h");
  expect(allowanceText({ kind: "business-days", days: 1, ends: "end-of-day" })).toBe(
    "1 business day end-of-day",
  );
  expect(allowanceText({ kind: "business-days", days: 2, ends: "same-time" })).toBe(
    "2 business days same-time",
  );
});

test("a term with what takes over later", () => {
  const later = { after: hours(2), allowance: time(60), cadence: "every" } as const;
  expect(termText({ allowance: time(30), cadence: "every", later })).toBe("every 30m, after 2h every 1h");
  expect(termText({ allowance: time(30), cadence: "once", until: hours(4) })).toBe("30m, after 4h no time");
  const target = { metric: "resolution", calendar: "office", allowance: time(60), cadence: "once" } as const;
  expect(targetText(target)).toBe("1h in office");
});

test("a point of a clock, and what a rule does there", () => {
  const metric = "resolution";
  expect(pointText({ metric, share: 0.75, offset: working(0) })).toBe("75%");
  expect(pointText({ metric, share: 1, offset: workingMinutes(30) })).toBe("100% + 30m");
  expect(pointText({ metric, share: 1, offset: working(0 - minutes(15)) })).toBe("100% - 15m");
  expect(effectText({ to: "tier2", page: "major", notify: ["a", "b"] })).toBe(
    "to tier2, pages major, tells a, b",
  );
  expect(effectText({ to: undefined, page: undefined, notify: [] })).toBe("");
  expect(openTimeText(workingHours(3))).toBe("3h");
});

test("a place in a file", () => {
  expect(placeText({ file: "a.yaml", line: 3, column: 9 })).toBe("a.yaml:3");
  expect(placeText(undefined)).toBe("");
});
