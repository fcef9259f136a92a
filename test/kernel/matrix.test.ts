import fc from "fast-check";
import { expect, test } from "vitest";
import { combine, identity, multiply, solve, type Matrix } from "../../src/kernel/matrix.ts";

const square = (size: number) =>
  fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  });

/** Has an inverse: its diagonal outweighs the rest. */
const dominant = (matrix: Matrix): Matrix => combine(matrix, identity(matrix.length), 100);

test("the solution solves its equations", () => {
  fc.assert(
    fc.property(square(4), square(4), (a, b) => {
      const matrix = dominant(a);
      const product = multiply(matrix, solve(matrix, b));
      for (const [i, row] of product.entries())
        for (const [j, value] of row.entries()) expect(value).toBeCloseTo(b[i]?.[j] ?? NaN, 9);
    }),
  );
});

test("a pivot of nought is no obstacle", () => {
  expect(
    solve(
      [
        [0, 2],
        [1, 0],
      ],
      [[4], [3]],
    ),
  ).toEqual([[3], [2]]);
});

test("a matrix without an inverse is told", () => {
  expect(() =>
    solve(
      [
        [1, 1],
        [1, 1],
      ],
      identity(2),
    ),
  ).toThrow("the matrix has an inverse");
});
