import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { kappaOf, weightedKappa, type Counts } from "../../../src/trainer/scoring/index.ts";

const anyCounts = fc
  .integer({ min: 2, max: 4 })
  .chain((k) =>
    fc.array(fc.array(fc.nat(6), { minLength: k, maxLength: k }), { minLength: k, maxLength: k }),
  );

const transposed = (counts: Counts): Counts =>
  counts.map((_, column) => counts.map((row) => row[column] ?? 0));

property.prop([anyCounts])("kappa lies between -1 and 1 and is 1 only without disagreement", (counts) => {
  const kappa = weightedKappa(counts);
  if (kappa === undefined) return;
  expect(kappa).toBeGreaterThanOrEqual(-1 - 1e-12);
  expect(kappa).toBeLessThanOrEqual(1);
  expect(kappa === 1).toBe(counts.every((row, i) => row.every((count, j) => i === j || count === 0)));
});

property.prop([anyCounts])(
  "it does not matter which of the two judges is which, or which end comes first",
  (counts) => {
    const kappa = weightedKappa(counts);
    const others = [transposed(counts), counts.map((row) => row.toReversed()).toReversed()].map((one) =>
      weightedKappa(one),
    );
    for (const other of others) {
      if (kappa === undefined) expect(other).toBeUndefined();
      else expect(other).toBeCloseTo(kappa, 10);
    }
  },
);

property.prop([anyCounts, fc.integer({ min: 2, max: 5 })])(
  "as much again changes nothing",
  (counts, times) => {
    const kappa = weightedKappa(counts);
    const more = weightedKappa(counts.map((row) => row.map((count) => count * times)));
    if (kappa === undefined) expect(more).toBeUndefined();
    else expect(more).toBeCloseTo(kappa, 10);
  },
);

property.prop([anyCounts], { numRuns: 15 })(
  "an interval holds its value, and a seed gives it again",
  (counts) => {
    const kappa = kappaOf(counts, "one");
    expect(kappaOf(counts, "one")).toEqual(kappa);
    if (kappa.kind !== "interval") return;
    expect(kappa.low).toBeLessThanOrEqual(kappa.value);
    expect(kappa.high).toBeGreaterThanOrEqual(kappa.value);
  },
);

// Cohen, "Weighted kappa", Psychological Bulletin 70 (1968), table 1, 200 cases, as the manual of the R package psych
// (cohen.kappa) gives them: Cohen reports .492 and .348, and .353 for weights that are not symmetric.
test("Cohen's diagnoses of 1968 agree with a weighted kappa of .348 and an unweighted one of .492", () => {
  const diagnoses = [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ];
  const graveness = [
    [0, 1, 3],
    [1, 0, 6],
    [3, 6, 0],
  ];
  const oneSided = [
    [0, 1, 4],
    [1, 0, 6],
    [2, 2, 0],
  ];
  expect(weightedKappa(diagnoses, (i, j) => graveness[i]?.[j] ?? NaN)).toBeCloseTo(0.348, 3);
  expect(weightedKappa(diagnoses, (i, j) => oneSided[i]?.[j] ?? NaN)).toBeCloseTo(0.353, 3);
  expect(weightedKappa(diagnoses, (i, j) => (i === j ? 0 : 1))).toBeCloseTo(0.492, 3);
});

// The anxiety data of the R package irr, raters 2 and 3, as in the tests of statsmodels (test_inter_rater.py):
// kappa2(anxiety[, 2:3], "squared") is 0.2520325, "equal" 0.1459075, "unweighted" -0.006289308.
test("two raters of anxiety agree as the R package irr says", () => {
  const second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
  const third = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2];
  const classes = [1, 2, 3, 4, 6];
  const counts = classes.map((row) =>
    classes.map(
      (column) => second.filter((rating, index) => rating === row && third[index] === column).length,
    ),
  );
  expect(second).toHaveLength(third.length);
  expect(weightedKappa(counts)).toBeCloseTo(0.2520325, 7);
  expect(weightedKappa(counts, (i, j) => Math.abs(i - j))).toBeCloseTo(0.1459075, 7);
  expect(weightedKappa(counts, (i, j) => (i === j ? 0 : 1))).toBeCloseTo(-0.006289308, 9);
});

// Fleiss and Cohen, Educational and Psychological Measurement 33 (1973): with quadratic weights and equal margins kappa
// is the correlation of the class numbers.
test("with equal margins quadratic kappa is the product-moment correlation", () => {
  const counts = [
    [10, 3, 1],
    [2, 12, 4],
    [2, 3, 8],
  ];
  const pairs = counts.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => [i, j])),
  );
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [xs, ys] = [pairs.map(([x = 0]) => x), pairs.map(([, y = 0]) => y)];
  const covariance = (a: readonly number[], b: readonly number[]): number =>
    mean(a.map((value, index) => (value - mean(a)) * ((b[index] ?? 0) - mean(b))));
  const correlation = covariance(xs, ys) / Math.sqrt(covariance(xs, xs) * covariance(ys, ys));
  expect(weightedKappa(counts)).toBeCloseTo(correlation, 12);
});

test("the bootstrap interval of many cases is near the large-sample one", () => {
  // Cohen (1960): sqrt(po (1 - po) / n) / (1 - pe), with po .8 and pe .5 for kappa .6, is .8 / sqrt(n).
  const kappa = kappaOf(
    [
      [160, 40],
      [40, 160],
    ],
    "bootstrap",
  );
  if (kappa.kind !== "interval") throw new Error("400 cases have an interval");
  const halfWidth = (1.96 * 0.8) / Math.sqrt(400);
  expect(kappa.value).toBeCloseTo(0.6, 12);
  expect(Math.abs(kappa.low - (0.6 - halfWidth))).toBeLessThan(0.01);
  expect(Math.abs(kappa.high - (0.6 + halfWidth))).toBeLessThan(0.01);
});

test.each([
  { counts: "0 0 / 0 0", found: { kind: "none", because: "no answers" } },
  { counts: "3 2 / 0 0", found: { kind: "none", because: "one class only" } },
  { counts: "3 0 / 0 2", found: { kind: "single", n: 5, value: 1, because: "every answer agrees" } },
  { counts: "3 0 / 2 0", found: { kind: "single", n: 5, value: 0, because: "one answer to every case" } },
  { counts: "1 1 / 0 1", found: { kind: "single", because: "too few answers" } },
])("counts of $counts have a kappa of the kind $found.kind: $found.because", ({ counts, found }) => {
  const table = counts.split(" / ").map((row) => row.split(" ").map(Number));
  expect(kappaOf(table, "s")).toMatchObject(found);
});
