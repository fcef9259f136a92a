import { expect, test } from "vitest";
import { compare, sweepOf, type Figure, type Round } from "../../src/experiment/index.ts";

const figure: Figure = { metric: "resolution", where: {} };
const desk = (met: number): Round[number] => [{ above: met, below: 10 }];
const made: readonly Round[] = [
  [desk(5), desk(9), desk(5)],
  [desk(6), desk(9), desk(6)],
  [desk(5), desk(8), desk(5)],
];

test("every desk has its figures, and how they differ from the first desk", () => {
  const { desks, replications, level } = sweepOf([figure], made);
  expect(replications).toBe(3);
  expect(level).toBeCloseTo(0.975, 12);
  expect(desks.map(([one]) => [one?.estimate, one?.change])).toMatchObject([
    [{ value: 16 / 30 }, "unsure"],
    [{ value: 26 / 30 }, "better"],
    [{ value: 16 / 30 }, "unsure"],
  ]);
});

test("two desks differ in a sweep as they do in a comparison", () => {
  const two = made.map((round) => round.slice(0, 2));
  const pairs = two.map(([a = [], b = []]) => ({ a, b }));
  expect(sweepOf([figure], two).desks[1]?.[0]?.difference).toEqual(
    compare([figure], pairs).figures[0]?.difference,
  );
});

test("a sweep of nothing has nothing", () => {
  expect(sweepOf([figure], [])).toMatchObject({ replications: 0, desks: [] });
});
