import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { ratioInterval, wilson } from "../../src/kernel/index.ts";
import { confidence } from "../../src/experiment/index.ts";
import { estimate, estimateShare } from "../../src/experiment/share.ts";

test("no replications, and replications without tickets, have no ratio", () => {
  for (const judged of [estimate, estimateShare]) {
    expect(judged([], [])).toEqual({ kind: "none" });
    expect(judged([0, 0], [0, 0])).toEqual({ kind: "none" });
  }
});

test("one replication gives a value and no interval", () => {
  expect(estimate([3], [4])).toEqual({ kind: "single", n: 4, value: 0.75 });
  expect(estimateShare([3], [4])).toEqual({ kind: "single", n: 4, value: 0.75 });
});

test("several replications give the ratio of their sums with the interval of the delta method", () => {
  const ratio = ratioInterval([8, 9, 14], [10, 12, 15], confidence);
  if (ratio.kind !== "interval") throw new Error("three replications have an interval");
  expect(estimate([8, 9, 14], [10, 12, 15])).toEqual({
    kind: "interval",
    n: 37,
    value: 31 / 37,
    low: 31 / 37 - ratio.halfWidth,
    high: 31 / 37 + ratio.halfWidth,
  });
});

test("what is never negative has no negative end of an interval", () => {
  expect(estimate([0, 0, 9], [10, 10, 10])).toMatchObject({ low: 0, value: 0.3 });
});

test("a share of all or none has the interval of all its tickets, with one replication too", () => {
  for (const [met, of] of [
    [
      [20, 30],
      [20, 30],
    ],
    [
      [0, 0],
      [20, 30],
    ],
    [[50], [50]],
    [[0], [50]],
  ] as const) {
    const found = estimateShare(met, of);
    const pooled = wilson(met[0] === 0 ? 0 : 50, 50, confidence);
    if (pooled.kind !== "interval") throw new Error("there are fifty tickets");
    expect(found).toEqual({
      kind: "interval",
      n: 50,
      value: pooled.share,
      low: pooled.low,
      high: pooled.high,
    });
  }
});

test("a replication without tickets does not count against the others", () => {
  expect(estimateShare([3, 0, 3], [4, 0, 4])).toMatchObject({ n: 8, value: 0.75 });
});

const replications = fc.array(
  fc.nat(50).chain((of) => fc.tuple(fc.nat(of), fc.constant(of))),
  { minLength: 2, maxLength: 8 },
);

property.prop([replications], { seed: 1 })("a share and its interval lie between 0 and 1", (pairs) => {
  const found = estimateShare(
    pairs.map(([met]) => met),
    pairs.map(([, of]) => of),
  );
  if (found.kind === "none") return;
  if (found.kind === "single") throw new Error("there are several replications");
  const { low, value, high } = found;
  expect(low).toBeGreaterThanOrEqual(0);
  expect(high).toBeLessThanOrEqual(1);
  expect(low <= value && value <= high).toBe(true);
});
