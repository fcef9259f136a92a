import { expect, test } from "vitest";
import { instantOf } from "../../src/units/index.ts";
import { incidentsOf } from "../../src/workload/incidents.ts";
import { msPerHour } from "../../src/workload/load.ts";
import { changed, loadOf, sampleLoad } from "./sampleLoad.ts";

type Change = readonly [from: string, to: string];

const incidentsWith = (...changes: readonly Change[]) =>
  incidentsOf(loadOf(changed(sampleLoad, ...changes)), "7", 0);
const startsWith = (...changes: readonly Change[]) => incidentsWith(...changes).map(({ start }) => start);

test("an incident begins at its time in the first measured week, and lasts as long as it says", () => {
  const start = instantOf("2026-03-03T10:00:00Z") ?? NaN;
  expect(incidentsWith()).toMatchObject([{ start, end: start + 4 * msPerHour, form: { name: "lost-link" } }]);
});

test.for<readonly [string, string, string]>([
  ["at: tue 10:00", "at: tue 10:00\n    week: 2", "2026-03-10T10:00:00Z"],
  ["at: tue 10:00", "at: mon 00:00", "2026-03-02T00:00:00Z"],
  ["start: 2026-03-02", "start: 2026-03-05", "2026-03-10T10:00:00Z"],
  ["start: 2026-03-02", "start: 2026-03-30", "2026-03-31T09:00:00Z"],
  ["warmUp: 1", "warmUp: 1, zone: America/New_York", "2026-03-03T15:00:00Z"],
])("with %j changed to %j it begins at %s, by the clock of the load", ([from, to, at]) => {
  expect(startsWith([from, to])).toEqual([instantOf(at)]);
});

test("an incident after the last week does not come, and one that runs over is cut at the end", () => {
  expect(startsWith(["at: tue 10:00", "at: tue 10:00\n    week: 3"])).toEqual([]);
  const load = loadOf(changed(sampleLoad, ["lasts: 4h", "lasts: 20d"]));
  expect(incidentsOf(load, "7", 0)[0]?.end).toBe(load.horizon.end);
});

const often: Change = ["at: tue 10:00", "perWeek: 1.5"];

test("incidents at random come as often as the load says, warm-up included, in order", () => {
  const load = loadOf(changed(sampleLoad, often, ["weeks: 2, warmUp: 1", "weeks: 480, warmUp: 20"]));
  const starts = incidentsOf(load, "7", 0).map(({ start }) => start);
  expect(Math.abs(starts.length - 750)).toBeLessThan(3.5 * Math.sqrt(750));
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(starts[0]).toBeGreaterThan(load.horizon.start);
  expect(starts.at(-1)).toBeLessThan(load.horizon.end);
  expect(incidentsOf(load, "7", 1)[0]?.start).not.toBe(starts[0]);
  expect(incidentsOf(load, "7", 0).map(({ start }) => start)).toEqual(starts);
});

test("never as often is never", () => {
  expect(startsWith(["at: tue 10:00", "perWeek: 0"])).toEqual([]);
});

test("how long an incident lasts may vary", () => {
  const load = loadOf(
    changed(sampleLoad, often, ["lasts: 4h", "lasts: { mean: 4h, cv: 0.5 }"], ["weeks: 2", "weeks: 400"]),
  );
  const spans = incidentsOf(load, "7", 0).map(({ start, end }) => end - start);
  const mean = spans.reduce((sum, span) => sum + span, 0) / spans.length;
  expect(Math.abs(mean / (4 * msPerHour) - 1)).toBeLessThan((3.5 * 0.5) / Math.sqrt(spans.length));
  expect(new Set(spans).size).toBe(spans.length);
});

test("several incidents keep the order of the load", () => {
  const second = "  - { name: slow, at: mon 08:00, lasts: 1h, multiplies: 2, categories: bug }\nmix:";
  expect(incidentsWith(["mix:", second]).map(({ form }) => form.name)).toEqual(["lost-link", "slow"]);
});
