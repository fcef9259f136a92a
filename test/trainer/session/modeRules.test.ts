import { expect, test } from "vitest";
import { questions } from "../../../src/trainer/answer.ts";
import { askedOf, guidanceOf, nextSpeed, rulesOf, speeds } from "../../../src/trainer/session/modeRules.ts";

test("learn asks more from case to case, and all of it from the seventh on", () => {
  const asked = Array.from({ length: 8 }, (_, index) => askedOf(guidanceOf("learn", index + 1)).length);
  expect(asked).toEqual([0, 0, 0, 2, 5, 6, 7, 7]);
  expect(askedOf(guidanceOf("drill", 1))).toEqual(questions);
});

test("an exam allows nothing that helps", () => {
  const { feedback, ...allowed } = rulesOf.exam;
  expect(feedback).toBe("at the end");
  expect(Object.values(allowed)).toEqual([false, false, false, false]);
});

test("speeds step up and down between 1 and 120", () => {
  expect(speeds.map((speed) => nextSpeed(speed, 1))).toEqual([2, 5, 10, 30, 60, 120, 120]);
  expect(speeds.map((speed) => nextSpeed(speed, -1))).toEqual([1, 1, 2, 5, 10, 30, 60]);
});
