import fc from "fast-check";
import { expect, test } from "vitest";
import {
  lookAheadAfter,
  mayStop,
  relativeHalfWidthOf,
  replicationsNeeded,
  Tally,
} from "../../src/kernel/index.ts";
import further from "../theory/further.json" with { type: "json" };

const goal = { level: 0.95, relativeHalfWidth: 0.05, min: 3, lookAhead: 5 };

test("few values that are alike by chance are not believed: 96 instead of 3", () => {
  const entry = further.entries.find(({ id }) => id === "stat-seq-1");
  const data = entry?.params.data ?? [];
  expect(replicationsNeeded(data, { ...goal, lookAhead: 0 })).toBe(3);
  expect(replicationsNeeded(data, goal)).toBe(96);
});

test("too few values are never enough", () => {
  expect(replicationsNeeded([1, 1, 1, 1, 1, 1, 1], goal)).toBeUndefined();
  expect(replicationsNeeded([1, 1, 1, 1, 1, 1, 1, 1], goal)).toBe(3);
  expect(replicationsNeeded([1, 5, 1, 5, 1, 5, 1, 5, 1, 5], goal)).toBeUndefined();
});

test("the look-ahead is five replications, and in proportion beyond a hundred", () => {
  expect([2, 99, 100, 119, 120, 1000].map(lookAheadAfter)).toEqual([5, 5, 5, 5, 6, 50]);
});

test("replications may stop only when every number of them since one was precise", () => {
  const isAfter = (first: number) => (count: number) => count >= first;
  expect(mayStop(8, 3, isAfter(3))).toBe(true);
  expect(mayStop(7, 3, isAfter(3))).toBe(false);
  expect(mayStop(8, 3, (count) => count !== 5)).toBe(false);
  expect(mayStop(9, 3, (count) => count !== 3)).toBe(true);
  expect(mayStop(1050, 3, isAfter(1000))).toBe(true);
  expect(mayStop(1049, 3, isAfter(1000))).toBe(false);
});

test("both rules stop at the same number of replications below a hundred", () => {
  const values = fc.array(fc.double({ min: 5, max: 10, noNaN: true }), { minLength: 10, maxLength: 60 });
  fc.assert(
    fc.property(values, (list) => {
      const isPrecise = (count: number): boolean => {
        const tally = new Tally();
        for (const value of list.slice(0, count)) tally.add(value);
        return relativeHalfWidthOf(tally, goal.level) <= goal.relativeHalfWidth;
      };
      const ends = list.findIndex((_, index) => mayStop(index + 1, goal.min, isPrecise));
      expect(replicationsNeeded(list, goal)).toBe(ends < 0 ? undefined : ends + 1 - goal.lookAhead);
    }),
  );
});

test("a mean of equal values is exact, one value has no half-width", () => {
  const tally = new Tally();
  tally.add(0);
  expect(relativeHalfWidthOf(tally, 0.95)).toBe(Infinity);
  tally.add(0);
  expect(relativeHalfWidthOf(tally, 0.95)).toBe(0);
});
