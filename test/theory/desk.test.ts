import { expect, test } from "vitest";
import { Desk } from "../../src/desk/index.ts";
import { erlangA, erlangC, meanInterval, priorityWaits, Tally } from "../../src/kernel/index.ts";
import { inMinutes, invariant, working } from "../../src/units/index.ts";
import { sourcesOf, type Load } from "../../src/workload/index.ts";
import { line, loadWith, policyWith, upstairs, type Changes } from "../desk/script.ts";

const level = 0.999;
const patient = 60_000; // milliseconds of real time a slow machine may need for one test
const minutesPerWeek = 7 * 24 * 60;

/** One tier at any hour whose queue looks at the priority and then at the arrival. */
const policy = policyWith({
  targets: [{ clause: "SLA-1", default: true, calendar: "always", firstResponse: "1h" }],
  workflow: { queueOrder: "priority-then-arrival" },
});

interface Station {
  readonly channel: "email" | "phone";
  readonly arrivalsPerMinute: number;
  readonly meanWork: string;
  readonly agents: number;
  readonly weeks: number;
  readonly meanPatience?: string;
  readonly redial?: Changes;
  /** Shares of the priorities. */
  readonly priorities?: Changes;
}

const loadOf = (station: Station): Load =>
  loadWith(
    {
      horizon: { start: "2026-03-09", weeks: station.weeks, warmUp: 0, zone: "UTC" },
      arrivals: { [station.channel]: { perWeek: station.arrivalsPerMinute * minutesPerWeek } },
      mix: { categories: { question: { share: 1, claimed: station.priorities ?? { normal: 1 } } } },
      effort: { tier1: { mean: station.meanWork }, tier2: "1m", tier3: "1m" },
      customers:
        station.meanPatience === undefined
          ? {}
          : {
              patience: { [station.channel]: { mean: station.meanPatience } },
              ...(station.redial ? { redial: station.redial } : {}),
            },
      staff: [line("servers", "tier1", station.agents), ...upstairs],
    },
    policy,
  );

/** The desk of each replication once its weeks are over. */
function runs(load: Load, seed: string, replications: number): readonly Desk[] {
  return Array.from({ length: replications }, (_, replication) => {
    const desk = new Desk({ load, sources: sourcesOf(load, seed, replication) });
    desk.finish();
    return desk;
  });
}

/** The exact value lies in the 99.9 % interval over replications, and the interval is narrow enough to tell. */
function expectAgreement(name: string, values: readonly number[], exact: number): void {
  const tally = new Tally();
  for (const value of values) tally.add(value);
  const estimate = meanInterval(tally, level);
  invariant(estimate.kind === "interval", "there are several replications");
  const { mean, halfWidth } = estimate;
  const said = `${name}: ${mean} ± ${halfWidth}, exactly ${exact}; replay with npx vitest run test/theory`;
  expect(halfWidth / exact, said).toBeLessThanOrEqual(0.02);
  expect(Math.abs(mean - exact), said).toBeLessThanOrEqual(halfWidth);
}

/** Minutes that a ticket waits for an agent, over all that have been taken or given up. */
function meanWait({ state }: Desk): number {
  const { waits, waitSums } = state.measures;
  return inMinutes(working(waitSums[0] ?? NaN)) / (waits[0]?.count ?? NaN);
}

test("the desk with one channel and one tier waits as Erlang C says", { timeout: patient }, () => {
  const load = loadOf({ channel: "email", arrivalsPerMinute: 1, meanWork: "1m", agents: 2, weeks: 2 });
  const desks = runs(load, "erlang-c", 60);
  const exact = erlangC({ arrivalRate: 1, meanServiceTime: 1, servers: 2 });
  invariant(exact.kind === "steady", "the agents keep up");
  expectAgreement("mean wait", desks.map(meanWait), exact.meanWait);
  const occupancies = desks.map(({ floor: { crew }, state: { now } }) => {
    const { busy, staffed } = crew.hours.spentBy(0, now);
    return busy / staffed;
  });
  expectAgreement("occupancy", occupancies, exact.occupancy);
  const queues = desks.map(({ floor, state }) => floor.waiting[0]?.meanUntil(state.now) ?? NaN);
  expectAgreement("mean queue", queues, exact.meanQueue);
});

test(
  "an overloaded desk whose callers hang up loses and waits as Erlang A says",
  { timeout: patient },
  () => {
    const load = loadOf({
      channel: "phone",
      arrivalsPerMinute: 2,
      meanWork: "3m",
      agents: 5,
      weeks: 1,
      meanPatience: "4m",
    });
    const desks = runs(load, "erlang-a", 30);
    const exact = erlangA({ arrivalRate: 2, meanServiceTime: 3, servers: 5, meanPatience: 4 });
    expectAgreement("mean wait", desks.map(meanWait), exact.meanWait);
    const lost = desks.map(({ state }) => state.measures.tickets.abandoned / state.measures.tickets.arrived);
    expectAgreement("abandoning", lost, exact.abandonProbability);
  },
);

test(
  "callers who try again are those of the Markov chain of attempts and those away",
  { timeout: patient },
  () => {
    const load = loadOf({
      channel: "phone",
      arrivalsPerMinute: 4,
      meanWork: "2m",
      agents: 9,
      weeks: 1,
      meanPatience: "1m",
      redial: { share: "50%", after: { mean: "10m" } },
    });
    const desks = runs(load, "redial", 10);
    const attempts = desks.map(({ state }) => state.measures.tickets.arrived / minutesPerWeek);
    expectAgreement("attempts a minute", attempts, 4.295469960684);
  },
);

test("two priorities wait at the desk as Cobham says", { timeout: patient }, () => {
  const load = loadOf({
    channel: "phone",
    arrivalsPerMinute: 1,
    meanWork: "1m",
    agents: 2,
    weeks: 2,
    priorities: { high: 0.3, normal: 0.7 },
  });
  const desks = runs(load, "priorities", 100);
  const exact = priorityWaits({ arrivalRates: [0.3, 0.7], meanServiceTime: 1, servers: 2 });
  invariant(exact.kind === "steady", "the agents keep up");
  const channel = load.lexicon.indexOf("channel", "phone");
  for (const [priority, wait] of exact.meanWaits.entries()) {
    // A call is answered when it is taken, so that the first response is the wait.
    const waits = desks.map(({ state }) => {
      const { countedSum, counted } = state.measures.cell("firstResponse", { priority, channel, plan: 0 });
      return inMinutes(working(countedSum)) / counted.count;
    });
    expectAgreement(`mean wait of priority ${priority + 1}`, waits, wait);
  }
});
