import { expect, test } from "vitest";
import { duration } from "../../../src/workload/schema/duration.ts";
import { reading } from "../../policy/schema/reading.ts";

const minute = 60_000;

test.for([
  ["12m", { kind: "deterministic", value: 12 * minute }],
  ["0s", { kind: "deterministic", value: 0 }],
  [{ mean: "12m" }, { kind: "exponential", mean: 12 * minute }],
  [
    { mean: "12m", cv: 1.3 },
    { kind: "lognormal", mean: 12 * minute, cv: 1.3 },
  ],
  [
    { mean: "12m", cv: 0.8, shape: "gamma" },
    { kind: "gamma", mean: 12 * minute, cv: 0.8 },
  ],
  [
    { mean: "12m", shape: "gamma" },
    { kind: "gamma", mean: 12 * minute, cv: 1 },
  ],
  [
    { mean: "12m", shape: "lognormal" },
    { kind: "lognormal", mean: 12 * minute, cv: 1 },
  ],
  [
    { mean: "12m", shape: "exponential" },
    { kind: "exponential", mean: 12 * minute },
  ],
  [
    { mean: "12m", shape: "exponential", cv: 1 },
    { kind: "exponential", mean: 12 * minute },
  ],
] as const)("%j is the time %j", ([written, distribution]) => {
  expect(reading(duration, written)).toEqual(distribution);
});

test.for([
  ["12 minutes", "SPAN_INVALID"],
  [{ mean: "quick" }, "SPAN_INVALID"],
  [{ mean: "0m", cv: 1 }, "expected a mean longer than 0"],
  [
    { mean: "12m", cv: 0.5, shape: "exponential" },
    "expected an exponential time without cv, which is always 1",
  ],
] as const)("%j is no time: %s", ([written, complaint]) => {
  expect(reading(duration, written)).toEqual([complaint]);
});

test.for([
  { mean: "12m", cv: 0 },
  { mean: "12m", cv: 21 },
  { mean: "12m", shape: "flat" },
  { cv: 1 },
  12,
  null,
])("%j is no time", (written) => {
  expect(duration.safeParse(written).success).toBe(false);
});
