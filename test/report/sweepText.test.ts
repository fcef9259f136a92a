import { expect, test } from "vitest";
import { plain, sweepText } from "../../src/report/index.ts";
import { loadOf } from "../workload/sampleLoad.ts";
import { sampleSweep, sampleSweepOrigin } from "./sampleSweep.ts";

test("a sweep in words: a table of each figure, what surely differs from the first desk marked", () => {
  expect(sweepText(loadOf(), sampleSweep, sampleSweepOrigin, plain)).toMatchInlineSnapshot(`
    "2 desks of A week under sample v1, 20 replications each, with the same customers

    customers who hung up, phone
      staff.day.agents=1, effort.tier1=5m             10% [8, 12]
      staff.day.agents=2, effort.tier1={"mean":"6m"}    5% [4, 6]  ▲

    ▲ surely better, ▼ surely worse, ◆ surely different from the first; these hold together with 95% (Bonferroni), each interval alone
    In time: met / (met + missed); abandoned before the target is due counts neither way, abandoned after it as missed
    seed 7 · policy sample  · deskdrill 1.2.3 · deskdrill sweep load.yaml --vary staff.day.agents=1,2 --seed 7"
  `);
});

test("a sweep that was interrupted says so", () => {
  expect(sweepText(loadOf(), sampleSweep, { ...sampleSweepOrigin, isPartial: true }, plain)).toContain(
    "20 replications each (interrupted: partial)",
  );
});
