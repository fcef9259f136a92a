import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { agreementOf, severityMatrix } from "../../../src/trainer/scoring/index.ts";
import { anyRows, levels, rowOf, shuffledRows, trainingCase } from "./rows.ts";

property.prop([anyRows])(
  "every row is in one cell, and as far from the diagonal as its verdict says",
  (rows) => {
    const { counts } = severityMatrix(levels, rows);
    expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    for (const off of [-3, -2, -1, 0, 1, 2, 3]) {
      const cells = counts.flatMap((row, i) => row.filter((_, j) => j - i === off));
      const within = rows.filter(({ verdict }) => verdict.tooLow === off).length;
      expect(cells.reduce((sum, count) => sum + count, 0)).toBe(within);
    }
  },
);

property.prop([shuffledRows])("the order of the rows does not matter", ([rows, shuffled]) => {
  expect(severityMatrix(levels, shuffled)).toEqual(severityMatrix(levels, rows));
  expect(agreementOf(shuffled)).toEqual(agreementOf(rows));
});

property.prop([anyRows])("exact, one off and further off are all there is", (rows) => {
  const { exact, offByOne, offByTwoOrMore } = agreementOf(rows);
  const shares = [exact, offByOne, offByTwoOrMore];
  const sum = shares.reduce((all, one) => all + (one.kind === "none" ? 0 : one.share), 0);
  expect(sum).toBeCloseTo(rows.length === 0 ? 0 : 1, 12);
});

test("rows are the policy's priorities, columns the trainee's", () => {
  const rows = [
    rowOf(trainingCase(), { priority: "high" }),
    rowOf(trainingCase()),
    rowOf(trainingCase({ priority: ["low"] }), { priority: "high" }),
  ];
  expect(severityMatrix(levels, rows).counts).toEqual([
    [1, 1, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 1, 0, 0],
  ]);
  expect(agreementOf(rows)).toMatchObject({
    exact: { n: 3, share: 1 / 3 },
    offByOne: { share: 1 / 3 },
    offByTwoOrMore: { share: 1 / 3 },
  });
});

test("an accepted second answer is on the diagonal", () => {
  const rows = [rowOf(trainingCase({ priority: ["medium", "high"] }), { priority: "high" })];
  expect(severityMatrix(levels, rows).counts[1]).toEqual([0, 1, 0, 0]);
});
