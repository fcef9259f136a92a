import { expect, test } from "vitest";
import { erlangA, erlangAWithin, erlangC } from "../../src/kernel/index.ts";
import reference from "../theory/kernel.json" with { type: "json" };
import { expectRelative } from "./nearness.ts";

const { entries } = reference;
const ids = ["erla-01", "erla-02", "erla-03", "erla-04", "erla-08"] as const;

test.for(ids)("%s: Erlang A", (id) => {
  const { params, expected } = entries[id];
  const station = {
    arrivalRate: params.arrival_rate_per_min,
    meanServiceTime: params.mean_service_min,
    meanPatience: params.mean_patience_seconds / 60,
    servers: params.servers,
  };
  const queue = erlangA(station);
  expectRelative(queue.offeredLoad, expected.offered_load);
  expectRelative(queue.waitProbability, expected.p_wait);
  expectRelative(queue.abandonProbability, expected.p_abandon);
  expectRelative(queue.meanWait, expected.mean_wait_all);
  expectRelative(queue.meanWaitServed, expected.mean_wait_served);
  expectRelative(queue.meanWaitAbandoned, expected.mean_wait_abandoned);
  expectRelative(queue.meanOfferedWait, expected.mean_offered_wait);
  expectRelative(queue.meanQueue, expected.mean_queue);
  expectRelative(queue.occupancy, expected.occupancy);
  const within = erlangAWithin(station, params.target_wait_seconds / 60);
  expectRelative(within.servedWithin, expected.p_served_within_target);
  expectRelative(within.abandonedWithin, expected.p_abandon_within_target);
  expectRelative(within.waitedLonger, expected.p_wait_gt_target);
  expectRelative(within.serviceLevelOfOffered, expected.service_level_offered);
  expectRelative(within.serviceLevelOfServed, expected.service_level_answered);
  expectRelative(within.serviceLevelWithoutShortAbandons, expected.service_level_excl_short_abandon);
  expectRelative(within.serviceLevelWithShortAbandons, expected.service_level_short_abandon_counts_good);
});

test("with endless patience Erlang A becomes Erlang C", () => {
  const station = { arrivalRate: 1, meanServiceTime: 5, servers: 7 };
  const patient = erlangA({ ...station, meanPatience: 1e9 });
  const queue = erlangC(station);
  if (queue.kind === "unstable") throw new Error("the servers keep up");
  expectRelative(patient.waitProbability, queue.waitProbability, 1e-7);
  expectRelative(patient.meanWait, queue.meanWait, 1e-7);
});

test("the longest wait of zero counts only those who are served at once", () => {
  const station = { arrivalRate: 5, meanServiceTime: 3, servers: 14, meanPatience: 2 };
  const within = erlangAWithin(station, 0);
  expectRelative(within.servedWithin, 1 - erlangA(station).waitProbability, 1e-12);
  expect(within.abandonedWithin).toBeCloseTo(0, 12);
});

test("ten times too few servers and a thousand too many both have finite answers", () => {
  const few = erlangA({ arrivalRate: 1000, meanServiceTime: 1, servers: 100, meanPatience: 1 });
  expectRelative(few.abandonProbability, 0.9, 1e-6);
  const many = erlangA({ arrivalRate: 1, meanServiceTime: 1, servers: 1000, meanPatience: 1 });
  expect(many.waitProbability).toBe(0);
  expect(Object.values(many).every((figure: number) => Number.isFinite(figure))).toBe(true);
});
