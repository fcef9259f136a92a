import { expect, test } from "vitest";
import { judge } from "../../../src/experiment/index.ts";
import { Trials } from "../../../src/experiment/staff/trial.ts";
import { loadExpecting, simulated } from "../made.ts";

const load = loadExpecting([
  { metric: "firstResponse", atLeast: 0.5 },
  { metric: "occupancy", atMost: 0.5 },
]);
const own = load.staff.map(({ agents }) => agents);

test("a trial says of its roster what the replications of the load say", () => {
  const trial = new Trials(load).of(own);
  for (let count = 0; count < 3; count++) trial?.extend();
  const made = simulated(3, { load });
  expect(trial?.judge(0, 3)).toEqual(load.form.expect.map((one) => judge(load, one, made)));
  expect(trial?.judge(1, 3)).toEqual(load.form.expect.map((one) => judge(load, one, made.slice(1))));
});

test("a roster is tried once, and one that leaves something to nobody is not", () => {
  const trials = new Trials(load);
  expect(trials.of(own)).toBe(trials.of([...own]));
  expect(trials.of([0, ...own.slice(1)])).toBeUndefined();
  trials.of(own)?.extend();
  expect([trials.rosters, trials.replications]).toEqual([1, 1]);
});

test("how many targets a replication met is worked out when it is asked for", () => {
  const trials = new Trials(load);
  const met = trials.of(own)?.servedAt(1) ?? NaN;
  expect(met).toBeGreaterThan(0);
  expect(met).toBeLessThanOrEqual(1);
  expect(trials.replications).toBe(2);
});
