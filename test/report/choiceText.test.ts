import { expect, test } from "vitest";
import type { Choice } from "../../src/experiment/index.ts";
import { choiceText, plain, type ChoiceOrigin } from "../../src/report/index.ts";
import { loadOf } from "../workload/sampleLoad.ts";
import { sampleBudgetChoice, sampleChoice, sampleChoiceOrigin } from "./sampleChoice.ts";

const textOf = (choice: Choice, origin: Partial<ChoiceOrigin> = {}): string =>
  choiceText(loadOf(), choice, { ...sampleChoiceOrigin, ...origin }, plain);
const headlineOf = (choice: Choice, origin?: Partial<ChoiceOrigin>): string =>
  textOf(choice, origin).split("\n")[0] ?? "";

test("a choice in words: the best desk, how the others were dropped, and how far it can be trusted", () => {
  expect(textOf(sampleChoice)).toMatchInlineSnapshot(`
    "BEST  A week under sample v1: staff.day.agents=2, effort.tier1={"mean":"6m"}

      desk                                            replications  first response in time, phone  from the leader
      staff.day.agents=1, effort.tier1=5m                       10                   90% [88, 92]      -5 [-6, -4]  dropped
      staff.day.agents=2, effort.tier1={"mean":"6m"}            14                   95% [94, 96]                      best

    Right with 95% if it leads by at least 0.5 percentage points; what surely differs by less is alike (Kim and Nelson 2001)
    More is better. 24 replications of 2 desks, with the same customers; each interval holds alone with 95%
    In time: met / (met + missed); abandoned before the target is due counts neither way, abandoned after it as missed
    seed 7 · policy sample  · deskdrill 1.2.3 · deskdrill choose load.yaml --vary staff.day.agents=1,2 --seed 7"
  `);
});

test("a budget that was too small says who leads, and how probable it is that another is better", () => {
  expect(textOf(sampleBudgetChoice)).toMatchInlineSnapshot(`
    "UNDECIDED  A week under sample v1: staff.day.agents=1, effort.tier1=5m | staff.day.agents=2, effort.tier1={"mean":"6m"} cannot be told apart

      desk                                            replications  first response in time, phone  from the leader  may be better
      staff.day.agents=1, effort.tier1=5m                       10                   90% [88, 92]      -5 [-6, -4]            10%
      staff.day.agents=2, effort.tier1={"mean":"6m"}            14                   95% [94, 96]                           leads

    The leader is the best with a probability of at least 90% (Bonferroni bound, from the replications that it shares with each other desk; Chen, Lin, Yücesan and Chick 2000)
    More is better. 24 replications of 2 desks, with the same customers; each interval holds alone with 95%
    In time: met / (met + missed); abandoned before the target is due counts neither way, abandoned after it as missed
    seed 7 · policy sample  · deskdrill 1.2.3 · deskdrill choose load.yaml --vary staff.day.agents=1,2 --seed 7"
  `);
});

test("what is told with a budget is the best, and what has no chance is not shown as none", () => {
  const { found } = sampleBudgetChoice;
  if (found?.kind !== "budget") throw new Error("a budget was spent");
  const told: Choice = {
    ...sampleBudgetChoice,
    found: { ...found, best: 1, candidates: [1], probability: 0.9999, chances: [0.0001, 0] },
  };
  expect(headlineOf(told)).toMatch(/^BEST .*: staff\.day\.agents=2, /);
  expect(textOf(told)).toMatch(/ <0\.1%\n.* best\n/);
  expect(textOf(told)).not.toContain("100%");
});

test("desks that are exactly the same cannot be told apart, many of them are counted", () => {
  const tie: Choice = {
    ...sampleChoice,
    found: { kind: "alike", indifference: 0.005, best: undefined, leader: undefined, candidates: [0, 1] },
  };
  expect(headlineOf(tie)).toMatch(
    /: staff\.day\.agents=1, effort\.tier1=5m \| staff\.day\.agents=2, .* cannot be told apart$/,
  );
  expect(textOf(tie)).toContain("The desks that are left have exactly the same figure");
  const variation = { paths: ["seed"], values: [[1], [2], [3], [4]] };
  const desks = variation.values.flatMap(() => sampleChoice.desks.slice(0, 1));
  const many: Choice = { ...tie, desks, found: { ...tieOf(tie), candidates: [0, 1, 2, 3] } };
  expect(headlineOf(many, { variation })).toMatch(/: 4 of 4 desks cannot be told apart$/);
});

function tieOf({ found }: Choice): NonNullable<Choice["found"]> {
  if (!found) throw new Error("it has found a tie");
  return found;
}

test("an interrupted choice tells nothing, and shows no figure of a desk that was not made", () => {
  const [one, two] = sampleChoice.desks;
  if (!one || !two) throw new Error("there are two desks");
  const early: Choice = {
    ...sampleChoice,
    found: undefined,
    desks: [one, { ...two, estimate: { kind: "none" }, replications: 0 }],
  };
  const text = textOf(early, { isPartial: true });
  expect(text).toMatch(/^UNDECIDED .*: interrupted; 2 of 2 desks may still be the best\n/);
  expect(text).toContain("(interrupted: partial)");
  expect(text).toMatch(/tier1={"mean":"6m"} +0\n/);
  const late: Choice = {
    ...sampleChoice,
    found: { ...tieOf(sampleChoice), best: undefined, candidates: [0, 1] },
  };
  expect(textOf(late, { isPartial: true })).not.toContain("exactly the same");
});

test("a figure that a desk has nothing of cannot be told", () => {
  const [one, two] = sampleChoice.desks;
  if (!one || !two) throw new Error("there are two desks");
  const desks = [one, { ...two, estimate: { kind: "none" } as const }];
  expect(headlineOf({ ...sampleChoice, desks, found: undefined })).toMatch(
    /: staff\.day\.agents=2, .* had nothing to measure in 10 replications$/,
  );
});

test("of times it is told as a span what does not matter", () => {
  const minutes: Choice = {
    ...sampleChoice,
    figure: { metric: "resolutionMinutes", where: {} },
    better: "less",
    found: { kind: "alike", indifference: 1.5, best: 1, leader: 1, candidates: [1] },
  };
  expect(textOf(minutes)).toContain("if it leads by at least 1m 30s;");
  expect(textOf(minutes)).toContain("Less is better. 24 replications of 2 desks, with the same customers");
  expect(textOf(minutes)).not.toContain("In time:");
});
