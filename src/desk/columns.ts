/** A longer copy of a column; what is new holds zeros. */
export function longerDoubles(column: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(length);
  longer.set(column);
  return longer;
}

/** A longer copy of a column; what is new holds zeros. */
export function longerIntegers(column: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(column);
  return longer;
}

/** A span or instant of a row; the row is one that was handed out. */
export const at = (column: Float64Array, row: number): number => column[row] ?? 0;

/** A whole number of a row; the row is one that was handed out. */
export const intAt = (column: Int32Array, row: number): number => column[row] ?? 0;

/** Adds to a row. */
export function addTo(column: Float64Array, row: number, amount: number): void {
  column[row] = at(column, row) + amount;
}
