import { expect, test } from "vitest";
import { erlangC, jacksonNetwork } from "../../src/kernel/index.ts";
import { expectRelative } from "./nearness.ts";

const desk = { meanServiceTime: 5, servers: 7 };

test("one station that keeps nobody is an M/M/c queue", () => {
  const found = jacksonNetwork({ arrivalRates: [1], stations: [desk], routing: [[0]] });
  const exact = erlangC({ ...desk, arrivalRate: 1 });
  if (exact.kind === "unstable") throw new Error("the servers keep up");
  expectRelative(found.meanTimeInNetwork, exact.meanTimeInSystem);
  expect(found.meanVisits).toEqual([1]);
});

test("whoever comes back with probability p makes 1 / (1 - p) visits", () => {
  const found = jacksonNetwork({ arrivalRates: [1], stations: [desk], routing: [[0.2]] });
  expectRelative(found.meanVisits[0], 1.25);
  expectRelative(found.arrivalRates[0], 1.25);
});

test("the customers at all stations are those who come, times how long they stay", () => {
  const stations = [desk, { meanServiceTime: 15, servers: 6 }];
  const routing = [
    [0.1, 0.2],
    [0.05, 0],
  ];
  const found = jacksonNetwork({ arrivalRates: [1, 0.05], stations, routing });
  const there = found.queues.reduce(
    (sum, queue) => sum + (queue.kind === "steady" ? queue.meanInSystem : NaN),
    0,
  );
  expectRelative(there, 1.05 * (found.meanTimeInNetwork ?? NaN));
});

test("a station that cannot keep up leaves no time to tell", () => {
  const found = jacksonNetwork({ arrivalRates: [2], stations: [desk], routing: [[0]] });
  expect(found.meanTimeInNetwork).toBeUndefined();
  expect(found.meanTimeFrom).toBeUndefined();
});

test("a network that nobody leaves is told", () => {
  expect(() => jacksonNetwork({ arrivalRates: [1], stations: [desk], routing: [[1]] })).toThrow(
    "the matrix has an inverse",
  );
});
