import fc from "fast-check";
import { expect, test } from "vitest";
import {
  erlangC,
  pollaczekKhinchine,
  preemptiveTimes,
  priorityWaits,
  singleServerPriorities,
} from "../../src/kernel/index.ts";
import { expectRelative } from "./nearness.ts";

const rates = fc.array(fc.double({ min: 0.05, max: 0.8, noNaN: true }), { minLength: 1, maxLength: 4 });

test("the most urgent class does not notice the others when it interrupts them", () => {
  fc.assert(
    fc.property(rates, (arrivalRates) => {
      const [first] = preemptiveTimes({ arrivalRates, meanServiceTime: 1, servers: 4 }) ?? [];
      const alone = erlangC({ arrivalRate: arrivalRates[0] ?? 0, meanServiceTime: 1, servers: 4 });
      if (alone.kind === "unstable") throw new Error("four servers keep up");
      expectRelative(first, alone.meanTimeInSystem);
    }),
  );
});

test("interruptions change who waits, not how many there are", () => {
  fc.assert(
    fc.property(rates, (arrivalRates) => {
      const station = { arrivalRates, meanServiceTime: 1, servers: 4 };
      const times = preemptiveTimes(station) ?? [];
      const waits = priorityWaits(station);
      if (waits.kind === "unstable") throw new Error("four servers keep up");
      const total = arrivalRates.reduce((sum, rate) => sum + rate, 0);
      const there = arrivalRates.reduce((sum, rate, index) => sum + rate * (times[index] ?? NaN), 0);
      expectRelative(there, total * (waits.meanWait + 1));
    }),
  );
});

test("one class alone waits as Pollaczek and Khinchine say, interrupted or not", () => {
  const server = { arrivalRate: 0.08, meanServiceTime: 10, serviceTimeVariance: 225 };
  const exact = pollaczekKhinchine(server);
  if (exact.kind === "unstable") throw new Error("the server keeps up");
  const found = singleServerPriorities([server]);
  expectRelative(found?.waits[0], exact.meanWait);
  expectRelative(found?.preemptiveTimes[0], exact.meanTimeInSystem);
});

test("work that waits, weighted by load, is the same in whatever order classes are served", () => {
  const classes = [
    { arrivalRate: 0.02, meanServiceTime: 10, serviceTimeVariance: 225 },
    { arrivalRate: 0.03, meanServiceTime: 12, serviceTimeVariance: 144 },
    { arrivalRate: 0.01, meanServiceTime: 20, serviceTimeVariance: 0 },
  ];
  const waiting = (list: typeof classes): number =>
    list.reduce(
      (sum, one, index) =>
        sum + one.arrivalRate * one.meanServiceTime * (singleServerPriorities(list)?.waits[index] ?? NaN),
      0,
    );
  expectRelative(waiting(classes.toReversed()), waiting(classes));
});

test("servers that cannot keep up have no steady state", () => {
  expect(preemptiveTimes({ arrivalRates: [1, 3], meanServiceTime: 1, servers: 4 })).toBeUndefined();
  const busy = { arrivalRate: 0.1, meanServiceTime: 10, serviceTimeVariance: 0 };
  expect(singleServerPriorities([busy])).toBeUndefined();
});
