import { expect, test } from "vitest";
import { streamFor } from "../../src/kernel/index.ts";
import { wholeSampler } from "../../src/workload/wholeSampler.ts";

test("what is drawn is whole milliseconds, and 0 where nothing is described", () => {
  const stream = streamFor("whole", 0, "sampler");
  const draws = Array.from({ length: 100 }, () => wholeSampler({ kind: "exponential", mean: 10.5 })(stream));
  expect(draws.every((one) => Number.isInteger(one))).toBe(true);
  expect(new Set(draws).size).toBeGreaterThan(5);
  expect(wholeSampler(undefined)(stream)).toBe(0);
});
