import { expect, test } from "vitest";
import { Desk } from "../../src/desk/index.ts";
import type { Experiment, Replication } from "../../src/experiment/index.ts";
import { sourcesOf } from "../../src/workload/index.ts";
import { sampleLoad } from "../desk/sampleLoad.ts";
import { simulated } from "./made.ts";

const firstOf = (count: number, experiment: Partial<Experiment> = {}): readonly Replication[] =>
  simulated(count, { load: sampleLoad, ...experiment });

test("replication 3 of a run is replication 3 alone", () => {
  const inRun = firstOf(4)[3];
  const desk = new Desk({ load: sampleLoad, sources: sourcesOf(sampleLoad, sampleLoad.form.seed, 3) });
  desk.finish();
  expect(inRun).toMatchObject({ index: 3, arrived: desk.accounts.arrived, history: undefined });
  expect(inRun?.measures).toEqual(desk.state.measures);
  const [alone] = firstOf(1, { sourcesFor: (load, seed) => sourcesOf(load, seed, 3) });
  expect(alone?.measures).toEqual(inRun?.measures);
  expect(alone?.tiers).toEqual(inRun?.tiers);
});

test("every replication has numbers of its own, and the same in every run", () => {
  const [first, second] = firstOf(2);
  expect(second?.measures).not.toEqual(first?.measures);
  expect(firstOf(2)[1]).toEqual(second);
});

test("a history is kept of the first replication, and only when asked for", () => {
  expect(firstOf(2, { isRecorded: true }).map(({ history }) => history !== undefined)).toEqual([true, false]);
  expect(firstOf(1)[0]?.history).toBeUndefined();
  const [recorded] = firstOf(1, { isRecorded: true });
  expect(recorded?.measures).toEqual(firstOf(1)[0]?.measures);
  expect(recorded?.history?.recorder.count).toBeGreaterThan(recorded?.arrived ?? Infinity);
});

test("keeping every counted time changes nothing else", () => {
  const [kept] = firstOf(1, { within: "any" });
  const [usual] = firstOf(1);
  const figuresOf = (one: Replication | undefined): readonly object[] =>
    [...(one?.measures.measured() ?? [])].map(({ cell: { times, ...figures }, ...key }) => ({
      ...key,
      ...figures,
      isKept: times !== undefined,
    }));
  const expected = figuresOf(usual).map((one) => ({ ...one, isKept: true }));
  expect(expected.length).toBeGreaterThan(10);
  expect(figuresOf(kept)).toEqual(expected);
  expect(kept?.measures.tickets).toEqual(usual?.measures.tickets);
});

test("the use of a tier lies within the measured weeks", () => {
  const [{ tiers } = { tiers: [] }] = firstOf(1);
  const { measuredFrom, end } = sampleLoad.horizon;
  for (const { hours } of tiers) expect(hours.busy).toBeLessThanOrEqual(hours.staffed);
  // Tier 3 is there at any hour.
  expect(tiers[2]?.hours.staffed).toBe(end - measuredFrom);
  expect(tiers[2]?.meanWaiting).toBeGreaterThan(0);
});
