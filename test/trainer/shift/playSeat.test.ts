import { expect, test } from "vitest";
import { simulatedHandling } from "../../../src/trainer/shift/playSeat.ts";
import { deskOf, policyPlayer, shiftStart, source } from "./sampleShift.ts";

const start = shiftStart();
const deeds = deskOf(source).play(start, policyPlayer);

test("a player has one ticket in their hands at a time, and stops when the shift does", () => {
  const types = deeds.map(({ type }) => type);
  expect(types).toEqual(types.map((_, index) => (index % 2 === 0 ? "opened" : "decided")));
  const times = deeds.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBeLessThan(start.shift?.until ?? 0);
});

test("what is solved takes its simulated work, what moves on two minutes at most", () => {
  expect(simulatedHandling(1, { effort: 540_200, isSolved: true })).toBe(541_000);
  expect(simulatedHandling(1, { effort: 540_200, isSolved: false })).toBe(120_000);
  expect(simulatedHandling(1, { effort: 30_000, isSolved: false })).toBe(30_000);
});
