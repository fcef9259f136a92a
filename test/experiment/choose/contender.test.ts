import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { Contender } from "../../../src/experiment/choose/contender.ts";
import type { Ratio } from "../../../src/experiment/figure.ts";
import { expectRelative } from "../../kernel/nearness.ts";

function contenderWith(ratios: readonly Ratio[], better: "more" | "less" = "more"): Contender {
  const contender = new Contender((index) => ratios[index] ?? { above: 0, below: 0 }, {
    better,
    firstStage: ratios.length,
  });
  for (const ratio of ratios) {
    expect(contender.first).toBeUndefined();
    contender.extend();
    expect(contender.ratios.at(-1)).toEqual(ratio);
  }
  return contender;
}

const anyRatio = fc
  .record({ below: fc.integer({ min: 1, max: 50 }), share: fc.double({ min: 0.1, max: 1, noNaN: true }) })
  .map(({ below, share }): Ratio => ({ above: below * share, below }));

test.prop([fc.array(anyRatio, { minLength: 2, maxLength: 12 })])(
  "the mean of the observations of a first stage is its ratio of sums",
  (ratios) => {
    const contender = contenderWith(ratios);
    const mean = ratios.reduce((sum, _, index) => sum + contender.observationAt(index), 0) / ratios.length;
    const [above, below] = [total(ratios, "above"), total(ratios, "below")];
    expectRelative(contender.first, above / below);
    expectRelative(mean, above / below);
  },
);

const total = (ratios: readonly Ratio[], part: keyof Ratio): number =>
  ratios.reduce((sum, ratio) => sum + ratio[part], 0);

test("where less is better an observation is as much below zero", () => {
  const ratios = [
    { above: 2, below: 4 },
    { above: 3, below: 4 },
  ];
  expect([0, 1].map((index) => contenderWith(ratios).observationAt(index))).toEqual([0.5, 0.75]);
  expect([0, 1].map((index) => contenderWith(ratios, "less").observationAt(index))).toEqual([-0.5, -0.75]);
});

test("a replication without a ticket moves nothing, and a first stage without any has no figure", () => {
  const none = { above: 0, below: 0 };
  expect(contenderWith([{ above: 3, below: 4 }, none]).observationAt(1)).toBe(0.75);
  expect(contenderWith([none, none]).first).toBeUndefined();
});
