import { invariant } from "../units/index.ts";

/** Rows of numbers, all of one length. */
export type Matrix = readonly (readonly number[])[];

/** The matrix product. */
export const multiply = (left: Matrix, right: Matrix): Matrix =>
  left.map((row) =>
    (right[0] ?? []).map((_, column) =>
      row.reduce((sum, value, index) => sum + value * (right[index]?.[column] ?? 0), 0),
    ),
  );

/** left + factor x right. */
export const combine = (left: Matrix, right: Matrix, factor = 1): Matrix =>
  left.map((row, i) => row.map((value, j) => value + factor * (right[i]?.[j] ?? 0)));

/** The square matrix with ones on its diagonal. */
export const identity = (size: number): Matrix =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)));

/** The X of A X = B, by Gaussian elimination with partial pivoting; A has an inverse. */
export function solve(matrix: Matrix, right: Matrix): Matrix {
  const rows = matrix.map((row, index) => Float64Array.of(...row, ...(right[index] ?? [])));
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const magnitude = (row: Float64Array): number => Math.abs(row[column] ?? 0);
    rows.push(...rows.splice(column).toSorted((a, b) => magnitude(b) - magnitude(a)));
    eliminate(rows, column);
  }
  return rows.map((row, index) => Array.from(row.subarray(size), (value) => value / (row[index] ?? 0)));
}

function eliminate(rows: readonly Float64Array[], column: number): void {
  const pivot = rows[column];
  invariant(pivot !== undefined && pivot[column] !== 0, "the matrix has an inverse");
  for (const row of rows) {
    if (row === pivot) continue;
    const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
    if (factor === 0) continue;
    for (const [index, value] of pivot.entries()) row[index] = (row[index] ?? 0) - factor * value;
  }
}
