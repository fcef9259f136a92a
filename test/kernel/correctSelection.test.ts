import { expect, test } from "vitest";
import { chancesAgainst, correctSelection, leaderOf, studentCdf, Tally } from "../../src/kernel/index.ts";
import { expectRelative } from "./nearness.ts";
import { observersOf } from "./normalSystems.ts";

function of(...values: readonly number[]): Tally {
  const tally = new Tally();
  for (const value of values) tally.add(value);
  return tally;
}

test("the leader has the largest mean, and of equals it is the first", () => {
  expect(leaderOf([of(1), of(3), of(2), of(3)])).toBe(1);
});

test("a chance is Student's t of the differences under the same index, of as many as both have", () => {
  // Differences -1, -2 and -3: mean -2, variance 1, two degrees of freedom.
  const [first, second] = chancesAgainst(1, [
    [4, 8, 5],
    [5, 10, 8, 99],
  ]);
  expectRelative(first, studentCdf(-2 / Math.sqrt(1 / 3), 2));
  expect(second).toBe(0);
});

test("what moves all systems the same way takes nothing from a lead", () => {
  const apart = [1, 3, 2, 4].map((value) => [value, value + 0.4, value - 0.1, value + 0.3, value + 0.1]);
  const weeks = [-30, 40, 0, 25, -35];
  const together = apart.map((own) => own.map((value, week) => value + (weeks[week] ?? 0)));
  chancesAgainst(3, together).forEach((chance, system) => {
    expect(chance).toBeCloseTo(chancesAgainst(3, apart)[system] ?? NaN, 9);
  });
});

test("without variance only a difference tells, and then surely", () => {
  const systems = [
    [1, 1],
    [1, 1],
    [0, 0],
    [2, 2],
  ];
  expect(chancesAgainst(0, systems)).toEqual([0, 0.5, 0, 1]);
});

test("the bound takes away the chances of all others, and is never negative", () => {
  expectRelative(correctSelection([0, 0.01, 0.2]), 0.79);
  expect(correctSelection([0, 0.5, 0.5, 0.5])).toBe(0);
});

test("over many problems the best is found at least as often as the bound says", () => {
  const systems = [0, 0.3, 0.6, 0.9].map((mean) => ({ mean, standardDeviation: 1 }));
  const problems = Array.from({ length: 400 }, (_, seed) => {
    const observed = observersOf(systems, seed).map((observe) => Array.from({ length: 12 }, observe));
    const leader = leaderOf(observed.map((own) => of(...own)));
    return { isRight: leader === 3, bound: correctSelection(chancesAgainst(leader, observed)) };
  });
  const right = problems.filter(({ isRight }) => isRight).length / problems.length;
  const told = problems.reduce((sum, { bound }) => sum + bound, 0) / problems.length;
  expect(right).toBeGreaterThan(told);
  expect(told).toBeGreaterThan(right - 0.25);
});
