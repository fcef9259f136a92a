import { expect, test } from "vitest";
import { plain, runResult } from "../../src/report/index.ts";
import { triageTable } from "../../src/report/triageTable.ts";
import { loadOf } from "../workload/sampleLoad.ts";
import { interval, sampleOrigin, sampleRun } from "./sampleRun.ts";

const outcome = { right: interval(0.95, 0.9, 1, 80), wrong: interval(0.5, 0.4, 0.6, 20), missed: 10 };
const none = { right: { kind: "none" }, wrong: { kind: "none" }, missed: 0 } as const;
const run = {
  ...sampleRun,
  triage: [
    {
      priority: "critical",
      tickets: 100,
      wrong: interval(0.2, 0.15, 0.25, 100),
      outcomes: { firstResponse: outcome, resolution: none },
    },
  ],
};

test("triage is told by priority: how often it was wrong, and how right and wrong tickets fared", () => {
  expect(`\n${triageTable(run, plain)}\n`).toBe(`
Triage, by the priority that the policy says (every target is judged by it, whatever the agent set)
               set wrong  answered in time  when set wrong  missed  resolved in time  when set wrong  missed
  critical  20% [15, 25]     95% [90, 100]    50% [40, 60]      10        no tickets      no tickets       0
`);
  expect(triageTable(sampleRun, plain)).toBe("");
});

test("the data say the same, and say nothing of triage where nobody errs", () => {
  expect(runResult(loadOf(), run, sampleOrigin)).toMatchObject({
    triage: {
      judgedByPolicy: "every target is judged by it, whatever the agent set",
      priorities: [
        {
          priority: "critical",
          tickets: 100,
          wrong: 0.2,
          targets: [
            {
              metric: "firstResponse",
              setRight: { compliance: 0.95 },
              setWrong: { compliance: 0.5, missed: 10 },
            },
            { metric: "resolution", setRight: { compliance: null } },
          ],
        },
      ],
    },
  });
  expect(runResult(loadOf(), sampleRun, sampleOrigin)).not.toHaveProperty("triage");
});
