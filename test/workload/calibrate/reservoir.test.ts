import { expect, test } from "vitest";
import { streamFor } from "../../../src/kernel/index.ts";
import { Reservoir } from "../../../src/workload/calibrate/reservoir.ts";

const filled = (seed: string, count: number, size: number): Reservoir<number> => {
  const reservoir = new Reservoir<number>(streamFor(seed, 0, "test"), size);
  for (let value = 0; value < count; value++) reservoir.add(value);
  return reservoir;
};

test("everything is kept while there is room, and never more than that", () => {
  expect(filled("1", 5, 10).kept).toEqual([0, 1, 2, 3, 4]);
  const full = filled("1", 1_000, 10);
  expect([full.kept.length, full.seen]).toEqual([10, 1_000]);
});

test("the same seed keeps the same, another seed keeps others", () => {
  expect(filled("1", 1_000, 10).kept).toEqual(filled("1", 1_000, 10).kept);
  expect(filled("2", 1_000, 10).kept).not.toEqual(filled("1", 1_000, 10).kept);
});

test("late and early values are kept equally often", () => {
  const late = Array.from({ length: 400 }, (_, seed) => filled(String(seed), 100, 10).kept)
    .flat()
    .filter((value) => value >= 50).length;
  expect(Math.abs(late - 2_000)).toBeLessThan(4 * Math.sqrt(1_000));
});
