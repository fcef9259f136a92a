import { expect, test } from "vitest";
import { proofOf } from "../../../src/trainer/scoring/index.ts";

const counts = { items: 60, answered: 60, correct: 55, criticalItems: 30, criticalMisses: 0 };

test("a result says in words what it proves", () => {
  expect(proofOf(counts)).toBe(
    "55 of 60 correct: right in 81.9 % to 96.4 % of such cases, 95 %; " +
      "0 of 30 critical missed: miss rate below 9.5 %, 95 %",
  );
  expect(proofOf({ ...counts, criticalItems: 10 })).toContain("miss rate below 25.9 %, 95 %");
  expect(proofOf({ ...counts, criticalMisses: 30 })).toContain("30 of 30 critical missed: no bound");
});

test("a result of nothing proves nothing", () => {
  expect(proofOf({ ...counts, answered: 0, correct: 0, criticalItems: 0 })).toBe(
    "no case answered: nothing about what is right; no critical case: nothing about misses",
  );
});
