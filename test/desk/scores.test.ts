import { expect, test } from "vitest";
import { noScores } from "../../src/desk/scores.ts";

test("there is room for the scores of every channel, and none yet", () => {
  const { sums, counts } = noScores(2);
  expect([[...sums], [...counts]]).toEqual([
    [0, 0],
    [0, 0],
  ]);
});
