import { expect, test } from "vitest";
import { never } from "../../../../src/units/index.ts";
import { clockText, weekdayTime } from "../../../../src/trainer/ui/screens/timeText.ts";
import { at } from "../../fixtures.ts";

test("a time is told as a clock of the desk shows it", () => {
  expect(weekdayTime("Europe/London", at("2026-07-07T14:32:00Z"))).toBe("Tue 15:32");
  expect(weekdayTime("UTC", never)).toBe("never");
});

test("a span is told as a clock counts it", () => {
  expect([247_000, 3_847_000, -42_000, -500, 273_600_000].map(clockText)).toEqual([
    "04:07",
    "1:04:07",
    "-00:42",
    "00:00",
    "3d 4h",
  ]);
});
