import { expect, test } from "vitest";
import { ratiosMaker, rounds, type Figure, type Round } from "../../src/experiment/index.ts";
import { sampleLoad } from "../desk/sampleLoad.ts";

const figures: readonly Figure[] = [
  { metric: "firstResponse", where: {} },
  { metric: "occupancy", where: { tier: "tier1" } },
];

test("a round has every figure of every desk, the same for the same desk", () => {
  const made: Round[] = [];
  for (const round of rounds([sampleLoad, sampleLoad], figures)) if (made.push(round) === 2) break;
  for (const [first, second] of made) {
    expect(first).toHaveLength(2);
    expect(second).toEqual(first);
  }
  expect(made[1]).not.toEqual(made[0]);
});

test("any replication can be made by its index", () => {
  const made = [...take(rounds([sampleLoad], figures), 3)];
  expect(ratiosMaker(sampleLoad, figures)(2)).toEqual(made[2]?.[0]);
});

function* take<T>(all: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const one of all) {
    yield one;
    if (--left === 0) return;
  }
}
