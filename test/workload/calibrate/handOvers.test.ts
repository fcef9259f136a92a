import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { samplerOf, streamFor } from "../../../src/kernel/index.ts";
import { fitHandOvers, meanCount, shareWith } from "../../../src/workload/calibrate/handOvers.ts";

test("mean and dispersion of counts are found again", () => {
  const draw = samplerOf({ kind: "negativeBinomial", mean: 0.94, dispersion: 0.6 });
  const stream = streamFor("hand-overs", 0, "test");
  const counts: number[] = [];
  for (let ticket = 0; ticket < 30_000; ticket++) {
    const count = draw(stream);
    while (counts.length <= count) counts.push(0);
    counts[count] = (counts[count] ?? 0) + 1;
  }
  const { mean, dispersion } = fitHandOvers(counts);
  expect(mean).toBe(meanCount(counts));
  expect(Math.abs(mean - 0.94)).toBeLessThan(0.03);
  expect(Math.abs(dispersion - 0.6)).toBeLessThan(0.03);
});

test("counts that vary no more than Poisson are as even as can be", () => {
  expect(fitHandOvers([368, 368, 184, 61, 15, 3]).dispersion).toBeGreaterThan(100);
  expect(fitHandOvers([20]).mean).toBe(0);
});

property.prop([
  fc.double({ min: 0.01, max: 10, noNaN: true }),
  fc.double({ min: 0.1, max: 50, noNaN: true }),
])("the shares of all counts make a whole, with the mean", (mean, dispersion) => {
  const shares = Array.from({ length: 2_000 }, (_, count) => shareWith(count, mean, dispersion));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  expect(shares.reduce((sum, share, count) => sum + share * count, 0)).toBeCloseTo(mean, 4);
});

test("without any hand-over all tickets have none", () => {
  expect([shareWith(0, 0, 1), shareWith(1, 0, 1)]).toEqual([1, 0]);
});
