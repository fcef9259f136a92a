import { expect, test } from "vitest";
import { plain, runText, type RunOrigin } from "../../src/report/index.ts";
import { workingMinutes } from "../../src/units/index.ts";
import { inColour } from "../../src/report/paint.ts";
import { changed, loadOf, policyOf, sampleLoad, samplePolicy } from "../workload/sampleLoad.ts";
import { sampleOrigin, sampleRun } from "./sampleRun.ts";

const textOf = (origin: Partial<RunOrigin> = {}, summary = sampleRun): string =>
  runText(loadOf(), summary, { ...sampleOrigin, ...origin }, plain);

test("a run in words: the verdict, then why, then the figures, then how to get them again", () => {
  expect(`\n${textOf()}\n`).toBe(`
FAILS  A week under sample v1: 1 of 3 expectations hold, 1 failed, 1 cannot be told yet

  ✘ first response in time, phone: 66.7% [50, 70], wanted at least 80%
  ✔ time to first response: 46m [9m 15s, 1h 22m], wanted at most 2h
  ? agents busy, tier1: no tickets, wanted at most 90%

Where most is missed, and where that time went
  66.7% [50, 83.3] first response in time, critical phone; 10 missed: 60% closed hours, 30% waiting for an agent, 10% work
  60% first response in time, low email; 2 missed

First response in time, by priority and channel (95% intervals over 4 replications)
            email             phone        chat               all  90% within
  critical      -  66.7% [50, 83.3]           -  66.7% [50, 83.3]      9m 30s
  low         60%                 -  no tickets               60%      3h 20m

Resolution in time, by priority and channel (95% intervals over 4 replications)
  no tickets

Tiers: how busy, and how long tickets wait for an agent (closed hours included)
                 busy      mean wait  90% within  waiting
  tier1  71% [60, 82]  12m [9m, 15m]         33m      1.3
  tier2    no tickets     no tickets           -      0.0

Erlang C for tier1 (M/M/3): mean wait 13m, simulated 12m [9m, 15m]; busy 70%, simulated 71% [60, 82]

Escalation clauses that acted, times a replication: ESC-1 0.667
Not simulated: ESC-8, ESC-9
No clock runs for update: nobody writes one

42 inquiries measured in 4 replications: 38 resolved, 3 of them reopened; 2 hung up, 1 came while closed
In time: met / (met + missed); abandoned before the target is due counts neither way, abandoned after it as missed
seed 7 · policy sample  · deskdrill 1.2.3 · deskdrill simulate load.yaml --seed 7
`);
});

test("a replay tells the first five rows that were refused, and where the others are", () => {
  const refused = Array.from({ length: 7 }, (_, index) => ({
    line: index + 2,
    reason: `\u001B[31m no ${index}`,
  }));
  const text = textOf({ arrivals: { file: "log\u009B.csv", read: 9, used: 2, refused } });
  expect(text).toContain(`
Replayed log.csv: 9 rows read, 2 used, 7 refused
  line 2:  no 0
  line 3:  no 1
  line 4:  no 2
  line 5:  no 3
  line 6:  no 4
  and 2 more, all in the JSON result
`);
});

test("an expectation within a span names it, and then the run says how such a share is counted", () => {
  const [first, ...others] = sampleRun.expectations;
  if (!first) throw new Error("the sample has expectations");
  const where = { plan: "premium", channel: "phone" };
  const expectation = { ...first.expectation, where, within: workingMinutes(90) };
  const text = textOf({}, { ...sampleRun, expectations: [{ ...first, expectation }, ...others] });
  expect(text).toContain(
    "✘ first response within 1h 30m, premium phone: 66.7% [50, 70], wanted at least 80%",
  );
  expect(text).toContain("\nWithin a span: done within / (done + past it undone); ");
});

test("a service level names its definition, and the run says what that is", () => {
  const [first] = sampleRun.expectations;
  if (!first) throw new Error("the sample has expectations");
  const line = { ...first.expectation, metric: "serviceLevel", within: workingMinutes(1) } as const;
  const expectation = { ...line, definition: "of-answered" } as const;
  const text = textOf({}, { ...sampleRun, expectations: [{ ...first, expectation }] });
  expect(text).toContain("✘ answered on the line within 1m, phone (of-answered): 66.7% [50, 70]");
  expect(text).toContain("\nService level, of-answered: answered in time / answered\n");
  expect(text).not.toContain("Within a span");
});

test("a partial run says so", () => {
  expect(textOf({ isPartial: true })).toContain("in 4 replications (interrupted: partial): 38 resolved");
});

test("a policy without targets says that none are defined, one without tickets that there were none", () => {
  const targets = samplePolicy.slice(samplePolicy.indexOf("targets:"), samplePolicy.indexOf("tiers:"));
  const empty = {
    ...sampleRun,
    cells: [],
    totals: [],
    expectations: [],
    clauses: [],
    notSimulated: [],
    unrunClocks: [],
  };
  const written = (policy: string): string =>
    runText(loadOf(sampleLoad, policyOf(policy)), empty, sampleOrigin, plain);
  const bare = written(changed(samplePolicy, [targets, ""]));
  expect(bare.split("Support response targets not formally defined")).toHaveLength(3);
  expect(bare).toMatch(/^HOLDS {2}A week under sample v1: no expectations stated\n\nFirst response in time/);
  expect(written(samplePolicy)).not.toContain("not formally defined");
  const best = written(changed(samplePolicy, ["resolution: 3d", "resolution: best effort"]));
  expect(best.split("Support response targets not formally defined")).toHaveLength(2);
});

test("colours are the only difference that they make", () => {
  const coloured = runText(loadOf(), sampleRun, sampleOrigin, inColour);
  expect(coloured).toContain("\u001B[31;1mFAILS\u001B[0m  A week");
  expect(coloured.replaceAll(/\u001B\[[\d;]*m/g, "")).toBe(textOf());
});
