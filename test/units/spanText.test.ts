import { expect, test } from "vitest";
import { fc, test as property } from "@fast-check/vitest";
import {
  days,
  elapsed,
  hours,
  minutes,
  seconds,
  shortSpanText,
  spanOf,
  spanText,
} from "../../src/units/index.ts";

test("a span is a number and a unit, or several of them", () => {
  expect(spanOf("90s")).toBe(seconds(90));
  expect(spanOf("30m")).toBe(minutes(30));
  expect(spanOf("1h30m")).toBe(minutes(90));
  expect(spanOf("2d")).toBe(days(2));
  expect(spanOf("1w")).toBe(days(7));
  expect(spanOf("0.5h")).toBe(minutes(30));
  expect(spanOf("0s")).toBe(0);
});

test.each(["", "15", "15 m", "m", "-5m", "1h-30m", "five minutes", "1e3s", "4H", ".5h", "1h\n"])(
  "%j is no span",
  (text) => {
    expect(spanOf(text)).toBeUndefined();
  },
);

property.prop([fc.integer({ min: 0, max: 100_000_000 })])(
  "a span of whole seconds is read back from its text",
  (count) => {
    expect(spanOf(spanText(seconds(count)).replaceAll(" ", ""))).toBe(seconds(count));
  },
);

test("a span is told by its units, largest first, without those it does not need", () => {
  expect(spanText(minutes(90))).toBe("1h 30m");
  expect(spanText(elapsed(days(2) + seconds(5)))).toBe("2d 5s");
  expect(spanText(elapsed(0))).toBe("0s");
  expect(spanText(elapsed(2_500))).toBe("2.5s");
  expect(spanText(elapsed(-90_000))).toBe("-1m 30s");
});

test("a table shows the two largest units", () => {
  expect(shortSpanText(elapsed(hours(3) + minutes(12) + seconds(40)))).toBe("3h 12m");
  expect(shortSpanText(seconds(45))).toBe("45s");
});
