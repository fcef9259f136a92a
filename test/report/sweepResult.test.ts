import { expect, test } from "vitest";
import { sweepCsv, sweepResult } from "../../src/report/index.ts";
import { loadOf } from "../workload/sampleLoad.ts";
import { sampleSweep, sampleSweepOrigin } from "./sampleSweep.ts";

test("a sweep as data: what was set, each figure, and how it differs from the first desk", () => {
  expect(sweepResult(loadOf(), sampleSweep, sampleSweepOrigin)).toMatchObject({
    schema: "deskdrill.sweep/1",
    replications: 20,
    differenceConfidence: 0.975,
    desks: [
      {
        set: { "staff.day.agents": 1, "effort.tier1": "5m" },
        figures: [{ metric: "abandonment", value: 0.1 }],
      },
      {
        set: { "staff.day.agents": 2, "effort.tier1": { mean: "6m" } },
        figures: [
          {
            where: { channel: "phone" },
            value: 0.05,
            low: 0.04,
            fromFirst: { difference: -0.05, low: -0.06, high: -0.04 },
            change: "better",
          },
        ],
      },
    ],
  });
});

test("a sweep as a table for spreadsheets", () => {
  expect(sweepCsv(sampleSweep, sampleSweepOrigin)).toBe(
    [
      "staff.day.agents,effort.tier1,metric,where,within_minutes,value,low,high,from_first,from_first_low,from_first_high,change",
      "1,5m,abandonment,phone,,0.1,0.08,0.12,0,0,0,unsure",
      '2,"{""mean"":""6m""}",abandonment,phone,,0.05,0.04,0.06,-0.05,-0.06,-0.04,better',
      "",
    ].join("\n"),
  );
});
