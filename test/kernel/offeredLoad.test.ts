import { expect, test } from "vitest";
import { meanOf, offeredLoadAt, sineOfferedLoad, type ServiceTime } from "../../src/kernel/index.ts";
import { expectRelative } from "./nearness.ts";

const times: readonly ServiceTime[] = [
  { kind: "deterministic", value: 60 },
  { kind: "exponential", mean: 60 },
  { kind: "lognormal", mean: 60, cv: 1.5 },
  { kind: "gamma", mean: 60, cv: 0.7 },
];

test.for(times)("a rate that was always the same keeps as many busy as work comes: $kind", (service) => {
  const always = [{ from: -1e6, to: Infinity, rate: 0.5 }];
  expectRelative(offeredLoadAt(always, service, 0), 0.5 * meanOf(service), 1e-6);
  expectRelative(sineOfferedLoad({ mean: 0.5, amplitude: 0, period: 1440 }, service).at(77), 30);
});

test("a gamma time with cv 1 is exponential", () => {
  const [exponential, gamma] = [
    { kind: "exponential", mean: 45 },
    { kind: "gamma", mean: 45, cv: 1 },
  ] as const;
  const burst = [{ from: 0, to: 120, rate: 2 }];
  for (const time of [10, 120, 300])
    expectRelative(offeredLoadAt(burst, gamma, time), offeredLoadAt(burst, exponential, time), 1e-10);
  const rate = { mean: 1, amplitude: 0.6, period: 1440 };
  expectRelative(sineOfferedLoad(rate, gamma).lag, sineOfferedLoad(rate, exponential).lag, 1e-10);
});

test.for(times)("a sine in many small pieces is the sine: $kind", (service) => {
  const rate = { mean: 1, amplitude: 0.6, period: 1440 };
  const before = 40 * 1440;
  const step = 5;
  const pieces = Array.from({ length: (before + 1440) / step }, (_, index) => {
    const from = index * step - before;
    return { from, to: from + step, rate: 1 + 0.6 * Math.sin((2 * Math.PI * (from + step / 2)) / 1440) };
  });
  const load = sineOfferedLoad(rate, service);
  for (const time of [0, 500]) expectRelative(offeredLoadAt(pieces, service, time), load.at(time), 2e-4);
});

test("the load is highest after the rate is, by the lag", () => {
  const rate = { mean: 1, amplitude: 0.6, period: 1440 };
  for (const service of times) {
    const load = sineOfferedLoad(rate, service);
    expectRelative(load.at(360 + load.lag), load.peak);
    expect(load.lag).toBeGreaterThan(0);
  }
});

test("before anybody has come nobody is in service", () => {
  expect(offeredLoadAt([{ from: 10, to: 20, rate: 3 }], { kind: "exponential", mean: 5 }, 10)).toBe(0);
});
