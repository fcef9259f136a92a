import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { leaderOf, spendBudget, type Tally } from "../../src/kernel/index.ts";
import { observersOf, tallied, type NormalSystem } from "./normalSystems.ts";

const like = (mean: number, standardDeviation = 1): NormalSystem => ({ mean, standardDeviation });

/** The tallies of systems that share a budget, after a first stage. */
function spent(
  systems: readonly NormalSystem[],
  { budget, firstStage = 5, seed = 1 }: { budget: number; firstStage?: number; seed?: number },
): readonly Tally[] {
  const observers = observersOf(systems, seed);
  const tallies = observers.map((observe) => tallied(observe, firstStage));
  for (const next of spendBudget(tallies, budget)) tallies[next]?.add(observers[next]?.() ?? NaN);
  return tallies;
}

const countsOf = (tallies: readonly Tally[]): readonly number[] => tallies.map(({ count }) => count);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const anySystem = fc.record({
  mean: fc.constantFrom(0, 0.1, 1, 5),
  standardDeviation: fc.constantFrom(0, 0.5, 3),
});

test.prop([fc.array(anySystem, { minLength: 2, maxLength: 6 }), fc.nat({ max: 80 }), fc.nat({ max: 50 })])(
  "the budget is spent to the last observation, nobody is left out, and nothing is spent twice",
  (systems, more, seed) => {
    const first = 5 * systems.length;
    const counts = countsOf(spent(systems, { budget: first + more, seed }));
    expect(sum(counts)).toBe(first + more);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
  },
);

test("the best and its rivals get more than an equal share, those that are far behind less", () => {
  const counts = countsOf(spent([like(3), like(0), like(2.5), like(0), like(0)], { budget: 200 }));
  const equal = 200 / 5;
  expect(Math.min(counts[0] ?? 0, counts[2] ?? 0)).toBeGreaterThan(equal);
  expect(Math.max(counts[1] ?? 0, counts[3] ?? 0, counts[4] ?? 0)).toBeLessThan(equal / 2);
});

test("a larger part of many problems is solved than by equal shares of the same budget", () => {
  const problems = 300;
  const budget = 120;
  const systems = [0, 0.4, 0.8, 1.2, 1.6, 2].map((mean) => like(mean, 1 + mean));
  const best = systems.length - 1;
  const solved = (tallies: (seed: number) => readonly Tally[]): number =>
    Array.from({ length: problems }, (_, seed) => leaderOf(tallies(seed))).filter((one) => one === best)
      .length;
  const shared = solved((seed) => spent(systems, { budget, seed, firstStage: 10 }));
  const equally = solved((seed) =>
    observersOf(systems, seed).map((observe) => tallied(observe, budget / systems.length)),
  );
  expect(shared).toBeGreaterThan(equally);
});

test("two that are exactly as good share alike and do not take everything", () => {
  const noise = [1, -1, 2, -2, 0];
  const tallies = [1, 1, 0].map((mean) => {
    let index = 0;
    return { observe: () => mean + (noise[index++ % noise.length] ?? 0) };
  });
  const observed = tallies.map(({ observe }) => tallied(observe, noise.length));
  for (const next of spendBudget(observed, 90)) observed[next]?.add(tallies[next]?.observe() ?? NaN);
  const [a = 0, b = 0, third = 0] = countsOf(observed);
  expect(Math.abs(a - b)).toBeLessThanOrEqual(15);
  expect(third).toBeGreaterThanOrEqual(noise.length);
});

test("systems that do not vary share equally, and one that has not varied yet is looked at again", () => {
  expect(countsOf(spent([like(1, 0), like(1, 0), like(0, 0)], { budget: 30 }))).toEqual([10, 10, 10]);
  const [still = 0] = countsOf(spent([like(1, 0), like(0.9, 1), like(0.8, 1)], { budget: 200 }));
  expect(still).toBeGreaterThan(5);
});

test("a budget is for several systems that have been observed", () => {
  expect(() => [...spendBudget([], 10)]).toThrow("several systems have been observed");
  expect(() => spent([like(1)], { budget: 10 })).toThrow("several systems have been observed");
  expect(() => spent([like(1), like(2)], { budget: 10, firstStage: 1 })).toThrow("have been observed");
});
