import { expect, test } from "vitest";
import { choiceResult, choiceVerdict } from "../../src/report/index.ts";
import { spentOn, standingOf } from "../../src/report/choiceResult.ts";
import { loadOf } from "../workload/sampleLoad.ts";
import { sampleBudgetChoice, sampleChoice, sampleChoiceOrigin } from "./sampleChoice.ts";

test("a choice as data: the best, how it was found, and every desk", () => {
  expect(choiceResult(loadOf(), sampleChoice, sampleChoiceOrigin)).toMatchObject({
    schema: "deskdrill.choose/1",
    verdict: "told",
    partial: false,
    figure: { metric: "firstResponse", where: { channel: "phone" }, better: "more" },
    procedure: { name: "KN", firstStage: 10, indifference: 0.005 },
    best: { "staff.day.agents": 2, "effort.tier1": { mean: "6m" } },
    replications: 24,
    desks: [
      {
        set: { "staff.day.agents": 1 },
        replications: 10,
        value: 0.9,
        low: 0.88,
        fromLeader: { difference: -0.05, low: -0.06, high: -0.04 },
        standing: "behind",
      },
      { replications: 14, fromLeader: { difference: null }, standing: "best" },
    ],
    reproduce: sampleChoiceOrigin.reproduce,
  });
});

test("with a budget the probability is told, and each desk's chance to be better than the leader", () => {
  const result = choiceResult(loadOf(), sampleBudgetChoice, sampleChoiceOrigin);
  expect(result).toMatchObject({
    verdict: "undecided",
    procedure: { name: "OCBA", firstStage: 10, budget: 24, probability: 0.9 },
    best: null,
    desks: [
      { standing: "candidate", betterThanLeader: 0.1 },
      { standing: "candidate", betterThanLeader: 0 },
    ],
  });
});

test("a desk that surely differs from the best by less than matters is alike", () => {
  const [first, best] = sampleChoice.desks;
  if (!first || !best) throw new Error("there are two desks");
  const standingWith = (low: number, high: number): string => {
    const fromLeader = { kind: "interval", value: low, low, high, varianceReduction: 1 } as const;
    return standingOf({ ...sampleChoice, desks: [{ ...first, fromLeader }, best] }, 0);
  };
  expect(standingWith(-0.004, 0.001)).toBe("alike");
  expect(standingWith(-0.006, 0.001)).toBe("behind");
  expect(standingWith(-0.001, 0.006)).toBe("behind");
});

test("before the end of the first stage everybody may be the best, and nothing is promised", () => {
  const early = { ...sampleChoice, found: undefined };
  expect([choiceVerdict(early), standingOf(early, 0), spentOn(early)]).toEqual([
    "undecided",
    "candidate",
    24,
  ]);
  const origin = { ...sampleChoiceOrigin, isPartial: true };
  expect(choiceResult(loadOf(), early, origin)).toMatchObject({
    partial: true,
    procedure: { indifference: null },
  });
  expect(choiceResult(loadOf(), { ...sampleBudgetChoice, found: undefined }, origin)).toMatchObject({
    procedure: { budget: 24, probability: null },
  });
});
