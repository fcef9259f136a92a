import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { meanOf, shareOf } from "../../../src/trainer/scoring/index.ts";

property.prop([fc.array(fc.boolean(), { minLength: 1 })])(
  "a share lies in its interval, within 0 and 1",
  (items) => {
    const share = shareOf(items, (item) => item);
    if (share.kind === "none") throw new Error("there are items");
    expect(share.low).toBeGreaterThanOrEqual(0);
    expect(share.share).toBeGreaterThanOrEqual(share.low);
    expect(share.share).toBeLessThanOrEqual(share.high);
    expect(share.high).toBeLessThanOrEqual(1);
  },
);

property.prop([
  fc
    .array(fc.double({ min: 0, max: 9, noNaN: true }))
    .chain((values) =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
    ),
])("a mean is the same to the last digit in any order", ([values, shuffled]) => {
  expect(meanOf(shuffled)).toEqual(meanOf(values));
});

// Wilson (1927) by hand: (34 + 1.92) / (40 + 3.84) -+ 1.96 / 43.84 x sqrt(34 x 6 / 40 + 0.96).
test("34 of 40 right may be anything from 70.9 to 92.9 %", () => {
  const items = Array.from({ length: 40 }, (_, index) => index < 34);
  const share = shareOf(items, (item) => item);
  if (share.kind === "none") throw new Error("there are items");
  expect(share.low).toBeCloseTo(0.709, 3);
  expect(share.high).toBeCloseTo(0.929, 3);
});

test("nothing has no share and no mean, one number a mean and no interval", () => {
  expect(shareOf([], () => true)).toEqual({ kind: "none" });
  expect(meanOf([])).toEqual({ kind: "none" });
  expect(meanOf([3])).toEqual({ kind: "single", mean: 3 });
});
