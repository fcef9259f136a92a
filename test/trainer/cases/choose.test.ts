import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { streamFor } from "../../../src/kernel/index.ts";
import { choose, happens, shuffled } from "../../../src/trainer/cases/choose.ts";

test("what weighs three times as much comes three times as often", () => {
  const stream = streamFor("1", 0, "test");
  const drawn = Array.from({ length: 4000 }, () => choose(stream, [1, 3], (weight) => weight));
  expect(drawn.filter((one) => one === 3).length / 4000).toBeCloseTo(0.75, 1);
});

test("nothing can be chosen from nothing", () => {
  expect(() => choose(streamFor("1", 0, "test"), [])).toThrow("something to choose from");
});

test("what is certain happens and what is impossible does not", () => {
  const stream = streamFor("1", 0, "test");
  expect([happens(stream, 1), happens(stream, 0)]).toEqual([true, false]);
});

test.prop([fc.array(fc.integer()), fc.string()])("shuffling loses and adds nothing", (all, seed) => {
  expect(shuffled(streamFor(seed, 0, "test"), all).toSorted()).toEqual(all.toSorted());
});
