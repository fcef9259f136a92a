import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { modesOf } from "../../src/experiment/modes.ts";
import { Histogram, samplerOf, streamFor, type Distribution } from "../../src/kernel/index.ts";

function drawn(distribution: Distribution, seed: string): Histogram {
  const [draw, stream] = [samplerOf(distribution), streamFor(seed, 0, "modes")];
  const histogram = new Histogram();
  for (let count = 0; count < 5_000; count++) histogram.add(draw(stream));
  return histogram;
}

property.prop([fc.integer()], { numRuns: 20 })("two kinds of tickets have two modes", (seed) => {
  const found = drawn(
    {
      kind: "mixture",
      of: [
        { weight: 0.4, distribution: { kind: "lognormal", mean: 20, cv: 1 } },
        { weight: 0.6, distribution: { kind: "lognormal", mean: 6_000, cv: 1 } },
      ],
    },
    String(seed),
  );
  const { low = NaN, valley = NaN, high = NaN, before = NaN } = modesOf(found) ?? {};
  expect(low).toBeGreaterThan(5);
  expect(low).toBeLessThan(valley);
  expect(valley).toBeLessThan(high);
  expect(high).toBeLessThan(12_000);
  expect(Math.abs(before - 0.4)).toBeLessThan(0.06);
});

property.prop([fc.integer()], { numRuns: 20 })("one kind has one", (seed) => {
  expect(modesOf(drawn({ kind: "lognormal", mean: 300, cv: 3 }, String(seed)))).toBeUndefined();
});

test("no times have no modes", () => {
  expect(modesOf(new Histogram())).toBeUndefined();
});
