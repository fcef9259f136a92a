import { expect, test, vi } from "vitest";
import { usualChoice } from "../../../src/workload/calibrate/fitChecks.ts";
import { fitLog } from "../../../src/workload/calibrate/fitLog.ts";
import { figuresOf, syntheticRows, truth } from "./syntheticLog.ts";

/** Fitting takes a second on a free machine. */
vi.setConfig({ testTimeout: 60_000 });

const fit = fitLog(figuresOf(syntheticRows(26)), usualChoice, "1");

test("the week of each channel and how it varies are found again", () => {
  const expected = truth.week.reduce((sum, mean) => sum + mean, 0);
  const perWeek = [...fit.channelWeeks].map(
    ([channel, week]) => [channel, week.reduce((sum, mean) => sum + mean, 0)] as const,
  );
  expect(perWeek.map(([channel]) => channel)).toEqual(["email", "phone"]);
  expect(Math.abs(perWeek.reduce((sum, [, count]) => sum + count, 0) / expected - 1)).toBeLessThan(0.05);
  expect(Math.abs(fit.arrivals.day.cv - 0.15)).toBeLessThan(0.05);
  expect(Math.abs(fit.arrivals.hour.cv - 0.25)).toBeLessThan(0.05);
});

test("everything holds on the unseen half, and all that is too simple does not", () => {
  expect(fit.checks.filter(({ hasHeld }) => !hasHeld)).toEqual([]);
  expect(fit.checks.map(({ about }) => about)).toEqual([
    "resolution",
    "work",
    "customerReply",
    "handOvers",
    "dispersionPerHour",
    "dispersionPerDay",
  ]);
  for (const { checks } of fit.controls) for (const check of checks) expect(check.hasHeld).toBe(false);
});

test("patience is found although most callers are answered before it ends", () => {
  expect(Math.abs((fit.patience.get("phone")?.mean ?? 0) / 600_000 - 1)).toBeLessThan(0.08);
});

test("a log of a single ticket is fitted without a fault", () => {
  const tiny = fitLog(figuresOf(syntheticRows(1).slice(0, 1)), usualChoice, "1");
  expect([tiny.tickets.resolution, tiny.checks.filter(({ about }) => about !== "handOvers")]).toEqual([
    undefined,
    [],
  ]);
});
