import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { timingOf } from "../../../src/trainer/scoring/index.ts";
import { rowOf, shuffledRows, trainingCase } from "./rows.ts";

property.prop([shuffledRows])(
  "the median is not above the 90th percentile, in any order",
  ([rows, shuffled]) => {
    const timing = timingOf(rows);
    expect(timingOf(shuffled)).toEqual(timing);
    if (timing.kind === "value") expect(timing.median).toBeLessThanOrEqual(timing.p90);
  },
);

test("eleven decisions of 10 to 110 seconds take 60 in the middle, and 100 at the ninth tenth", () => {
  const rows = Array.from({ length: 11 }, (_, index) => rowOf(trainingCase(), {}, 10 * (index + 1)));
  expect(timingOf(rows)).toEqual({ kind: "value", n: 11, median: 60_000, p90: 100_000 });
});

test("no decision takes no time that one could name", () => {
  expect(timingOf([])).toEqual({ kind: "none" });
});
