import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { parse } from "yaml";
import {
  yamlDuration,
  yamlFlow,
  yamlShare,
  yamlShares,
  yamlSpan,
  yamlWord,
} from "../../../src/workload/calibrate/yamlText.ts";
import { duration } from "../../../src/workload/schema/duration.ts";
import { meanOf } from "../../../src/kernel/index.ts";

property.prop([fc.string()])("any word is read as what it was", (word) => {
  expect(parse(`key: ${yamlWord(word)}`)).toEqual({ key: word });
});

property.prop([
  fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()))),
])("any entries are read as what they were", (entries) => {
  expect(parse(yamlFlow(entries))).toEqual({ ...entries });
});

property.prop([fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })])(
  "shares add up to a whole, however they are rounded",
  (weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const shares = yamlShares(weights.map((weight, index) => [`w${index}`, weight / total]));
    const sum = Object.values(shares).reduce((all, share) => all + Number(share.replace("%", "")), 0);
    expect(sum).toBeCloseTo(100, 6);
  },
);

test.each([
  [500, "0.5s"],
  [12_340, "12.3s"],
  [90_000, "1.5m"],
  [3_600_000, "60m"],
  [36_000_000, "10h"],
  [864_000_000, "10d"],
])("%d ms is the span %s", (milliseconds, text) => {
  expect(yamlSpan(milliseconds)).toBe(text);
});

test("times of several kinds are read back as the mixture that they are", () => {
  const part = (mean: number) => ({ kind: "lognormal", mean, cv: 1.2 }) as const;
  const written = yamlDuration({
    kind: "mixture",
    of: [
      { weight: 0.333, distribution: part(600_000) },
      { weight: 0.667, distribution: part(7_200_000) },
    ],
  });
  const read = duration.parse(parse(written));
  expect(read.kind).toBe("mixture");
  expect(meanOf(read) / 5_002_200).toBeCloseTo(1, 3);
  expect(duration.parse(parse(yamlDuration({ kind: "exponential", mean: 60_000 })))).toEqual({
    kind: "exponential",
    mean: 60_000,
  });
});

test("a share is written to a hundredth of a percent", () => {
  expect(yamlShare(0.12345)).toBe("12.35%");
});
