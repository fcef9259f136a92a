import { expect, test, vi } from "vitest";
import { meanOf, streamFor } from "../../../src/kernel/index.ts";
import { ksDistance } from "../../../src/workload/calibrate/goodness.ts";
import { TicketFigures } from "../../../src/workload/calibrate/ticketFigures.ts";
import { drawResolutions, fitTickets } from "../../../src/workload/calibrate/ticketModel.ts";
import { figuresOf, syntheticRows, trueHandOvers } from "./syntheticLog.ts";

/** Fitting takes a second on a free machine. */
vi.setConfig({ testTimeout: 60_000 });

const { whole } = figuresOf(syntheticRows(16));

test("hand-overs, work and waits are found again", () => {
  const model = fitTickets(whole, "mixture");
  expect(Math.abs((model.handOvers?.mean ?? 0) - trueHandOvers.mean)).toBeLessThan(0.05);
  expect(Math.abs((model.handOvers?.dispersion ?? 0) - trueHandOvers.dispersion)).toBeLessThan(0.08);
  expect(model.work && meanOf(model.work) / (20 * 60_000)).toBeCloseTo(1, 1);
  expect(model.customerReply && meanOf(model.customerReply) / (6 * 3_600_000)).toBeCloseTo(1, 1);
});

test("times drawn from the mixture are those of the log, exponential ones are not", () => {
  const stream = streamFor("draw", 0, "test");
  const distance = (family: "mixture" | "exponential"): number =>
    ksDistance(drawResolutions(fitTickets(whole, family), 10_000, stream), whole.resolutionTimes());
  expect(distance("mixture")).toBeLessThan(0.03);
  expect(distance("exponential")).toBeGreaterThan(0.2);
});

test("Poisson hand-overs keep the mean and lose the dispersion", () => {
  const fitted = fitTickets(whole, "mixture", "poisson").handOvers;
  expect(fitted?.mean).toBe(fitTickets(whole, "mixture").handOvers?.mean);
  expect(fitted?.dispersion).toBeGreaterThan(1e5);
});

test("of nothing, nothing is learned", () => {
  expect(fitTickets(new TicketFigures("1", "empty"), "mixture")).toEqual({
    handOvers: undefined,
    resolution: undefined,
    work: undefined,
    customerReply: undefined,
  });
});
