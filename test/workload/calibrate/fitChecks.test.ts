import { expect, test, vi } from "vitest";
import { chooseDays } from "../../../src/workload/calibrate/arrivalDays.ts";
import {
  checkArrivals,
  checkTickets,
  usualChoice,
  withVariation,
  type FitCheck,
  type Halves,
  type ModelChoice,
} from "../../../src/workload/calibrate/fitChecks.ts";
import { figuresOf, syntheticRows, truth } from "./syntheticLog.ts";

/** Fitting takes a second on a free machine. */
vi.setConfig({ testTimeout: 60_000 });

const figures = figuresOf(syntheticRows(16));
const { days } = chooseDays(figures.channels.all());
const halves: Halves = {
  tickets: figures.halves,
  days: [
    days.filter(({ day }) => Math.floor((day + 3) / 7) % 2 === 0),
    days.filter(({ day }) => Math.floor((day + 3) / 7) % 2 === 1),
  ],
};
const failed = (checks: readonly FitCheck[]): readonly FitCheck["about"][] =>
  checks.flatMap(({ about, hasHeld }) => (hasHeld ? [] : [about]));
const tickets = (choice: Partial<ModelChoice>): readonly FitCheck[] =>
  checkTickets(halves.tickets, { ...usualChoice, ...choice }, "1");

test("a model of the right kind holds on the half that it has not seen", () => {
  expect(failed([...tickets({}), ...checkArrivals(halves.days, usualChoice, "1")])).toEqual([]);
});

test("each model that is too simple fails just where it is", () => {
  const simple = tickets({ family: "exponential", handOvers: "poisson" });
  expect(failed(simple)).toEqual(["resolution", "work", "customerReply", "handOvers"]);
  const poisson = checkArrivals(halves.days, { ...usualChoice, arrivals: "poisson" }, "1");
  expect(failed(poisson)).toEqual(["dispersionPerHour", "dispersionPerDay"]);
});

test("two weeks say nothing about dispersion", () => {
  expect(checkArrivals([days.slice(0, 7), days.slice(7, 14)], usualChoice, "1")).toEqual([]);
});

test("plain Poisson is the same week without the variation", () => {
  expect(withVariation(truth, "busy")).toBe(truth);
  expect(withVariation(truth, "poisson")).toMatchObject({
    week: truth.week,
    day: { cv: 0 },
    hour: { cv: 0 },
  });
});
