import { expect, test } from "vitest";
import { selectAlike, usualIndifference } from "../../../src/experiment/choose/selectAlike.ts";
import { contendersOf, normal } from "./normalDesks.ts";

const rule = { firstStage: 10, indifference: 0.5 };

test("the best is left, and every step between is a replication of one that may still be it", () => {
  const contenders = contendersOf(normal(1, 4, 5, 4.4, 1), rule);
  const steps = [...selectAlike(contenders, rule)];
  expect(steps.at(-1)).toEqual({
    kind: "alike",
    indifference: 0.5,
    best: 1,
    leader: 1,
    candidates: [1],
  });
  const counts = contenders.map(({ count }) => count);
  expect(steps.slice(0, -1).every(({ best }) => best === undefined)).toBe(true);
  expect(steps).toHaveLength(counts.reduce((sum, count) => sum + count, 0) - 4 * rule.firstStage + 1);
  expect(counts[3]).toBe(rule.firstStage);
  expect(counts[1]).toBe(Math.max(...counts));
});

test("the best of known means that leads by what matters is told in at least 95 of 100 choices", () => {
  const right = Array.from({ length: 200 }, (_, seed) =>
    [...selectAlike(contendersOf(normal(1, 0, 0.5, 0), { ...rule, seed }), rule)].at(-1),
  ).filter((found) => found?.best === 1).length;
  expect(right).toBeGreaterThanOrEqual(190);
});

test("those that are exactly the same are all left, and none is the best", () => {
  const found = [...selectAlike(contendersOf(normal(0, 1, 1, 0.2), rule), rule)].at(-1);
  expect(found).toMatchObject({ best: undefined, leader: undefined, candidates: [0, 1] });
});

test("half a percentage point does not matter, of times two percent of the shortest, but a second does", () => {
  const contenders = contendersOf(normal(0, 30, 50), rule);
  expect(usualIndifference({ metric: "abandonment", where: {} }, contenders)).toBe(0.005);
  expect(usualIndifference({ metric: "resolutionMinutes", where: {} }, contenders)).toBeCloseTo(0.6, 12);
  const instant = contendersOf(normal(0, 0, 50), rule);
  expect(usualIndifference({ metric: "firstResponseMinutes", where: {} }, instant)).toBe(1 / 60);
});
