import { expect, test } from "vitest";
import {
  fitFamily,
  fitTimes,
  samplerOf,
  streamFor,
  type Distribution,
  type FittedFamily,
} from "../../src/kernel/index.ts";
import { expectRelative } from "./nearness.ts";

const drawn = (distribution: Distribution, count: number): readonly number[] => {
  const draw = samplerOf(distribution);
  const stream = streamFor("fit", 0, distribution.kind);
  return Array.from({ length: count }, () => draw(stream));
};

const members: Readonly<Record<FittedFamily, Distribution>> = {
  exponential: { kind: "exponential", mean: 12 },
  lognormal: { kind: "lognormal", mean: 12, cv: 1.3 },
  gamma: { kind: "gamma", mean: 12, cv: 0.5 },
  weibull: { kind: "weibull", shape: 1.7, scale: 9 },
};

test.for(Object.entries(members))("a %s sample gives its distribution back", ([family, distribution]) => {
  const fit = fitFamily(family as FittedFamily, drawn(distribution, 20_000));
  for (const [name, value] of Object.entries(distribution))
    if (typeof value === "number")
      expectRelative(Number(new Map(Object.entries(fit.distribution)).get(name)), value, 0.03);
  expect(fit.ksDistance).toBeLessThan(0.015);
});

test.for(["lognormal", "gamma", "weibull"] as const)("of a %s sample its own family fits best", (family) => {
  expect(fitTimes(drawn(members[family], 5_000))[0]?.family).toBe(family);
});

test("the time unit changes the scale of a fit and nothing else", () => {
  const hours = drawn(members.weibull, 200);
  const minutes = hours.map((value) => value * 60);
  for (const family of ["exponential", "lognormal", "gamma", "weibull"] as const) {
    const [one, other] = [fitFamily(family, hours), fitFamily(family, minutes)];
    expectRelative(other.ksDistance, one.ksDistance, 1e-7);
    expectRelative(other.logLikelihood, one.logLikelihood - 200 * Math.log(60), 1e-9);
  }
});

test("times that are not positive, or only one, are not fitted", () => {
  expect(() => fitTimes([1])).toThrow("a fit takes several positive times");
  expect(() => fitTimes([1, 0])).toThrow("a fit takes several positive times");
});
