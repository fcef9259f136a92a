import { expect, test } from "vitest";
import {
  erlangC,
  oneOfTwo,
  phaseQueue,
  pollaczekKhinchine,
  regimeQueue,
  twoInTurn,
} from "../../src/kernel/index.ts";
import { expectRelative } from "./nearness.ts";

test.for([
  ["two phases in turn", twoInTurn(4), 8],
  ["one of two times", oneOfTwo(0.9, [2, 22]), 0.9 * 8 + 0.1 * 968 - 16],
] as const)("one server with %s waits as Pollaczek and Khinchine say", ([, service, variance]) => {
  const found = phaseQueue({ arrivalRate: 0.2, service, servers: 1 });
  const exact = pollaczekKhinchine({ arrivalRate: 0.2, meanServiceTime: 4, serviceTimeVariance: variance });
  if (exact.kind === "unstable") throw new Error("the server keeps up");
  expectRelative(found?.waitProbability, exact.waitProbability);
  expectRelative(found?.meanWait, exact.meanWait);
});

test("equal phases to choose from are one exponential time", () => {
  const found = phaseQueue({ arrivalRate: 2, service: oneOfTwo(0.3, [2, 2]), servers: 5 });
  const exact = erlangC({ arrivalRate: 2, meanServiceTime: 2, servers: 5 });
  if (exact.kind === "unstable") throw new Error("the servers keep up");
  expectRelative(found?.meanWait, exact.meanWait);
});

test("regimes with the same rate are none", () => {
  const regimes = [
    { arrivalRate: 3, meanSpell: 10 },
    { arrivalRate: 3, meanSpell: 500 },
  ] as const;
  const found = regimeQueue({ regimes, meanServiceTime: 1, servers: 4 });
  const exact = erlangC({ arrivalRate: 3, meanServiceTime: 1, servers: 4 });
  if (exact.kind === "unstable") throw new Error("the servers keep up");
  expectRelative(found?.meanWait, exact.meanWait);
  expectRelative(found?.waitProbability, exact.waitProbability);
});

test("an incident now and then costs far more than its share of the arrivals", () => {
  const regimes = [
    { arrivalRate: 0.6, meanSpell: 600 },
    { arrivalRate: 4, meanSpell: 60 },
  ] as const;
  const found = regimeQueue({ regimes, meanServiceTime: 5, servers: 8 });
  const evenly = erlangC({ arrivalRate: found?.meanArrivalRate ?? 0, meanServiceTime: 5, servers: 8 });
  if (evenly.kind === "unstable") throw new Error("the servers keep up");
  expect((found?.meanWait ?? 0) / evenly.meanWait).toBeGreaterThan(400);
});

test("servers that cannot keep up have no steady state", () => {
  expect(phaseQueue({ arrivalRate: 1, service: twoInTurn(2), servers: 2 })).toBeUndefined();
  const regimes = [
    { arrivalRate: 1, meanSpell: 1 },
    { arrivalRate: 9, meanSpell: 1 },
  ] as const;
  expect(regimeQueue({ regimes, meanServiceTime: 1, servers: 5 })).toBeUndefined();
});
