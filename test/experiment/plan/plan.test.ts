import { expect, test } from "vitest";
import { planOf, type WorkPlan } from "../../../src/experiment/index.ts";
import { inHours, elapsed } from "../../../src/units/index.ts";
import { sampleLoad } from "../../desk/sampleLoad.ts";
import { line, loadWith, type Changes } from "../../desk/script.ts";
import { simulated } from "../made.ts";

const planWith = (changes: Changes): WorkPlan => planOf(loadWith(changes));

test("one channel at a known rate gives its erlangs by hand", () => {
  // 336 calls a week of 30 minutes: one erlang.
  const { tiers, sources, perWeek } = planWith({
    arrivals: { phone: { perWeek: 336 } },
    mix: { categories: { question: { share: 1 } } },
    effort: { tier1: { mean: "30m", cv: 2 }, tier2: "1m", tier3: "1m" },
  });
  expect(sources).toMatchObject([{ name: "phone", perWeek: expect.closeTo(336, 9) as unknown }]);
  expect(perWeek).toBeCloseTo(336, 9);
  expect(tiers[0]).toMatchObject({
    offeredLoad: expect.closeTo(1, 9) as unknown,
    workHours: expect.closeTo(168, 9) as unknown,
    agentHours: 168,
    agentsAtBusiest: 1,
  });
  expect(tiers[1]).toMatchObject({ offeredLoad: 0, workHours: 0, agentHours: 168 });
});

test("work climbs to the tiers that inquiries need, and comes back as often as they are reopened", () => {
  const { tiers } = planWith({
    arrivals: { email: { perWeek: 168 } },
    mix: { categories: { fault: { share: 1, effort: 2, solvedAt: { tier1: 0.5, tier3: 0.5 } } } },
    effort: { tier1: "10m", tier2: "20m", tier3: "30m" },
    customers: { reopen: { share: "50%", after: "1h", effort: 0.4 } },
  });
  const [one, two, three] = tiers.map(({ workHours }) => workHours);
  // Half of them are solved at once and come back with a fifth of the work; the others at tier 3.
  expect((one ?? 0) / 168).toBeCloseTo((20 + 0.5 * 20 * 0.2) / 60, 2);
  expect((two ?? 0) / 168).toBeCloseTo((0.5 * 40) / 60, 2);
  expect((three ?? 0) / 168).toBeCloseTo((0.5 * 60 * 1.2) / 60, 2);
});

test("what is planned is what a desk does on which nobody hangs up", () => {
  const load = loadWith(
    {
      ...sampleParts(),
      customers: { reopen: { share: "25%", after: "5h" }, asked: { share: "30%", replyAfter: "1h" } },
      wrapUp: { tier1: "3m", "tier1.email": "1m", tier2: { mean: "5m" } },
      staff: [line("a", "tier1", 9), line("b", "tier2", 9), line("c", "tier3", 9)],
    },
    sampleLoad.policy,
  );
  const made = simulated(60, { load });
  for (const [tier, { workHours }] of planOf(load).tiers.entries()) {
    const busy =
      made.reduce((sum, { tiers }) => sum + inHours(elapsed(tiers[tier]?.hours.busy ?? 0)), 0) / 60;
    expect(
      Math.abs(busy / workHours - 1),
      `tier${tier + 1}: ${busy} done, ${workHours} planned`,
    ).toBeLessThan(0.04);
  }
});

function sampleParts(): Changes {
  return {
    horizon: { start: "2026-03-09", weeks: 1, warmUp: 1, zone: "UTC" },
    arrivals: { email: { perWeek: 300 }, phone: { perWeek: 120 } },
    mix: {
      categories: {
        question: { share: 0.6 },
        fault: { share: 0.4, solvedAt: { tier1: 0.3, tier2: 0.4, tier3: 0.3 } },
      },
    },
    effort: { tier1: { mean: "14m", cv: 1 }, tier2: { mean: "25m", cv: 1 }, tier3: { mean: "40m", cv: 1 } },
  };
}

test("a run's cost counts warm-up, incidents and replications", () => {
  const { cost } = planWith({
    horizon: { start: "2026-03-02", weeks: 2, warmUp: 1, zone: "UTC" },
    replications: { min: 4, max: 9 },
  });
  expect(cost.replications).toEqual({ min: 4, max: 9 });
  expect(cost.ticketsPerReplication).toBe(3 * 100);
  expect(cost.cpuSecondsPerReplication).toBeCloseTo(0.0015, 9);
});

test("channels on which an agent has several conversations are named", () => {
  expect(planWith({}).concurrent).toEqual(["chat"]);
});
