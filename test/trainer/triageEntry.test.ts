import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { withEntries } from "../../src/input/index.ts";
import { triageEntry } from "../../src/trainer/triageEntry.ts";
import { loadOf, sampleLoad } from "../workload/sampleLoad.ts";

const levels = ["high", "normal", "low"];

test("rows are shares with their counts, and what no case showed is said to be unknown", () => {
  const counts = [
    [11, 1, 0],
    [0, 0, 0],
    [1, 1, 1],
  ];
  expect(triageEntry({ levels, counts }, "as Ann set priorities in exam 7", 0.5))
    .toBe(`triage: # as Ann set priorities in exam 7; rows are what the policy says
  matrix:
    high: { high: 91.666667%, normal: 8.333333% } # of 12: 11 high, 1 normal
    # normal: no case was answered, so it is unknown and taken to be set right
    low: { high: 33.333333%, normal: 33.333333%, low: 33.333333% } # of 3: 1 high, 1 normal, 1 low
  noticed: 50%
`);
});

const row = fc.array(fc.nat(60), { minLength: 3, maxLength: 3 });
const ofSample = ["critical", "high", "low"];

property.prop([fc.array(row, { minLength: 3, maxLength: 3 })], { seed: 1 })(
  "a load takes any counts as they are",
  (counts) => {
    const entry = triageEntry({ levels: ofSample, counts }, "as somebody did", 0);
    const { triage } = loadOf(withEntries(sampleLoad, new Map([["triage", entry]]))).form;
    for (const [index, level] of ofSample.entries()) {
      const cases = (counts[index] ?? []).reduce((sum, count) => sum + count, 0);
      const shares = ofSample.map((one) => triage?.matrix[level]?.[one] ?? 0);
      const expected = ofSample.map((_, set) => (cases === 0 ? 0 : (counts[index]?.[set] ?? 0) / cases));
      shares.forEach((share, set) => expect(share).toBeCloseTo(expected[set] ?? NaN, 7));
    }
  },
);
