import { expect, test } from "vitest";
import { meanInterval, Tally } from "../../src/kernel/index.ts";
import reference from "./kernel.json" with { type: "json" };
import { MmcQueue, type QueueModel, type QueueResult } from "./mmcQueue.ts";

const { entries } = reference;
const level = 0.999;
const patient = 60_000; // milliseconds of real time a slow machine may need for one test

interface Plan {
  readonly seed: string;
  readonly replications: number;
  readonly minutes: number;
}

function replicate(model: QueueModel, { seed, replications, minutes }: Plan): QueueResult[] {
  return Array.from({ length: replications }, (_, replication) =>
    new MmcQueue(model, { seed, replication, warmUpMinutes: minutes / 20, minutes }).run(),
  );
}

/** The exact value lies in the 99.9 % interval over replications, and the interval is narrow enough to tell. */
function expectAgreement(name: string, values: readonly number[], exact: number, { seed }: Plan): void {
  const tally = new Tally();
  for (const value of values) tally.add(value);
  const estimate = meanInterval(tally, level);
  if (estimate.kind !== "interval") throw new Error("replicate at least twice");
  const { mean, halfWidth } = estimate;
  const said = `${name}: ${mean} ± ${halfWidth}, exactly ${exact}; seed "${seed}", replay with npx vitest run test/theory`;
  expect(halfWidth / exact, said).toBeLessThanOrEqual(0.02);
  expect(Math.abs(mean - exact), said).toBeLessThanOrEqual(halfWidth);
}

const meanWaits = (runs: readonly QueueResult[], index = 0): number[] =>
  runs.map(({ waits }) => waits[index]?.mean ?? NaN);

test("a simulated M/M/7 queue waits as Erlang C says", { timeout: patient }, () => {
  const { params, expected } = entries["erlc-06"];
  const plan = { seed: "erlang-c", replications: 100, minutes: 80_000 };
  const runs = replicate(
    {
      arrivalRates: [params.arrival_rate_per_min],
      meanServiceMinutes: params.mean_service_min,
      servers: params.servers,
    },
    plan,
  );
  expectAgreement("mean wait", meanWaits(runs), expected.mean_wait, plan);
  expectAgreement(
    "mean queue",
    runs.map((run) => run.meanQueue),
    expected.mean_queue,
    plan,
  );
});

test(
  "a simulated overloaded queue with patience waits and loses as Erlang A says",
  { timeout: patient },
  () => {
    const { params, expected } = entries["erla-04"];
    const plan = { seed: "erlang-a", replications: 30, minutes: 10_000 };
    const runs = replicate(
      {
        arrivalRates: [params.arrival_rate_per_min],
        meanServiceMinutes: params.mean_service_min,
        servers: params.servers,
        meanPatienceMinutes: params.mean_patience_seconds / 60,
      },
      plan,
    );
    expectAgreement("mean wait", meanWaits(runs), expected.mean_wait_all, plan);
    const lost = runs.map(({ arrived, abandoned }) => abandoned / arrived);
    expectAgreement("abandoning", lost, expected.p_abandon, plan);
  },
);

test("simulated classes with non-preemptive priority wait as Cobham says", { timeout: patient }, () => {
  const { params, expected } = entries["prio-np-01"];
  const plan = { seed: "priority", replications: 40, minutes: 90_000 };
  const runs = replicate(
    {
      arrivalRates: params.arrival_rates,
      meanServiceMinutes: 1 / params.service_rate,
      servers: params.servers,
    },
    plan,
  );
  for (const [index, exact] of expected.mean_wait_by_class.entries()) {
    expectAgreement(`mean wait of class ${index + 1}`, meanWaits(runs, index), exact, plan);
  }
});

test("whoever arrives is served, abandons or is still there, and a run repeats exactly", () => {
  const model = { arrivalRates: [2, 3], meanServiceMinutes: 3, servers: 14, meanPatienceMinutes: 2 };
  const [first] = replicate(model, { seed: "conservation", replications: 1, minutes: 2_000 });
  const [again] = replicate(model, { seed: "conservation", replications: 1, minutes: 2_000 });
  if (first === undefined) throw new Error("one replication was asked for");
  expect(first.arrived).toBe(first.served + first.abandoned + first.leftOver);
  expect(again).toEqual(first);
});
