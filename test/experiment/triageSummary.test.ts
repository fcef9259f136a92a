import { readFileSync } from "node:fs";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { summarise, type RunSummary } from "../../src/experiment/index.ts";
import { loadPolicy } from "../../src/policy/index.ts";
import { compileLoad, parseLoad, type Load } from "../../src/workload/index.ts";
import { sampleLoad } from "../desk/sampleLoad.ts";
import { checked, loadWith } from "../desk/script.ts";
import { simulated } from "./made.ts";

const patient = 60_000; // milliseconds of real time a slow machine may need for one test

const triaged = (load: Load, triage: Load["form"]["triage"]): Load =>
  triage ? { ...load, form: { ...load.form, triage } } : load;

const summaryOf = (load: Load, count = 2): RunSummary => summarise(load, simulated(count, { load }));

test("without a matrix nothing is said of triage", () => {
  expect(summaryOf(sampleLoad).triage).toEqual([]);
});

test("right and wrong tickets together are all tickets of a priority", () => {
  const matrix = { high: { high: 0.5, low: 0.5 }, low: { low: 0.6, normal: 0.4 } };
  const { triage, totals } = summaryOf(triaged(sampleLoad, { matrix, noticed: 0.5 }));
  expect(triage.map(({ priority }) => priority)).toEqual(["high", "normal", "low"]);
  for (const { priority, outcomes } of triage) {
    for (const metric of ["firstResponse", "resolution"] as const) {
      const total = totals.find((one) => one.metric === metric && one.priority === priority);
      const { right, wrong } = outcomes[metric];
      const n = [right, wrong].reduce((sum, one) => sum + (one.kind === "none" ? 0 : one.n), 0);
      expect(n).toBe((total?.met ?? 0) + (total?.missed ?? 0));
    }
  }
  expect(triage[1]).toMatchObject({
    wrong: { value: 0 },
    outcomes: { resolution: { wrong: { kind: "none" } } },
  });
});

test("agents who make no mistakes are the desk without a matrix", () => {
  const matrix = { high: { high: 1 }, normal: { normal: 1 }, low: { low: 1 } };
  const { triage, ...identity } = summaryOf(triaged(sampleLoad, { matrix, noticed: 0 }));
  const { triage: none, ...without } = summaryOf(sampleLoad);
  expect([triage.length, none]).toEqual([3, []]);
  expect(identity).toEqual(without);
});

const scenario = (path: string): string =>
  readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), "utf8");
const policy = checked(
  loadPolicy({ file: "saas-standard.yaml", text: scenario("policies/saas-standard.yaml"), hash: "" }),
);
const normalWeek = checked(
  compileLoad(checked(parseLoad("normal-week.yaml", scenario("loads/normal-week.yaml"))), policy),
);

/** Met first responses of critical tickets in five weeks, when this share of them is set to low. */
function answeredInTime(wrong: number, seed: string): number {
  const load = triaged(normalWeek, { matrix: { critical: { critical: 1 - wrong, low: wrong } }, noticed: 0 });
  const runs = simulated(5, { load: { ...load, form: { ...load.form, seed } } });
  const total = summarise(load, runs).totals.find(
    ({ metric, priority }) => metric === "firstResponse" && priority === "critical",
  );
  return total?.met ?? NaN;
}

property.prop([fc.nat()], { seed: 5, numRuns: 2 })(
  "worse triage never keeps more promises to critical tickets in the normal week",
  (seed) => {
    const met = [0, 0.3, 1].map((wrong) => answeredInTime(wrong, String(seed)));
    expect(met).toEqual(met.toSorted((a, b) => b - a));
    expect(met[2]).toBeLessThan(met[0] ?? 0);
  },
  patient,
);

test("a load written with a matrix has it", () => {
  expect(loadWith({ triage: { matrix: { high: { high: "90%", low: "10%" } } } }).form.triage).toEqual({
    matrix: { high: { high: 0.9, low: 0.1 } },
    noticed: 0,
  });
});
