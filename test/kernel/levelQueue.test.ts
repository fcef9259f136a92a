import { expect, test } from "vitest";
import { erlangC } from "../../src/kernel/index.ts";
import { steadyLevels } from "../../src/kernel/levelQueue.ts";
import { expectRelative } from "./nearness.ts";

const markovian = (rate: number, servers: number) => ({
  repeatsFrom: servers,
  up: () => [[rate]],
  within: () => [[0]],
  down: (level: number) => [[Math.min(level, servers)]],
});

test.for([1, 2, 7, 40])("with one state a level it is M/M/%i", (servers) => {
  const rate = 0.85 * servers;
  const { levels, repeated, beyond } = steadyLevels(markovian(rate, servers));
  const exact = erlangC({ arrivalRate: rate, meanServiceTime: 1, servers });
  if (exact.kind === "unstable") throw new Error("the servers keep up");
  expect(levels).toHaveLength(servers);
  expectRelative(repeated[0], exact.waitProbability);
  expectRelative(beyond[0], exact.meanQueue);
});

test("the probabilities are one in all", () => {
  const { levels, repeated } = steadyLevels(markovian(3, 5));
  expectRelative(
    [...levels, repeated].flat().reduce((sum, one) => sum + one, 0),
    1,
  );
});
