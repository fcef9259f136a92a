import { expect, test } from "vitest";
import {
  normalCdf,
  normalDensity,
  normalQuantile,
  studentCdf,
  studentQuantile,
} from "../../src/kernel/index.ts";
import reference from "../theory/kernel.json" with { type: "json" };
import { expectRelative } from "./nearness.ts";

const { entries } = reference;

test("normal quantiles are the reference values", () => {
  const { params, expected } = entries["stat-norm-1"];
  for (const [index, p] of params.p.entries())
    expect(normalQuantile(p)).toBeCloseTo(expected.z[index] ?? NaN, 12);
});

test("normal probabilities and quantiles keep their precision far out", () => {
  expectRelative(normalCdf(-10), 7.619853024160526e-24, 1e-13);
  expectRelative(normalCdf(-5), 2.866515718791939e-7, 1e-13);
  expectRelative(normalCdf(-0.1), 0.460172162722971, 1e-14);
  expectRelative(normalCdf(0.3), 0.6179114221889526, 1e-14);
  expectRelative(normalCdf(1.96), 0.9750021048517796, 1e-14);
  expectRelative(normalQuantile(1e-300), -37.0470962993612, 1e-13);
  expectRelative(normalQuantile(1e-9), -5.997807015007687, 1e-13);
  expectRelative(normalQuantile(0.02425), -1.972961051311885, 1e-13);
  expect([normalCdf(-Infinity), normalCdf(0), normalCdf(Infinity)]).toEqual([0, 0.5, 1]);
});

test("the normal quantile undoes the normal probability in every region", () => {
  for (let z = -37; z <= 5; z += 0.25) expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, 8);
});

test("the normal density is the slope of the probability", () => {
  const slope = (normalCdf(0.7 + 1e-5) - normalCdf(0.7 - 1e-5)) / 2e-5;
  expectRelative(normalDensity(0.7), slope, 1e-9);
});

test("Student quantiles are the reference values", () => {
  const { params, expected } = entries["stat-t-1"];
  for (const [df, quantiles] of Object.entries(expected)) {
    for (const [index, p] of params.p.entries()) {
      expectRelative(studentQuantile(p, Number(df)), quantiles[index] ?? NaN, 1e-12);
    }
  }
});

test("Student values hold for fractional, few and many degrees of freedom", () => {
  expectRelative(studentQuantile(0.975, 2.5), 3.5746548420036833, 1e-12);
  expectRelative(studentQuantile(0.9995, 0.7), 9790.11752312143, 1e-11);
  expectRelative(studentQuantile(0.6, 17.3), 0.2572770773779655, 1e-12);
  expectRelative(studentQuantile(0.999999, 3), 103.29946778041934, 1e-9);
  expectRelative(studentQuantile(0.975, 100_000), 1.9599877075346096, 1e-11);
  expectRelative(studentCdf(-1.3, 4.7), 0.12684864793230508, 1e-12);
  expectRelative(studentCdf(0.001, 30), 0.5003956321167576, 1e-13);
  expectRelative(studentCdf(-40, 3), 1.7190340394579263e-5, 1e-12);
});

test("Student is symmetric and becomes normal with unlimited degrees of freedom", () => {
  expect(studentQuantile(0.5, 3)).toBe(0);
  expect(studentQuantile(0.25, 3)).toBe(-studentQuantile(0.75, 3));
  expectRelative(studentQuantile(0.975, Infinity), normalQuantile(0.975), 1e-14);
  expectRelative(studentCdf(1, Infinity), normalCdf(1), 1e-14);
  expect([studentCdf(-Infinity, 2), studentCdf(Infinity, 2)]).toEqual([0, 1]);
});

test("a quantile of a certainty is a bug", () => {
  expect(() => normalQuantile(1)).toThrow("between 0 and 1");
  expect(() => studentQuantile(0, 3)).toThrow("between 0 and 1");
  expect(() => studentCdf(1, 0)).toThrow("degrees of freedom");
});
