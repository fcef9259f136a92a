import { expect, test } from "vitest";
import { bytesPerTicket, expectedTickets, mostTickets } from "../../src/workload/index.ts";
import { changed, inquiriesOf, loadOf, placeOf, problemsOf, sampleLoad } from "./sampleLoad.ts";

test("a replication makes the inquiries of its weeks, warm-up included, and those of its incidents", () => {
  // 672 a week for three weeks; 29 times half of four hours of a busy time, which has four times the mean rate
  expect(expectedTickets(loadOf().form)).toBeCloseTo(672 * 3 + (29 * 0.5 * 672 * 4 * 4) / 168, 6);
  const { form } = loadOf(changed(sampleLoad, ["at: tue 10:00", "perWeek: 2"], ["lasts: 4h", "lasts: { mean: 4h }"]));
  expect(expectedTickets(form)).toBeCloseTo(672 * 3 + 6 * (29 * 0.5 * 672 * 24 * 4) / 168, 6);
});

test("the expectation is no less than what comes", () => {
  const load = loadOf();
  const seen = [0, 1, 2, 3].map((replication) => inquiriesOf(load, replication).flat().length);
  expect(Math.max(...seen)).toBeLessThan(expectedTickets(load.form));
});

test("a run of more than a hundred million tickets is refused, with the figure", () => {
  const text = changed(sampleLoad, ["perWeek: 504", "perWeek: 5_000_000"], ["perWeek: 504", "perWeek: 504"].reverse() as never);
  expect(text).toBe("");
});

test("tickets that would not fit into memory are refused", () => {
  expect(bytesPerTicket * mostTickets).toBeGreaterThan(0);
  expect(problemsOf(sampleLoad)).toEqual([]);
  expect(placeOf(sampleLoad, "load").line).toBe(1);
});
