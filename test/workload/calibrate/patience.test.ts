import { expect, test } from "vitest";
import { exponentialVariate, streamFor } from "../../../src/kernel/index.ts";
import type { Wait } from "../../../src/workload/calibrate/logFigures.ts";
import { fitPatience, kaplanMeier } from "../../../src/workload/calibrate/patience.ts";

const gone = (time: number): Wait => ({ time, isAbandoned: true });
const answered = (time: number): Wait => ({ time, isAbandoned: false });

/** Weeks in remission under 6-mercaptopurine (Freireich et al., Blood, 1963), the example of most textbooks. */
const remission = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(gone),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(answered),
];

test("the product-limit estimate is that of the textbooks", () => {
  expect(kaplanMeier(remission).map(({ time, survival }) => [time, Number(survival.toFixed(4))])).toEqual([
    [6, 0.8571],
    [7, 0.8067],
    [10, 0.7529],
    [13, 0.6902],
    [16, 0.6275],
    [22, 0.5378],
    [23, 0.4482],
  ]);
});

test("the exponential fit of the same data is all time over all events", () => {
  expect(fitPatience(remission)).toMatchObject({ waits: 21, abandoned: 9, mean: 359 / 9 });
});

test("patience is found again although most callers are answered before it ends", () => {
  const stream = streamFor("patience", 0, "test");
  const waits = Array.from({ length: 20_000 }, () => {
    const [patience, answer] = [8 * exponentialVariate(stream), 3 * exponentialVariate(stream)];
    return patience < answer ? gone(patience) : answered(answer);
  });
  const fit = fitPatience(waits);
  expect(Math.abs((fit?.mean ?? 0) / 8 - 1)).toBeLessThan(0.05);
  expect(fit?.distance).toBeLessThan(0.05);
});

test("where nobody hung up nothing can be said", () => {
  expect(fitPatience([answered(3), answered(4)])).toBeUndefined();
  expect(fitPatience([])).toBeUndefined();
});
