import { expect, test } from "vitest";
import { logGamma, regularisedBeta, regularisedGamma } from "../../src/kernel/index.ts";
import { expectRelative } from "./nearness.ts";

// Values at 40 digits by an arbitrary-precision library.
test("log gamma agrees with forty-digit values", () => {
  expectRelative(logGamma(1e-5), 11.512919692895826, 1e-14);
  expectRelative(logGamma(0.5), 0.5723649429247001, 1e-14);
  expectRelative(logGamma(1.5), -0.12078223763524522, 1e-13);
  expectRelative(logGamma(3), 0.6931471805599453, 1e-14);
  expectRelative(logGamma(10.5), 13.940625219403764, 1e-14);
  expectRelative(logGamma(171.5), 709.1431630309282, 1e-14);
  expectRelative(logGamma(1e6), 12815504.569147612, 1e-14);
});

test("the incomplete beta function agrees with forty-digit values", () => {
  expectRelative(regularisedBeta(0.3, 2.5, 0.7), 0.02981402484525047, 1e-12);
  expectRelative(regularisedBeta(0.9, 50, 3), 0.09663328513725213, 1e-12);
  expectRelative(regularisedBeta(0.5, 200, 210), 0.6894852134234161, 1e-11);
  expectRelative(regularisedBeta(1e-4, 0.2, 8), 0.258970041481421, 1e-12);
  expect([regularisedBeta(0, 2, 3), regularisedBeta(1, 2, 3)]).toEqual([0, 1]);
});

test("the incomplete gamma functions agree with forty-digit values in both tails", () => {
  expectRelative(regularisedGamma(0.5, 0.02).lower, 0.15851941887820605, 1e-13);
  expectRelative(regularisedGamma(3, 2).lower, 0.32332358381693654, 1e-13);
  expectRelative(regularisedGamma(10, 25).upper, 0.00022147663824878357, 1e-12);
  expectRelative(regularisedGamma(100, 80).lower, 0.017108313035133115, 1e-12);
  expect(regularisedGamma(2, 0)).toEqual({ lower: 0, upper: 1 });
  expect(regularisedGamma(2, Infinity)).toEqual({ lower: 1, upper: 0 });
});

test("arguments outside their range are a bug", () => {
  expect(() => logGamma(0)).toThrow("positive");
  expect(() => regularisedBeta(1.1, 1, 1)).toThrow("[0, 1]");
  expect(() => regularisedGamma(1, -1)).toThrow("not below 0");
});
