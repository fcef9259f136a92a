import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { streamFor } from "../../src/kernel/index.ts";
import { WeightedChoice } from "../../src/workload/choice.ts";
import { errorsFrom } from "./sampleLoad.ts";

test("each index is drawn in proportion to its weight", () => {
  const choice = new WeightedChoice([
    [4, 3],
    [1, 0],
    [0, 6],
    [7, 1],
  ]);
  const stream = streamFor("choice", 0, "weights");
  const counts = new Map<number, number>();
  for (let draw = 0; draw < 20_000; draw++) {
    const index = choice.draw(stream);
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual([0, 4, 7]);
  for (const [index, share] of [
    [0, 0.6],
    [4, 0.3],
    [7, 0.1],
  ] as const) {
    expect(Math.abs(errorsFrom(counts.get(index) ?? 0, 20_000, share))).toBeLessThan(3.5);
  }
});

test("a place in the weights is one index, the first weights first", () => {
  const choice = new WeightedChoice([
    [4, 3],
    [0, 1],
  ]);
  expect([0, 0.7499, 0.75, 0.9999].map((place) => choice.at(place))).toEqual([4, 4, 0, 0]);
});

test("a choice of nothing is absent", () => {
  for (const choice of [new WeightedChoice([]), new WeightedChoice([[3, 0]])]) {
    expect(choice.isEmpty).toBe(true);
    expect(choice.draw(streamFor("choice", 0, "nothing"))).toBe(-1);
  }
  expect(new WeightedChoice([[3, 0.1]]).isEmpty).toBe(false);
});

const weights = fc.array(fc.constantFrom(0, 1e-9, 0.1, 0.3, 5), { maxLength: 8 });

test.prop([weights, fc.nat()], { seed: 26, numRuns: 100 })(
  "every draw takes one number of the stream, and never an index without weight",
  (some, replication) => {
    const stream = streamFor("choice", replication, "property");
    const same = streamFor("choice", replication, "property");
    const choice = new WeightedChoice(some.map((weight, index) => [index, weight]));
    for (let draw = 0; draw < 10; draw++) {
      const index = choice.draw(stream);
      expect(choice.isEmpty ? index === -1 : (some[index] ?? 0) > 0).toBe(true);
      same.next();
    }
    expect(stream.next()).toBe(same.next());
  },
);
