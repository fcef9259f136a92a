import { expect, test } from "vitest";
import { budgetShares } from "../../src/kernel/index.ts";
import { expectRelative } from "./nearness.ts";

const like = (mean: number, standardDeviation = 1) => ({ mean, standardDeviation });

test("two alternatives share a budget as their standard deviations", () => {
  const shares = budgetShares([like(1, 2), like(2, 6)]);
  expectRelative(shares[0], 0.25);
  expectRelative(shares[1], 0.75);
});

test("the shares are one in all, and the closest rival gets most of the others", () => {
  const shares = budgetShares([like(3), like(1), like(1.5), like(9)]);
  expectRelative(
    shares.reduce((sum, share) => sum + share, 0),
    1,
  );
  expect(shares.indexOf(Math.max(shares[0] ?? 0, shares[2] ?? 0, shares[3] ?? 0))).toBe(2);
});

test("two equally good alternatives cannot be told apart by any budget", () => {
  expect(() => budgetShares([like(1), like(1)])).toThrow("exactly one alternative has the smallest mean");
});
