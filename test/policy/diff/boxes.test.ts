import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { boxesOf, type Box } from "../../../src/policy/diff/boxes.ts";
import type { FactDimension } from "../../../src/policy/diff/factSpace.ts";

const dimension = (fact: string, words: readonly string[]): FactDimension => ({
  fact,
  values: words.map((word) => ({ words: [word], facts: {} })),
});
const dimensions = [
  dimension("x", ["x0", "x1"]),
  dimension("y", ["y0", "y1", "y2"]),
  dimension("z", ["z0", "z1"]),
];

test("all combinations are one box without a condition", () => {
  expect(boxesOf(dimensions, [...Array(12).keys()])).toEqual([{ combinations: 12, facts: [] }]);
  expect(boxesOf(dimensions, [])).toEqual([]);
});

test("values after which the same remains are joined", () => {
  expect(boxesOf(dimensions, [0, 4, 6, 10])).toEqual([
    {
      combinations: 4,
      facts: [
        { fact: "y", words: ["y0", "y2"] },
        { fact: "z", words: ["z0"] },
      ],
    },
  ]);
});

const wordsAt = (number: number): readonly string[] => [
  `x${Math.floor(number / 6)}`,
  `y${Math.floor(number / 2) % 3}`,
  `z${number % 2}`,
];
const holds = ({ facts }: Box, number: number): boolean =>
  facts.every(({ words }) => words.some((word) => wordsAt(number).includes(word)));

property.prop([fc.subarray([...Array(12).keys()])])(
  "the boxes hold exactly the combinations, each once",
  (numbers) => {
    const boxes = boxesOf(dimensions, numbers);
    const times = [...Array(12).keys()].map((number) => boxes.filter((box) => holds(box, number)).length);
    expect(times).toEqual([...Array(12).keys()].map((number) => (numbers.includes(number) ? 1 : 0)));
    expect(boxes.reduce((sum, { combinations }) => sum + combinations, 0)).toBe(numbers.length);
  },
);
