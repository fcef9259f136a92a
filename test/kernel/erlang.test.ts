import { expect, test } from "vitest";
import {
  erlangB,
  erlangC,
  erlangCServedWithin,
  erlangCServersFor,
  erlangCServiceLevel,
  erlangCWaitQuantile,
  halfinWhitt,
  rosteredFor,
  squareRootStaffing,
} from "../../src/kernel/index.ts";
import reference from "../theory/kernel.json" with { type: "json" };
import { expectRelative } from "./nearness.ts";

const { entries } = reference;
const lossIds = ["erlb-01", "erlb-02", "erlb-04"] as const;
const queueIds = [
  "erlc-01",
  "erlc-02",
  "erlc-03",
  "erlc-04",
  "erlc-06",
  "erlc-08",
  "erlc-10",
  "erlc-13",
] as const;

test.for(lossIds)("%s: Erlang B", (id) => {
  const { params, expected } = entries[id];
  const loss = erlangB({ arrivalRate: params.offered_load, meanServiceTime: 1, servers: params.servers });
  expectRelative(loss.blockingProbability, expected.p_block);
  expectRelative(loss.carriedLoad, expected.carried_load);
  expectRelative(loss.occupancy, expected.occupancy);
});

test.for(queueIds)("%s: Erlang C", (id) => {
  const { params, expected } = entries[id];
  const station = {
    arrivalRate: params.arrivals / params.per_minutes,
    meanServiceTime: params.mean_service_min,
    servers: params.servers,
  };
  const queue = erlangC(station);
  if (queue.kind === "unstable") throw new Error("the servers keep up");
  expectRelative(queue.offeredLoad, expected.offered_load);
  expectRelative(queue.occupancy, expected.occupancy);
  expectRelative(queue.waitProbability, expected.p_wait);
  expectRelative(queue.meanWait, expected.mean_wait);
  expectRelative(queue.meanWaitGivenWait, expected.mean_wait_given_wait);
  expectRelative(queue.meanQueue, expected.mean_queue);
  expectRelative(queue.meanInSystem, expected.mean_in_system);
  expectRelative(queue.meanTimeInSystem, expected.mean_sojourn);
  expectRelative(erlangCServiceLevel(station, params.target_wait_seconds / 60), expected.service_level);
  expectRelative(erlangCWaitQuantile(station, 0.9), expected.wait_percentile_90_min);
  const threeServices = 3 * params.mean_service_min;
  expectRelative(erlangCServedWithin(station, threeServices), expected.p_sojourn_within_3_service_times);
});

test("a queue whose servers cannot keep up has no steady state", () => {
  const station = { arrivalRate: 2, meanServiceTime: 5, servers: 10 };
  expect(erlangC(station)).toEqual({ kind: "unstable", offeredLoad: 10 });
  expect(erlangCServiceLevel(station, 60)).toBe(0);
  expect(erlangCServedWithin(station, 60)).toBe(0);
  expect(erlangCWaitQuantile(station, 0.9)).toBeUndefined();
});

test("when waits and services run at one rate the time in the system is still exact", () => {
  const even = { arrivalRate: 1, meanServiceTime: 1, servers: 2 };
  const nearly = { arrivalRate: 1 - 1e-9, meanServiceTime: 1, servers: 2 };
  expectRelative(erlangCServedWithin(even, 2), 1 - Math.exp(-2) * (1 + 2 / 3), 1e-14);
  expectRelative(erlangCServedWithin(nearly, 2), erlangCServedWithin(even, 2), 1e-8);
});

test("a station has a whole number of servers", () => {
  expect(() => erlangB({ arrivalRate: 1, meanServiceTime: 1, servers: 1.5 })).toThrow("whole number");
});

test("the smallest number of servers that meets a goal", () => {
  for (const goal of entries["staff-01"].expected.cases) {
    const { mean_service_min: meanServiceTime, target: serviceLevel, max_occupancy: maxOccupancy } = goal;
    const arrivalRate = goal.arrivals / goal.per_minutes;
    const within = goal.target_seconds / 60;
    const limit = maxOccupancy === null ? {} : { maxOccupancy };
    const servers = erlangCServersFor({ arrivalRate, meanServiceTime, within, serviceLevel, ...limit });
    expect(servers).toBe(goal.required);
    const met = erlangCServiceLevel({ arrivalRate, meanServiceTime, servers }, within);
    const missed = erlangCServiceLevel({ arrivalRate, meanServiceTime, servers: servers - 1 }, within);
    expectRelative(met, goal.service_level);
    expectRelative(missed, goal.service_level_one_fewer);
  }
});

test("a limit on occupancy may ask for more servers than the goal does", () => {
  const goal = { arrivalRate: 10, meanServiceTime: 1, within: 1, serviceLevel: 0.5 };
  expect(erlangCServersFor({ ...goal, maxOccupancy: 0.5 })).toBe(20);
});

test("shrinkage is added last and rounded up once", () => {
  const { params, expected } = entries["staff-03"];
  const rostered = params.raw.map((raw, index) => rosteredFor(raw, params.shrinkage[index] ?? NaN));
  expect(rostered).toEqual(expected.rostered);
});

test("the wait probability of many servers is Halfin and Whitt's", () => {
  const { params, expected } = entries["sqrt-01"];
  for (const [index, beta] of params.beta.entries()) {
    expectRelative(halfinWhitt(beta), expected.p_wait_limit[index] ?? NaN);
  }
});

test("square-root staffing comes within one server of Erlang C", () => {
  for (const offeredLoad of [10, 48, 200, 1000]) {
    const { servers, beta } = squareRootStaffing(offeredLoad, 0.2);
    expectRelative(halfinWhitt(beta), 0.2, 1e-10);
    const waitProbability = (count: number): number => {
      const queue = erlangC({ arrivalRate: offeredLoad, meanServiceTime: 1, servers: count });
      return queue.kind === "steady" ? queue.waitProbability : 1;
    };
    expect(waitProbability(servers + 1)).toBeLessThan(0.2);
    expect(waitProbability(servers - 2)).toBeGreaterThan(0.2);
  }
});
