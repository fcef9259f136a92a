import { expect, test } from "vitest";
import { untilEnough } from "../../src/cli/untilEnough.ts";

function* numbers(most = Infinity): Generator<number> {
  for (let number = 0; number < most; number++) yield number;
}

const silent = { most: 5, isSilent: true };

test("results are taken until there are enough", async () => {
  const found = await untilEnough(numbers(), { ...silent, isEnough: ({ length }) => length === 3 });
  expect(found).toEqual({ done: [0, 1, 2], isPartial: false });
});

test("results that end are all there is", async () => {
  expect(await untilEnough(numbers(2), { ...silent, isEnough: () => false })).toEqual({
    done: [0, 1],
    isPartial: false,
  });
});

test("an interruption finishes the result at hand, and what there is counts as partial", async () => {
  const before = process.listenerCount("SIGINT");
  function* interrupted(): Generator<number> {
    yield 0;
    process.emit("SIGINT");
    yield 1;
    yield 2;
  }
  expect(await untilEnough(interrupted(), { ...silent, isEnough: () => false })).toEqual({
    done: [0, 1],
    isPartial: true,
  });
  expect(process.listenerCount("SIGINT")).toBe(before);
});

test("results made elsewhere are not waited for after an interruption, nor heard of when they fail later", async () => {
  const later = Promise.withResolvers<number>();
  async function* made(): AsyncGenerator<number> {
    yield 0;
    setImmediate(() => process.emit("SIGINT"));
    yield later.promise;
  }
  expect(await untilEnough(made(), { ...silent, isEnough: () => false })).toEqual({
    done: [0],
    isPartial: true,
  });
  later.reject(new Error("too late"));
});
