import { invariant } from "../units/index.ts";
import { longerDoubles, longerIntegers } from "./columns.ts";

/**
 * Tickets that wait for the same agents, smallest key first and in order of arrival among equal keys: a binary heap in
 * which any ticket can be removed, since customers hang up.
 */
export class WaitingLine {
  #rows = new Int32Array(16);
  #keys = new Float64Array(16);
  #turns = new Float64Array(16);
  #count = 0;
  #turn = 0;
  /** The position of each waiting row plus 1; 0 for rows that do not wait here. */
  #positions = new Int32Array(16);

  get length(): number {
    return this.#count;
  }

  /** The key of the first ticket; Infinity when nobody waits. */
  get firstKey(): number {
    return this.#count === 0 ? Infinity : (this.#keys[0] ?? 0);
  }

  /** The rows that wait, first one first. */
  inOrder(): readonly number[] {
    const positions = Array.from({ length: this.#count }, (_, position) => position);
    positions.sort((a, b) => this.#compare(a, b));
    return positions.map((position) => this.#rows[position] ?? 0);
  }

  add(row: number, key: number): void {
    if (this.#count === this.#rows.length) this.#grow();
    if (row >= this.#positions.length) this.#positions = longerIntegers(this.#positions, 2 * (row + 1));
    this.#put(this.#count, row, key, this.#turn++);
    this.#rise(this.#count++);
  }

  /** The first row; only asked while somebody waits. */
  get firstRow(): number {
    invariant(this.#count > 0, "somebody waits");
    return this.#rows[0] ?? 0;
  }

  /** Takes a waiting row away. */
  remove(row: number): void {
    const position = (this.#positions[row] ?? 0) - 1;
    invariant(position >= 0, "the ticket waits in this line");
    this.#positions[row] = 0;
    const last = --this.#count;
    if (position === last) return;
    this.#move(last, position);
    this.#rise(position);
    this.#sink(position);
  }

  #put(position: number, row: number, key: number, turn: number): void {
    this.#rows[position] = row;
    this.#keys[position] = key;
    this.#turns[position] = turn;
    this.#positions[row] = position + 1;
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#rows[from] ?? 0, this.#keys[from] ?? 0, this.#turns[from] ?? 0);
  }

  #compare(a: number, b: number): number {
    return (this.#keys[a] ?? 0) - (this.#keys[b] ?? 0) || (this.#turns[a] ?? 0) - (this.#turns[b] ?? 0);
  }

  #swap(a: number, b: number): void {
    const row = this.#rows[a] ?? 0;
    const key = this.#keys[a] ?? 0;
    const turn = this.#turns[a] ?? 0;
    this.#move(b, a);
    this.#put(b, row, key, turn);
  }

  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (this.#compare(parent, at) <= 0) return;
      this.#swap(parent, at);
      at = parent;
    }
  }

  #sink(from: number): void {
    for (let at = from; ;) {
      const left = 2 * at + 1;
      if (left >= this.#count) return;
      const right = left + 1;
      const least = right < this.#count && this.#compare(right, left) < 0 ? right : left;
      if (this.#compare(at, least) <= 0) return;
      this.#swap(least, at);
      at = least;
    }
  }

  #grow(): void {
    const length = 2 * this.#rows.length;
    this.#rows = longerIntegers(this.#rows, length);
    this.#keys = longerDoubles(this.#keys, length);
    this.#turns = longerDoubles(this.#turns, length);
  }
}
