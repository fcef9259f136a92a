import { expect, test } from "vitest";
import { fc, test as property } from "@fast-check/vitest";
import { gaps, joined, pairsOf, shared, united, without } from "../../src/calendar/intervals.ts";

test("touching and overlapping stretches become one, empty ones vanish", () => {
  expect(
    united([
      [5, 8],
      [0, 3],
      [3, 5],
      [20, 20],
      [30, 25],
      [10, 12],
    ]),
  ).toEqual([0, 8, 10, 12]);
  expect(
    united([
      [0, 10],
      [2, 4],
    ]),
  ).toEqual([0, 10]);
});

test("two windows that meet inside a stretch join without a seam", () => {
  expect(joined([0, 5], [5, 9])).toEqual([0, 9]);
  expect(joined([0, 5], [6, 9])).toEqual([0, 5, 6, 9]);
  expect(joined([], [6, 9])).toEqual([6, 9]);
});

const list = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), { maxLength: 6 })
  .map(united);
const covers = (intervals: readonly number[], moment: number): boolean =>
  pairsOf(intervals).some(([start, end]) => start <= moment && moment < end);
const moments = Array.from({ length: 40 }, (_, moment) => moment);
const isOrderly = (intervals: readonly number[]): boolean =>
  intervals.every((edge, index) => index === 0 || edge > (intervals[index - 1] ?? 0));

property.prop([list, list])(
  "what two lists share, cut and leave open is right at every moment",
  (left, right) => {
    const [both, cut, rest] = [shared(left, right), without(left, right), gaps(left, 0, 40)];
    for (const moment of moments) {
      expect(covers(both, moment)).toBe(covers(left, moment) && covers(right, moment));
      expect(covers(cut, moment)).toBe(covers(left, moment) && !covers(right, moment));
      expect(covers(rest, moment)).toBe(!covers(left, moment));
    }
    expect([both, cut, rest].every(isOrderly)).toBe(true);
  },
);
