import { expect, test } from "vitest";
import { allowanceWords, openWords, pointWords, spanWords, termWords } from "../../src/guide/spanWords.ts";
import { days, hours, minutes, working, workingHours, workingMinutes } from "../../src/units/index.ts";

test("elapsed time is told in days, open time never", () => {
  expect(spanWords(days(3))).toBe("3 days");
  expect(openWords(workingHours(72))).toBe("72 hours");
  expect(spanWords(minutes(90))).toBe("1 hour 30 minutes");
  expect(spanWords(hours(0))).toBe("0 minutes");
});

test("business days say where on the last of them they end", () => {
  expect(allowanceWords({ kind: "business-days", days: 1, ends: "end-of-day" })).toBe(
    "1 business day, until the end of that day",
  );
  expect(allowanceWords({ kind: "business-days", days: 2, ends: "same-time" })).toBe(
    "2 business days, at the same time",
  );
  expect(allowanceWords({ kind: "time", time: working(0) })).toBe("at once");
});

test("a term that changes says after which time", () => {
  const half = { kind: "time", time: workingMinutes(30) } as const;
  const later = {
    after: hours(2),
    allowance: { kind: "time", time: workingHours(1) },
    cadence: "every",
  } as const;
  expect(termWords({ allowance: half, cadence: "every", later })).toBe(
    "every 30 minutes; after 2 hours every 1 hour",
  );
  expect(termWords({ allowance: half, cadence: "once", until: hours(4) })).toBe(
    "30 minutes; after 4 hours no time is named",
  );
});

test("a point of a clock is before, at or after its target", () => {
  const point = (share: number, offset: number) =>
    pointWords({ metric: "resolution", share, offset: working(offset) });
  expect(point(0.75, 0)).toBe("75% of the target");
  expect(point(1, 0)).toBe("100% of the target");
  expect(point(1, 1_800_000)).toBe("30 minutes after the target");
  expect(point(1, -900_000)).toBe("15 minutes before the target");
});
