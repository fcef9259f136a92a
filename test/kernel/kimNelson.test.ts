import { expect, test } from "vitest";
import { kimNelsonConstants, normalVariate, selectBest, streamFor } from "../../src/kernel/index.ts";
import type { SelectionRule, SelectionState } from "../../src/kernel/kimNelson.ts";
import reference from "../theory/kernel.json" with { type: "json" };

test("the constants are the reference values", () => {
  const { params, expected } = reference.entries["stat-kn-1"];
  for (const [index, [error = 0, systems = 0, firstStage = 0]] of params.cases.entries()) {
    const { eta, hSquared } = kimNelsonConstants(systems, firstStage, error);
    expect(eta).toBeCloseTo(expected.eta[index] ?? NaN, 9);
    expect(hSquared).toBeCloseTo(expected.h2[index] ?? NaN, 8);
  }
});

function ended(
  means: readonly number[],
  rule: SelectionRule,
  noise: (system: number, index: number) => number,
): SelectionState {
  const states = [
    ...selectBest(means.length, (system, index) => (means[system] ?? 0) + noise(system, index), rule),
  ];
  const last = states.at(-1);
  if (!last) throw new Error("a selection has at least one round");
  return last;
}

/** Noise that a system has of its own, in its own order. */
function ownNoise(seed: number): (system: number) => number {
  const streams = Array.from({ length: 8 }, (_, system) => streamFor("selection", seed, `system/${system}`));
  return (system) => {
    const stream = streams[system];
    return stream ? normalVariate(stream) : 0;
  };
}

test("the best of known means that leads by the indifference is found in at least 95 of 100 tries", () => {
  const rule = { firstStage: 10, indifference: 0.5, confidence: 0.95 };
  const means = [0, 0, 0.5, 0, 0];
  const right = Array.from({ length: 200 }, (_, seed) => ended(means, rule, ownNoise(seed))).filter(
    ({ survivors }) => survivors[0] === 2,
  ).length;
  expect(right).toBeGreaterThanOrEqual(190);
});

test("systems that meet the same luck are told apart sooner", () => {
  const rule = { firstStage: 10, indifference: 0.2, confidence: 0.95 };
  const shared = streamFor("selection", 1, "shared");
  const luck: number[] = [];
  const common = ended([0, 0.2, 0], rule, (_, index) => (luck[index] ??= normalVariate(shared)));
  const apart = ended([0, 0.2, 0], rule, ownNoise(1));
  expect(common).toMatchObject({ survivors: [1], observations: 10 });
  expect(apart.observations).toBeGreaterThan(common.observations);
});

test("systems that are exactly the same all survive, and one alone is the best", () => {
  const rule = { firstStage: 5, indifference: 0.1, confidence: 0.9 };
  expect(ended([1, 1, 0], rule, () => 0)).toMatchObject({ survivors: [0, 1], isOver: true });
  const luck = (_: number, index: number): number => index % 3;
  expect(ended([1, 1], rule, luck)).toMatchObject({ survivors: [0, 1], observations: 5 });
  expect(ended([3], rule, ownNoise(2))).toMatchObject({ survivors: [0], isOver: true });
});
