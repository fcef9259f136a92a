import { expect, test } from "vitest";
import { sensitivityOf, type Round } from "../../src/experiment/index.ts";

const figure = { metric: "firstResponse", where: {} } as const;
const round = (...met: readonly number[]): Round => met.map((one) => [{ above: one, below: 100 }]);
const made = [round(50, 49, 51, 80, 50), round(52, 51, 53, 81, 52), round(51, 50, 52, 82, 51)];

test("the input that moves the figure most comes first", () => {
  const { effects, base, level, replications } = sensitivityOf(figure, made, [
    { less: 1, more: 2 },
    { less: undefined, more: 3 },
    { less: 4, more: 4 },
  ]);
  expect(effects.map(({ input }) => input)).toEqual([1, 0, 2]);
  expect(effects[0]).toMatchObject({
    less: undefined,
    more: { change: "better", difference: { value: expect.closeTo(0.3, 9) as unknown } },
  });
  expect(effects[1]).toMatchObject({ less: { difference: { value: expect.closeTo(-0.01, 9) as unknown } } });
  expect(effects[2]).toMatchObject({ less: { difference: { value: 0, low: 0, high: 0 }, change: "unsure" } });
  expect(base).toMatchObject({ value: 0.51 });
  expect(level).toBeCloseTo(0.99, 12);
  expect(replications).toBe(3);
});
