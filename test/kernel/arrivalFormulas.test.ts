import { expect, test } from "vitest";
import { batchQueue, erlangC, retrialQueue } from "../../src/kernel/index.ts";
import { expectRelative } from "./nearness.ts";

const alone = { batchRate: 0.6, meanBatchSize: 1, batchSizeVariance: 0, meanServiceTime: 1 };

test("batches of one are an M/M/1 queue", () => {
  const exact = erlangC({ arrivalRate: 0.6, meanServiceTime: 1, servers: 1 });
  if (exact.kind === "unstable") throw new Error("the server keeps up");
  expectRelative(batchQueue(alone)?.meanWait, exact.meanWait);
  expectRelative(batchQueue(alone)?.meanInSystem, exact.meanInSystem);
});

test("the same customers in larger or less equal batches wait longer", () => {
  const pairs = batchQueue({ ...alone, batchRate: 0.3, meanBatchSize: 2 });
  const unequal = batchQueue({ ...alone, batchRate: 0.3, meanBatchSize: 2, batchSizeVariance: 4 });
  expect(pairs?.meanWait).toBeGreaterThan(batchQueue(alone)?.meanWait ?? Infinity);
  expect(unequal?.meanWait).toBeGreaterThan(pairs?.meanWait ?? Infinity);
});

test("whoever tries again at once is as good as in a line", () => {
  const found = retrialQueue({ arrivalRate: 0.6, meanServiceTime: 1, meanRetrialTime: 1e-9 });
  const exact = erlangC({ arrivalRate: 0.6, meanServiceTime: 1, servers: 1 });
  if (exact.kind === "unstable") throw new Error("the server keeps up");
  expectRelative(found?.meanOrbitTime, exact.meanWait, 1e-6);
});

test("a server that cannot keep up has no steady state", () => {
  expect(batchQueue({ ...alone, batchRate: 1 })).toBeUndefined();
  expect(retrialQueue({ arrivalRate: 1, meanServiceTime: 1, meanRetrialTime: 1 })).toBeUndefined();
});
