import { expect, test } from "vitest";
import { StaffSearch, type StaffResult } from "../../../src/experiment/index.ts";
import { erlangCServersFor, erlangCServiceLevel } from "../../../src/kernel/index.ts";
import type { Load } from "../../../src/workload/index.ts";
import { line, loadWith, policyWith, upstairs, type Changes } from "../../desk/script.ts";

const patient = 60_000; // milliseconds of real time a slow machine may need for one test

function searched(load: Load): StaffResult {
  const search = new StaffSearch(load);
  for (const step of search.run()) expect(step).toBeUndefined();
  return search.result;
}

const policy = policyWith({
  targets: [{ clause: "SLA-1", default: true, calendar: "always", firstResponse: "1h" }],
});
const station = (staff: readonly Changes[], expected: readonly Changes[]): Load =>
  loadWith(
    {
      arrivals: { phone: { perWeek: 15 * 168 } },
      mix: { categories: { question: { share: 1 } } },
      effort: { tier1: { mean: "12m" }, tier2: "1m", tier3: "1m" },
      replications: { min: 20 },
      staff: [...staff, ...upstairs],
      expect: expected,
    },
    policy,
  );

test("one line that takes all calls gets the agents of Erlang C", { timeout: patient }, () => {
  // Three erlangs; 80% within two minutes.
  const goal = { arrivalRate: 0.25, meanServiceTime: 12, within: 2, serviceLevel: 0.8 };
  const servers = erlangCServersFor(goal);
  const shares = [servers - 1, servers].map((count) => erlangCServiceLevel({ ...goal, servers: count }, 2));
  // The exact shares lie far enough from what is wanted for twenty weeks to tell.
  expect(shares[0]).toBeLessThan(0.77);
  expect(shares[1]).toBeGreaterThan(0.83);
  const wanted = [{ metric: "firstResponse", within: "2m", atLeast: "80%" }];
  const found = searched(station([line("calls", "tier1", 1)], wanted));
  expect(found.roster).toEqual([servers, 1, 1]);
  expect(found.limits[0]).toMatchObject({
    kind: "expectation",
    missed: { expectation: { metric: "firstResponse" } },
  });
  expect(found.limits.slice(1)).toEqual([{ kind: "cover" }, { kind: "cover" }]);
  expect(found.shown?.judged.map(({ verdict }) => verdict)).toEqual(["held"]);
});

test("of two lines that do the same the cheaper one is staffed", { timeout: patient }, () => {
  const staff = [
    line("dear", "tier1", 2, { costPerHour: 60 }),
    line("cheap", "tier1", 2, { costPerHour: 20 }),
  ];
  const priced = upstairs.map((one) => ({ ...one, costPerHour: 40 }));
  const load = loadWith({ ...smallStation(), staff: [...staff, ...priced] }, policy);
  const { roster, prices } = searched(load);
  expect(prices.unit).toBe("cost");
  expect(roster?.[0]).toBe(0);
  expect(roster?.[1]).toBeGreaterThan(0);
});

function smallStation(): Changes {
  return {
    arrivals: { phone: { perWeek: 5 * 168 } },
    mix: { categories: { question: { share: 1 } } },
    effort: { tier1: { mean: "12m" }, tier2: "1m", tier3: "1m" },
    replications: { min: 3 },
    expect: [{ metric: "occupancy", where: { tier: "tier1" }, atMost: "70%" }],
  };
}

test("what no roster can hold is not found", { timeout: patient }, () => {
  // Agents at night answer nobody by day.
  const night = line("night", "tier1", 1, { hours: { daily: "00:00-06:00" } });
  const load = loadWith(
    {
      ...smallStation(),
      staff: [night, ...upstairs],
      expect: [{ metric: "firstResponse", within: "1m", atLeast: "99%" }],
    },
    policy,
  );
  const { roster, steps, shown } = searched(load);
  expect(roster).toBeUndefined();
  expect(shown).toBeUndefined();
  expect(steps.every(({ holds }) => !holds)).toBe(true);
});
