import { expect, test } from "vitest";
import { questions } from "../../src/trainer/answer.ts";
import { weights } from "../../src/trainer/scoring/index.ts";

test("every question has a weight, and a right answer to all of them is worth 100 points", () => {
  expect(Object.keys(weights).toSorted()).toEqual([...questions].toSorted());
  expect(questions.reduce((sum, question) => sum + weights[question], 0)).toBe(100);
});
