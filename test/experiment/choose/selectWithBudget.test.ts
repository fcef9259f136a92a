import { expect, test } from "vitest";
import { selectWithBudget } from "../../../src/experiment/choose/selectWithBudget.ts";
import { contendersOf, normal } from "./normalDesks.ts";

test("a clear best is told when the budget is spent, and not before", () => {
  const contenders = contendersOf(normal(1, 1, 5, 4, 1), { firstStage: 5 });
  const steps = [...selectWithBudget(contenders, 80)];
  expect(steps).toHaveLength(80 - 20 + 1);
  expect(steps.slice(0, -1).every(({ best }) => best === undefined)).toBe(true);
  expect(steps.at(-1)).toMatchObject({ kind: "budget", best: 1, leader: 1, candidates: [1] });
  const counts = contenders.map(({ count }) => count);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(80);
  expect(Math.min(counts[1] ?? 0, counts[2] ?? 0)).toBeGreaterThan(Math.max(counts[0] ?? 0, counts[3] ?? 0));
});

test("what cannot be told leaves the leader and those that may well be better", () => {
  const found = [...selectWithBudget(contendersOf(normal(1, 1, 1.05, -9), { firstStage: 10 }), 60)].at(-1);
  expect(found).toMatchObject({ kind: "budget", best: undefined, candidates: [0, 1] });
  if (found?.kind !== "budget") throw new Error("a budget is spent");
  expect(found.probability).toBeLessThan(0.95);
  expect(found.probability).toBeCloseTo(1 - found.chances.reduce((sum, chance) => sum + chance, 0), 12);
});

test("desks that are exactly the same are not told apart by any budget", () => {
  const found = [...selectWithBudget(contendersOf(normal(0, 1, 1, 1), { firstStage: 5 }), 30)].at(-1);
  expect(found).toMatchObject({ best: undefined, candidates: [0, 1, 2], probability: 0 });
});

test("a budget that the first stage has used up tells what that found", () => {
  const contenders = contendersOf(normal(1, 1, 9), { firstStage: 5 });
  expect([...selectWithBudget(contenders, 10)]).toMatchObject([{ best: 1 }]);
});
