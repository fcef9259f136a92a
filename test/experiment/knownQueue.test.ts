import { expect, test } from "vitest";
import { knownQueue, summarise } from "../../src/experiment/index.ts";
import { erlangA, erlangC } from "../../src/kernel/index.ts";
import { expectRelative } from "../kernel/nearness.ts";
import { line, loadWith, upstairs, type Changes } from "../desk/script.ts";
import type { Load } from "../../src/workload/index.ts";
import { simulated } from "./made.ts";

const plain = (channel: string, agents: number, more: Changes = {}): Load =>
  loadWith({
    horizon: { start: "2026-03-02", weeks: 2, warmUp: 1, zone: "UTC" },
    arrivals: { [channel]: { perWeek: 5040 } },
    mix: { categories: { question: { share: 1 } } },
    effort: { tier1: { mean: "3m" }, tier2: "1m", tier3: "1m" },
    staff: [line("crew", "tier1", agents), ...upstairs],
    ...more,
  });
const patient = 60_000; // milliseconds of real time a slow machine may need for one test
const known = (load: Load) => knownQueue(load, "tier1");
const minutes = { arrivalRate: 0.5, meanServiceTime: 3 };

test("exponential work for agents who are always there is Erlang C", () => {
  const exact = erlangC({ ...minutes, servers: 2 });
  if (exact.kind === "unstable") throw new Error("two agents keep up");
  expect(known(plain("email", 2))).toEqual({
    kind: "queue",
    notation: "M/M/2",
    formula: "Erlang C",
    meanWait: exact.meanWait,
    occupancy: exact.occupancy,
  });
});

test("callers who hang up make it Erlang A, which any number of agents can do", () => {
  const patience = { customers: { patience: { phone: { mean: "4m" } } } };
  const exact = erlangA({ ...minutes, meanPatience: 4, servers: 1 });
  expect(known(plain("phone", 1, patience))).toMatchObject({
    notation: "M/M/1+M",
    formula: "Erlang A",
    meanWait: exact.meanWait,
    occupancy: exact.occupancy,
  });
});

test("other work of one agent is Pollaczek and Khinchine's, of several nobody's", () => {
  const exactly = (tier1: unknown): Changes => ({ effort: { tier1, tier2: "1m", tier3: "1m" } });
  const steady = known(plain("email", 1, exactly("1m")));
  expect(steady).toMatchObject({ notation: "M/D/1", meanWait: 0.5, occupancy: 0.5 });
  const varied = known(plain("email", 1, exactly({ mean: "1m", cv: 1.5 })));
  if (varied.kind === "none") throw new Error("one agent is enough");
  expect(varied.notation).toBe("M/G/1");
  expectRelative(varied.meanWait, 0.5 * (1 + 1.5 ** 2));
  expect(known(plain("email", 2, exactly("1m")))).toEqual({
    kind: "none",
    why: ["work that is not exponential, shared by several agents"],
  });
});

test("more work than can be done has no steady state", () => {
  expect(known(plain("email", 1))).toEqual({
    kind: "none",
    why: ["more work comes than can be done: 1.5 agents' worth for 1"],
  });
});

test("lines of their own are weighted by who comes and who works", () => {
  const apart = plain("email", 0, {
    arrivals: { email: { perWeek: 5040 }, phone: { perWeek: 5040 } },
    staff: [
      line("mail", "tier1", 2, { channels: "email" }),
      line("calls", "tier1", 4, { channels: "phone" }),
      ...upstairs,
    ],
  });
  const [two, four] = [2, 4].map((servers) => erlangC({ ...minutes, servers }));
  if (two?.kind !== "steady" || four?.kind !== "steady") throw new Error("they keep up");
  const found = known(apart);
  if (found.kind === "none") throw new Error("both lines are known");
  expect(found.notation).toBe("M/M/2 and M/M/4");
  expect(found.formula).toBe("Erlang C");
  expectRelative(found.meanWait, (two.meanWait + four.meanWait) / 2);
  expectRelative(found.occupancy, 3 / 6);
});

test(
  "what is simulated is what the formula says, whatever the order of the queue",
  { timeout: patient },
  () => {
    const mix = { categories: { question: { share: 1, claimed: { high: 0.3, normal: 0.7 } } } };
    const load = plain("email", 2, { mix });
    const [tier] = summarise(load, simulated(12, { load })).tiers;
    if (tier?.known.kind !== "queue" || tier.queueWait.kind !== "interval") throw new Error("it is a queue");
    const wide = tier.queueWait.high - tier.queueWait.low;
    expect(Math.abs(tier.queueWait.value - tier.known.meanWait)).toBeLessThan(wide);
    expect(wide).toBeLessThan(tier.known.meanWait / 4);
  },
);

test("a replayed log follows no formula", () => {
  const load = plain("email", 2);
  const [tier] = summarise(load, simulated(2, { load }), { isReplay: true }).tiers;
  expect(tier?.known).toEqual({ kind: "none", why: ["inquiries are replayed from a log"] });
});
