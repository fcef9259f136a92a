import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { exactTail } from "../../../src/trainer/scoring/index.ts";

const anyGroup = fc
  .record({ a: fc.nat(12), b: fc.nat(12), c: fc.nat(12), d: fc.nat(12) })
  .map(({ a, b, c, d }) => ({ happened: a, of: a + b, happenedInAll: a + c, ofAll: a + b + c + d }));

property.prop([anyGroup])(
  "a tail is a probability, and no fewer than the least possible is certain",
  (group) => {
    const { of, happenedInAll, ofAll } = group;
    expect(exactTail(group)).toBeGreaterThanOrEqual(0);
    expect(exactTail(group)).toBeLessThanOrEqual(1);
    const least = Math.max(0, of + happenedInAll - ofAll);
    expect(exactTail({ ...group, happened: least })).toBeCloseTo(1, 10);
  },
);

property.prop([anyGroup])("it does not matter which of the two is called the group", (group) => {
  const { of, happenedInAll } = group;
  expect(exactTail({ ...group, of: happenedInAll, happenedInAll: of })).toBeCloseTo(exactTail(group), 10);
});

// Fisher, The Design of Experiments (1935), chapter 2: eight cups, four of each; R's fisher.test(alternative =
// "greater") gives the p-value .2429 for three of four right.
test("a lady who tells three of four cups of tea may well be guessing, with four of four she is hardly", () => {
  const cups = { of: 4, happenedInAll: 4, ofAll: 8 };
  expect(exactTail({ ...cups, happened: 3 })).toBeCloseTo(17 / 70, 12);
  expect(exactTail({ ...cups, happened: 4 })).toBeCloseTo(1 / 70, 12);
});
