import { expect, test } from "vitest";
import {
  DeskChoice,
  deskChoiceOf,
  type Choice,
  type ChoiceRule,
  type Figure,
} from "../../../src/experiment/index.ts";
import { sampleOf } from "../../../src/experiment/figure.ts";
import { ratiosMaker } from "../../../src/experiment/rounds.ts";
import { estimateShare } from "../../../src/experiment/share.ts";
import { loadExpecting } from "../made.ts";
import { normal, ratiosAt } from "./normalDesks.ts";

const minutes: Figure = { metric: "resolutionMinutes", where: {} };
const byBudget = (budget: number): ChoiceRule => ({ kind: "budget", budget });
const alike: ChoiceRule = { kind: "alike", indifference: 2 };

/** What a choice has found after so many replications, or at its end. */
function chosen(choice: DeskChoice, steps = Infinity): Choice {
  const run = choice.run();
  for (let step = 0; step < steps && run.next().done !== true;) step += 1;
  return choice.result;
}

const counts = ({ desks }: Choice): readonly number[] => desks.map(({ replications }) => replications);

test("of minutes fewer are better", () => {
  const { better, found } = chosen(new DeskChoice(ratiosAt(normal(1, 40, 30, 50)), minutes, alike));
  expect(better).toBe("less");
  expect(found).toMatchObject({ best: 1, indifference: 2 });
});

test("every desk tells how far it is from the leader in the replications that both have", () => {
  const { desks, found } = chosen(new DeskChoice(ratiosAt(normal(1, 40, 30)), minutes, byBudget(40)));
  expect(found?.leader).toBe(1);
  const [behind, best] = desks;
  if (behind?.fromLeader.kind !== "interval") throw new Error("both were made more than once");
  expect(behind.fromLeader.low).toBeGreaterThan(5);
  expect(best?.fromLeader).toEqual({ kind: "none" });
});

test("the first stage is half of the budget, five replications of each desk at least and ten at most", () => {
  const stages = [10, 12, 28, 100].map(
    (budget) => new DeskChoice(ratiosAt(normal(1, 1, 2)), minutes, byBudget(budget)).result.firstStage,
  );
  expect(stages).toEqual([5, 5, 7, 10]);
});

test("every desk is made once before any is made again, and until then nothing is found", () => {
  const choice = new DeskChoice(ratiosAt(normal(1, 1, 2, 3)), minutes, byBudget(40));
  const early = chosen(choice, 4);
  expect(counts(early)).toEqual([2, 1, 1]);
  expect(early.found).toBeUndefined();
  expect(early.desks.map(({ estimate }) => estimate.kind)).toEqual(["interval", "single", "single"]);
});

test("an interrupted choice has spent what it has spent, and tells nothing to be the best", () => {
  const interrupted = chosen(new DeskChoice(ratiosAt(normal(5, 1, 2, 3)), minutes, byBudget(90)), 40);
  expect(counts(interrupted).reduce((sum, count) => sum + count, 0)).toBe(40);
  expect(interrupted.found).toMatchObject({ kind: "budget", best: undefined });
});

test("a desk that has nothing to measure ends the choice after the first stage", () => {
  const [one, two] = ratiosAt(normal(1, 1, 2));
  if (!one || !two) throw new Error("there are two");
  const empty = (): { readonly above: number; readonly below: number } => ({ above: 0, below: 0 });
  const result = chosen(new DeskChoice([one, empty], minutes, alike));
  expect(result.found).toBeUndefined();
  expect(counts(result)).toEqual([10, 10]);
});

test("a choice needs several desks, and a figure of which more or less is better", () => {
  expect(() => new DeskChoice(ratiosAt(normal(1, 1)), minutes, alike)).toThrow("several desks");
  const busy: Figure = { metric: "occupancy", where: {} };
  expect(() => new DeskChoice(ratiosAt(normal(1, 1, 2)), busy, alike)).toThrow("is better");
});

test("desks are simulated with the same customers, as everywhere", () => {
  const load = loadExpecting();
  const figure: Figure = { metric: "resolution", where: {} };
  const { desks } = chosen(deskChoiceOf([load, load], figure, byBudget(10)));
  const make = ratiosMaker(load, [figure]);
  const ratios = [0, 1, 2, 3, 4].flatMap((index) => make(index));
  const { above, below } = sampleOf(ratios);
  for (const { estimate } of desks) expect(estimate).toEqual(estimateShare(above, below));
});
