import { expect, test } from "vitest";
import { handOverTable } from "../../src/report/handOverTable.ts";
import { plain, runResult } from "../../src/report/index.ts";
import { loadOf } from "../workload/sampleLoad.ts";
import { interval, sampleOrigin, sampleRun } from "./sampleRun.ts";

const run = {
  ...sampleRun,
  handOvers: [
    {
      handOvers: 0,
      isOrMore: false,
      tickets: 90,
      compliance: interval(0.8, 0.75, 0.85, 90),
      meanMinutes: 100,
      medianMinutes: 30,
      p90Minutes: 300,
    },
    {
      handOvers: 5,
      isOrMore: true,
      tickets: 10,
      compliance: { kind: "single", n: 10, value: 0.1 } as const,
      meanMinutes: undefined,
      medianMinutes: undefined,
      p90Minutes: undefined,
    },
  ],
  modes: { low: 12, valley: 200, high: 4_000, before: 0.4 },
};

test("resolutions are told by number of hand-overs, with where their times heap up", () => {
  expect(`\n${handOverTable(run, plain)}\n`).toMatchInlineSnapshot(`
    "
    Resolution by number of hand-overs (95% intervals over 4 replications)
                            tickets       in time  half within  90% within
      no hand-over              90%  80% [75, 85]          30m          5h
      5 or more hand-overs      10%           10%            -           -
      Times to resolution heap up around 12m and around 2d 18h; few tickets take about 3h 20m, and 40% less
    "
  `);
  expect(handOverTable({ ...run, modes: undefined }, plain)).toContain("heap up in one place only");
  expect(handOverTable(sampleRun, plain)).toBe("");
});

test("the data say the same, and nothing where the load states no hand-overs", () => {
  expect(runResult(loadOf(), run, sampleOrigin)).toMatchObject({
    handOvers: [
      { handOvers: 0, orMore: false, tickets: 90, compliance: 0.8, medianMinutes: 30 },
      { handOvers: 5, orMore: true, tickets: 10, medianMinutes: null },
    ],
    resolutionModes: { lowMinutes: 12, valleyMinutes: 200, highMinutes: 4_000, before: 0.4 },
  });
  expect(runResult(loadOf(), sampleRun, sampleOrigin)).not.toHaveProperty("handOvers");
});
