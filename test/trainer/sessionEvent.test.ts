import { expect, test } from "vitest";
import { rulesOf } from "../../src/trainer/session/modeRules.ts";
import { modes } from "../../src/trainer/sessionEvent.ts";

test("every way to practise has its rules, and an exam allows no help", () => {
  expect(Object.keys(rulesOf).toSorted()).toEqual([...modes].toSorted());
  expect(rulesOf.exam).toEqual({
    feedback: "at the end",
    hints: false,
    undo: false,
    pause: false,
    speed: false,
  });
});
