import { expect, test } from "vitest";
import { chancesAgainst, correctSelection, leaderOf, studentCdf, Tally } from "../../src/kernel/index.ts";
import { expectRelative } from "./nearness.ts";
import { observersOf, tallied } from "./normalSystems.ts";

const of = (...values: readonly number[]): Tally => {
  const tally = new Tally();
  for (const value of values) tally.add(value);
  return tally;
};

test("the leader has the largest mean, and of equals it is the first", () => {
  expect(leaderOf([of(1), of(3), of(2), of(3)])).toBe(1);
});

test("of two systems with as many observations and the same variance it is Student's t", () => {
  // Means 2 and 4, variances 1, three observations each: t = 2 / sqrt(2/3) with 4 degrees of freedom.
  const [first, second] = chancesAgainst(1, [of(1, 2, 3), of(3, 4, 5)]);
  expectRelative(first, studentCdf(-2 / Math.sqrt(2 / 3), 4));
  expect(second).toBe(0);
});

test("degrees of freedom are Welch's: those of the system that varies, where the other does not", () => {
  const [chance] = chancesAgainst(1, [of(1, 2, 3), of(4, 4, 4, 4, 4)]);
  expectRelative(chance, studentCdf(-2 / Math.sqrt(1 / 3), 2));
});

test("without variance only a difference tells, and then surely", () => {
  expect(chancesAgainst(0, [of(1, 1), of(1, 1), of(0, 0), of(2, 2)])).toEqual([0, 0.5, 0, 1]);
});

test("the bound takes away the chances of all others, and is never negative", () => {
  expectRelative(correctSelection([0, 0.01, 0.2]), 0.79);
  expect(correctSelection([0, 0.5, 0.5, 0.5])).toBe(0);
});

test("over many problems the best is found at least as often as the bound says", () => {
  const systems = [0, 0.3, 0.6, 0.9].map((mean) => ({ mean, standardDeviation: 1 }));
  const problems = Array.from({ length: 400 }, (_, seed) => {
    const tallies = observersOf(systems, seed).map((observe) => tallied(observe, 12));
    const leader = leaderOf(tallies);
    return { isRight: leader === 3, bound: correctSelection(chancesAgainst(leader, tallies)) };
  });
  const right = problems.filter(({ isRight }) => isRight).length / problems.length;
  const told = problems.reduce((sum, { bound }) => sum + bound, 0) / problems.length;
  expect(right).toBeGreaterThan(told);
  expect(told).toBeGreaterThan(right - 0.25);
});
