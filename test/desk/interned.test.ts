import { expect, test } from "vitest";
import { Interned } from "../../src/desk/interned.ts";

test("values that are written alike are one, and others are not", () => {
  const exits = new Interned<readonly number[]>();
  const first = exits.of([1, 2]);
  expect(exits.of([1, 2])).toBe(first);
  expect(exits.of([2, 1])).toEqual([2, 1]);
});

test("what a key stands for is made once", () => {
  let made = 0;
  const counted = new Interned<number>();
  const ask = (key: string): number => counted.get(key, () => ++made);
  expect([ask("a"), ask("b"), ask("a")]).toEqual([1, 2, 1]);
});
