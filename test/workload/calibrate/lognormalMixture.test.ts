import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { meanOf, normalVariate, samplerOf, streamFor, varianceOf } from "../../../src/kernel/index.ts";
import {
  fitComponents,
  fitLognormalMixture,
  improved,
  mixtureOf,
} from "../../../src/workload/calibrate/lognormalMixture.ts";

/** Logarithms of two kinds of times: quick ones, 40 %, and long ones. */
function twoKinds(count: number): Float64Array {
  const stream = streamFor("mixture", 0, "test");
  return Float64Array.from({ length: count }, () => {
    const isQuick = stream.next() < 0.4;
    return normalVariate(stream) * (isQuick ? 1 : 0.8) + (isQuick ? -1 : 4);
  }).sort();
}

test("what a mixture was made of is found again", () => {
  const [quick, long] = fitComponents(twoKinds(10_000), 2).components;
  expect(quick?.share).toBeCloseTo(0.4, 1);
  expect(quick?.mu).toBeCloseTo(-1, 1);
  expect(quick?.sigma).toBeCloseTo(1, 1);
  expect(long?.mu).toBeCloseTo(4, 1);
  expect(long?.sigma).toBeCloseTo(0.8, 1);
});

property.prop([
  fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 5, maxLength: 80 }),
  fc.integer({ min: 1, max: 4 }),
])("no round of the fit makes the data less likely", (values, count) => {
  const logs = Float64Array.from(values).sort();
  let { components } = fitComponents(logs.slice(0, 5), count);
  let likelihood = -Infinity;
  for (let round = 0; round < 15; round++) {
    const next = improved(logs, components);
    // A part that has become as narrow as parts may be is held there, which can cost a little.
    const isHeld = components.some(({ sigma }) => sigma <= 0.0501);
    if (!isHeld) expect(next.logLikelihood).toBeGreaterThanOrEqual(likelihood - 1e-6 * Math.abs(likelihood));
    likelihood = isHeld ? -Infinity : next.logLikelihood;
    components = next.components;
  }
});

test("Akaike's criterion takes as many parts as there are", () => {
  const times = twoKinds(4_000).map(Math.exp);
  expect(fitLognormalMixture(times, 4).components.filter(({ share }) => share > 0.02).length).toBe(2);
  const stream = streamFor("one", 0, "test");
  const one = Float64Array.from({ length: 4_000 }, () => Math.exp(normalVariate(stream)));
  expect(fitLognormalMixture(one, 4).components).toHaveLength(1);
});

test("the distribution has the moments of the times it was fitted to", () => {
  const draw = samplerOf({ kind: "lognormal", mean: 30, cv: 0.5 });
  const stream = streamFor("moments", 0, "test");
  const fitted = mixtureOf(
    fitLognormalMixture(
      Float64Array.from({ length: 5_000 }, () => draw(stream)),
      1,
    ),
  );
  expect(meanOf(fitted) / 30).toBeCloseTo(1, 1);
  expect(Math.sqrt(varianceOf(fitted)) / meanOf(fitted)).toBeCloseTo(0.5, 1);
});

test("times that are all the same make a fit with finite numbers", () => {
  const { components, logLikelihood } = fitLognormalMixture(new Float64Array(50).fill(60), 3);
  expect(components.every(({ mu, sigma }) => Number.isFinite(mu) && sigma > 0)).toBe(true);
  expect(Number.isFinite(logLikelihood)).toBe(true);
});
