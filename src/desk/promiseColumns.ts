import { at, intAt, longerDoubles, longerIntegers } from "./columns.ts";

/** What tickets are promised and have used of it, as columns; instants and open time in milliseconds. */
export class PromiseColumns {
  responseDue = new Float64Array(0);
  /** Open time allowed for the resolution, and counted before its clock last began to run. */
  allowed = new Float64Array(0);
  used = new Float64Array(0);
  /** Whether the resolution was late before its clock last stood still. */
  isLate = new Int32Array(0);

  /** Makes room for so many rows. */
  grow(length: number): void {
    this.responseDue = longerDoubles(this.responseDue, length);
    this.allowed = longerDoubles(this.allowed, length);
    this.used = longerDoubles(this.used, length);
    this.isLate = longerIntegers(this.isLate, length);
  }

  /** Takes over what other columns say of a row. */
  copy(row: number, from: PromiseColumns): void {
    this.responseDue[row] = at(from.responseDue, row);
    this.allowed[row] = at(from.allowed, row);
    this.used[row] = at(from.used, row);
    this.isLate[row] = intAt(from.isLate, row);
  }

  /** Bytes that one row takes. */
  get bytesPerRow(): number {
    return [this.responseDue, this.allowed, this.used, this.isLate].reduce(
      (sum, column) => sum + column.BYTES_PER_ELEMENT,
      0,
    );
  }
}
