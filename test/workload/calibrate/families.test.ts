import { expect, test } from "vitest";
import { meanOf, samplerOf, streamFor, type Distribution } from "../../../src/kernel/index.ts";
import { families, fitFamily } from "../../../src/workload/calibrate/families.ts";
import { ksDistance } from "../../../src/workload/calibrate/goodness.ts";

function drawn(distribution: Distribution, count = 8_000): Float64Array {
  const draw = samplerOf(distribution);
  const stream = streamFor("families", 0, distribution.kind);
  return Float64Array.from({ length: count }, () => draw(stream));
}

test.each<Distribution>([
  { kind: "exponential", mean: 12 },
  { kind: "weibull", shape: 0.6, mean: 40 },
  { kind: "lognormal", mean: 25, cv: 1.4 },
])("the parameters of $kind are found again", (distribution) => {
  const fitted = fitFamily(distribution.kind as "weibull", drawn(distribution));
  expect(Math.abs(meanOf(fitted) / meanOf(distribution) - 1)).toBeLessThan(0.06);
  expect(ksDistance(drawn(fitted), drawn(distribution))).toBeLessThan(0.03);
});

test("times of two kinds are a mixture, and nothing simpler", () => {
  const times = drawn({
    kind: "mixture",
    of: [
      { weight: 1, distribution: { kind: "lognormal", mean: 0.5, cv: 1 } },
      { weight: 1, distribution: { kind: "lognormal", mean: 100, cv: 1 } },
    ],
  });
  const distances = families.map((family) => ksDistance(drawn(fitFamily(family, times)), times));
  expect(distances[0]).toBeLessThan(0.02);
  for (const distance of distances.slice(1)) expect(distance).toBeGreaterThan(0.08);
});
