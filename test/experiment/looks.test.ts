import { expect, test } from "vitest";
import { lookLevel, plannedLooks } from "../../src/experiment/index.ts";
import { normalVariate, pairedDifference, streamFor } from "../../src/kernel/index.ts";

test("the looks are planned: twice as many replications each time, up to the most", () => {
  expect(plannedLooks(10, 100)).toEqual([10, 20, 40, 80, 100]);
  expect(plannedLooks(10, 80)).toEqual([10, 20, 40, 80]);
  expect(plannedLooks(5, 5)).toEqual([5]);
});

test("their intervals share the error", () => {
  expect(lookLevel([10])).toBe(0.95);
  expect(lookLevel([10, 20, 40, 80, 100])).toBeCloseTo(0.99, 12);
});

/** Whether somebody who looks as planned ever finds a difference between two desks that have none. */
function isDeceived(seed: number, looks: readonly number[]): boolean {
  const stream = streamFor("looks", seed, "differences");
  const b: number[] = [];
  return looks.some((count) => {
    while (b.length < count) b.push(normalVariate(stream));
    const one = b.map(() => 1);
    const found = pairedDifference(
      { above: b.map(() => 0), below: one },
      { above: b, below: one },
      lookLevel(looks),
    );
    return found.kind === "interval" && Math.abs(found.difference) > found.halfWidth;
  });
}

test("whoever looks as planned finds a difference where there is none in at most 5% of cases", () => {
  const looks = plannedLooks(5, 80);
  const deceived = Array.from({ length: 1000 }, (_, seed) => isDeceived(seed, looks)).filter(Boolean).length;
  expect(deceived).toBeGreaterThan(5);
  expect(deceived).toBeLessThanOrEqual(60);
});
