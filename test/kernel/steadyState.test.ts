import fc from "fast-check";
import { expect, test } from "vitest";
import { batchMeans, meanInterval, mser5, streamFor, Tally } from "../../src/kernel/index.ts";
import { expectRelative } from "./nearness.ts";

const noise = (count: number): readonly number[] => {
  const stream = streamFor("steady", 0, "noise");
  return Array.from({ length: count }, () => stream.next());
};

test("what fades at the beginning is start-up, and about all of it", () => {
  const values = noise(600).map((value, index) => value + 20 * Math.exp(-index / 15));
  const cut = mser5(values);
  expect(cut?.observations).toBeGreaterThanOrEqual(45);
  expect(cut?.observations).toBeLessThan(150);
});

test("a series that begins as it goes on has next to no start-up", () => {
  expect(mser5(noise(600))?.observations).toBeLessThan(150);
  expect(mser5(new Array<number>(50).fill(3))).toEqual({ batches: 0, observations: 0, mser: 0 });
});

test("at most half is left out, and nothing is said of less than two batches", () => {
  const growing = Array.from({ length: 100 }, (_, index) => index);
  expect(mser5(growing)?.batches).toBe(10);
  expect(mser5(growing.slice(0, 9))).toBeUndefined();
});

test("of all cuts the squared standard error of what is left is smallest, the first of equal ones", () => {
  const values = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 10, maxLength: 80 });
  fc.assert(
    fc.property(values, (list) => {
      const means = Array.from(
        { length: Math.floor(list.length / 5) },
        (_, batch) => list.slice(5 * batch, 5 * batch + 5).reduce((sum, value) => sum + value, 0) / 5,
      );
      const errors = Array.from({ length: Math.floor(means.length / 2) + 1 }, (_, cut) => {
        const rest = means.slice(cut);
        const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length;
        return rest.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rest.length ** 2;
      });
      const found = mser5(list);
      expect(found?.mser).toBeCloseTo(Math.min(...errors), 12);
      expect(errors[found?.batches ?? -1]).toBeCloseTo(Math.min(...errors), 12);
    }),
  );
});

test("batches of one value are the values themselves, and what fills no batch is left out", () => {
  const values = noise(23);
  const tally = new Tally();
  for (const value of values) tally.add(value);
  expect(batchMeans(values, { batches: 23, level: 0.95 })).toEqual(meanInterval(tally, 0.95));
  expect(batchMeans(values, { batches: 5, level: 0.95 })).toEqual(
    batchMeans(values.slice(0, 20), { batches: 5, level: 0.95 }),
  );
});

test("the mean of batches is the mean of all, and fewer values than batches say nothing", () => {
  const found = batchMeans([1, 2, 3, 4, 5, 6], { batches: 3, level: 0.95 });
  if (found.kind !== "interval") throw new Error("three batches have an interval");
  expectRelative(found.mean, 3.5);
  expectRelative(found.halfWidth, 4.302652729911275 * (2 / Math.sqrt(3)), 1e-9);
  expect(batchMeans([1, 2], { batches: 3, level: 0.95 })).toEqual({ kind: "none" });
});
