import { expect, test } from "vitest";
import { differenceWithInterval, percent, spanOfMinutes, withInterval } from "../../src/report/figures.ts";
import { interval } from "./sampleRun.ts";

test("a figure has its interval behind it, without the sign repeated, or says that there is none", () => {
  expect(withInterval(interval(0.9624, 0.951, 0.97, 30), percent)).toBe("96.2% [95.1, 97]");
  expect(withInterval({ kind: "single", n: 5, value: 0.6 }, percent)).toBe("60%");
  expect(withInterval({ kind: "none" }, percent)).toBe("no tickets");
});

test("minutes are shown as a span, below ten with their seconds", () => {
  expect([0.5, 9.5, 45.4, 252].map(spanOfMinutes)).toEqual(["30s", "9m 30s", "45m", "4h 12m"]);
});

test("a difference has its interval behind it where there is one", () => {
  const difference = { value: 1.5, low: 1, high: 2, varianceReduction: undefined };
  expect(differenceWithInterval({ kind: "interval", ...difference }, String)).toBe("1.5 [1, 2]");
  expect(differenceWithInterval({ kind: "single", value: 1.5 }, String)).toBe("1.5");
  expect(differenceWithInterval({ kind: "none" }, String)).toBeUndefined();
});
