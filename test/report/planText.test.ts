import { expect, test } from "vitest";
import { plain, planText } from "../../src/report/index.ts";
import { loadOf } from "../workload/sampleLoad.ts";
import { samplePlan } from "./samplePlan.ts";
import { sampleOrigin } from "./sampleRun.ts";

const textOf = (plan = samplePlan): string => planText(loadOf(), plan, sampleOrigin, plain);

test("a plan in words: whether the roster fits, what comes, what it takes, what a run costs", () => {
  expect(textOf()).toMatchInlineSnapshot(`
    "DOES NOT FIT  A week under sample v1, 1,440 inquiries a week: 1 line has more work than agents, 2 to look at

      ✘ tier1, email, portal: 50.3 hours of work a week for 40 hours of agents, more than they can do in these weeks
      ! tier1, phone: nobody is there in 5 hours a week in which customers come (first mon 06:00), with 1.2 hours of work
      ! tier1, phone: more comes in than agents can take in 2.5 hours a week; most at tue 09:00, work for 3.1 and 2 there

    Inquiries expected, in a usual week
                         a week      busiest hour
      phone               1,400  7.9 at mon 09:00
      outage (incident)      40   12 at tue 10:00
      all                 1,440

    Work by tier, as it comes in (erlangs), and the agents rostered for it
             offered load               busiest hour  work hours a week  agent hours a week  busy at most
      tier1          1.75  7.1 at mon 10:00, 9 there                294                 424         69.3%
      tier2             0                          -                  0                   0             -
      An agent has several conversations at once on chat; here each counts in full.

    A run has 4 to 8 replications of about 2,880 tickets, warm-up included: about 16s of CPU time
    Work is what a tier is expected to do if nobody hangs up, reopened tickets included; waiting, chance and work after the end of a shift are what simulate adds
    seed 7 · policy sample  · deskdrill 1.2.3 · deskdrill simulate load.yaml --seed 7"
  `);
});

test("a roster that fits says so, with what is to be looked at", () => {
  const [, doubt] = samplePlan.gaps;
  expect(textOf({ ...samplePlan, gaps: doubt ? [doubt] : [] })).toMatch(
    /^FITS {2}A week under sample v1, 1,440 inquiries a week: 1 to look at\n/,
  );
  expect(textOf({ ...samplePlan, gaps: [] })).toMatch(
    /^FITS {2}A week under sample v1, 1,440 inquiries a week\n/,
  );
});

test("a short run is not given in seconds", () => {
  const cost = { ...samplePlan.cost, replications: { min: 4, max: 4 }, cpuSecondsPerReplication: 0.01 };
  expect(textOf({ ...samplePlan, cost })).toContain(
    "A run has 4 replications of about 2,880 tickets, warm-up included: below a second of CPU time",
  );
});
