import { expect, test } from "vitest";
import {
  meanOf,
  mostUrgentWaitsLonger,
  pollaczekKhinchine,
  priorityWaits,
  varianceOf,
  type Distribution,
} from "../../src/kernel/index.ts";
import reference from "../theory/kernel.json" with { type: "json" };
import { expectRelative } from "./nearness.ts";

const { entries } = reference;

test.for(["prio-np-01", "prio-np-02", "prio-np-05"] as const)("%s: non-preemptive priority", (id) => {
  const { params, expected } = entries[id];
  const station = {
    arrivalRates: params.arrival_rates,
    meanServiceTime: 1 / params.service_rate,
    servers: params.servers,
  };
  const waits = priorityWaits(station);
  if (waits.kind === "unstable") throw new Error("the servers keep up");
  expectRelative(waits.waitProbability, expected.p_wait_any_class);
  expectRelative(waits.meanWait, expected.mean_wait_overall);
  expect(waits.meanWaits).toHaveLength(expected.mean_wait_by_class.length);
  for (const [index, wait] of waits.meanWaits.entries()) {
    expectRelative(wait, expected.mean_wait_by_class[index] ?? NaN);
  }
  expectRelative(mostUrgentWaitsLonger(station, expected.class1_t), expected.class1_p_wait_gt_t);
});

test("priority moves waits between classes but not their mean, weighted by arrivals", () => {
  const arrivalRates = [0.9, 1.2, 0.5];
  const waits = priorityWaits({ arrivalRates, meanServiceTime: 1, servers: 3 });
  if (waits.kind === "unstable") throw new Error("the servers keep up");
  const weighted = waits.meanWaits.reduce((sum, wait, index) => sum + wait * (arrivalRates[index] ?? 0), 0);
  expectRelative(weighted / 2.6, waits.meanWait, 1e-12);
});

test("classes that ask for more than the servers can give have no steady state", () => {
  const station = { arrivalRates: [1, 3], meanServiceTime: 1, servers: 3 };
  expect(priorityWaits(station)).toEqual({ kind: "unstable", offeredLoad: 4 });
  expect(mostUrgentWaitsLonger(station, 1)).toBe(1);
});

const services: Record<"mg1-01" | "mg1-02" | "mg1-05", Distribution> = {
  "mg1-01": { kind: "deterministic", value: entries["mg1-01"].params.service.mean },
  "mg1-02": { ...entries["mg1-02"].params.service, kind: "lognormal" },
  "mg1-05": { ...entries["mg1-05"].params.service, kind: "uniform" },
};

test.for(["mg1-01", "mg1-02", "mg1-05"] as const)("%s: Pollaczek-Khinchine", (id) => {
  const { params, expected } = entries[id];
  const queue = pollaczekKhinchine({
    arrivalRate: params.arrival_rate_per_min,
    meanServiceTime: meanOf(services[id]),
    serviceTimeVariance: varianceOf(services[id]),
  });
  if (queue.kind === "unstable") throw new Error("the server keeps up");
  expectRelative(queue.occupancy, expected.rho);
  expectRelative(queue.waitProbability, expected.p_wait);
  expectRelative(queue.meanWait, expected.mean_wait);
  expectRelative(queue.meanTimeInSystem, expected.mean_sojourn);
  expectRelative(queue.meanQueue, expected.mean_queue);
});

test("a single server that cannot keep up has no steady state", () => {
  const queue = pollaczekKhinchine({ arrivalRate: 2, meanServiceTime: 0.5, serviceTimeVariance: 0 });
  expect(queue).toEqual({ kind: "unstable", occupancy: 1 });
});
