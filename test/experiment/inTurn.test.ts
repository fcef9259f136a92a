import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { inTurn } from "../../src/experiment/index.ts";

/** Makes that are finished when somebody says so, in the order of the given numbers. */
function stage(order: readonly number[]): {
  readonly make: (index: number) => Promise<number>;
  readonly most: () => number;
} {
  const waiting = new Map<number, () => void>();
  const left = [...order];
  let most = 0;
  const finishNext = (): void => {
    const next = left.find((index) => waiting.has(index));
    if (next === undefined) return;
    left.splice(left.indexOf(next), 1);
    waiting.get(next)?.();
    waiting.delete(next);
  };
  const make = (index: number): Promise<number> => {
    const { promise, resolve } = Promise.withResolvers<number>();
    waiting.set(index, () => {
      resolve(index);
      queueMicrotask(finishNext);
    });
    most = Math.max(most, waiting.size);
    queueMicrotask(finishNext);
    return promise;
  };
  return { make, most: () => most };
}

const orders = fc.integer({ min: 0, max: 12 }).chain((count) =>
  fc.shuffledSubarray(
    Array.from({ length: count }, (_, index) => index),
    { minLength: count },
  ),
);

property.prop([orders, fc.integer({ min: 1, max: 5 })], { seed: 1 })(
  "whatever order things are finished in, they come in the order of their numbers",
  async (order, ahead) => {
    const { make, most } = stage(order);
    const came = await Array.fromAsync(inTurn([...order.keys()], make, ahead));
    expect(came).toEqual(order.toSorted((a, b) => a - b));
    expect(most()).toBeLessThanOrEqual(ahead);
  },
);

test("nothing new is begun once nobody listens", async () => {
  const begun: number[] = [];
  const make = (index: number): Promise<number> => {
    begun.push(index);
    return Promise.resolve(index);
  };
  for await (const one of inTurn([...Array(100).keys()], make, 3)) if (one === 4) break;
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test("a failure is thrown when its turn comes, and not before", async () => {
  const make = (index: number): Promise<number> =>
    index === 2 ? Promise.reject(new Error("broken")) : Promise.resolve(index);
  const came: number[] = [];
  const listen = async (): Promise<void> => {
    for await (const one of inTurn([0, 1, 2, 3, 4], make, 5)) came.push(one);
  };
  await expect(listen()).rejects.toThrow("broken");
  expect(came).toEqual([0, 1]);
});
