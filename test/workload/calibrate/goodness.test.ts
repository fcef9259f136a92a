import { expect, test } from "vitest";
import { ksDistance, ksOfShares, sharesOf } from "../../../src/workload/calibrate/goodness.ts";

test.each([
  [[1, 2, 3], [1, 2, 3], 0],
  [[1, 2], [3, 4], 1],
  [[1, 2, 3, 4], [3, 4, 5, 6], 0.5],
  [[1, 1, 2], [1, 2, 2], 1 / 3],
  [[5], [1, 2, 3, 9], 0.75],
])("%j and %j are %d apart", (one, other, distance) => {
  expect(ksDistance(one, other)).toBeCloseTo(distance, 12);
  expect(ksDistance(other, one)).toBeCloseTo(distance, 12);
});

test("shares are compared by what is at or below each count", () => {
  expect(sharesOf([2, 1, 1])).toEqual([0.5, 0.25, 0.25]);
  expect(ksOfShares([0.5, 0.5], [0.2, 0.3, 0.5])).toBeCloseTo(0.5, 12);
  expect(ksOfShares([1], [1, 0, 0])).toBe(0);
});
