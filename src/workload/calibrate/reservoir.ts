import type { Stream } from "../../kernel/index.ts";

/** A uniform sample of everything that comes by, in bounded memory: algorithm R (Waterman; Vitter, 1985). */
export class Reservoir<T> {
  readonly #stream: Stream;
  readonly #size: number;
  readonly #kept: T[] = [];
  #seen = 0;

  constructor(stream: Stream, size: number) {
    this.#stream = stream;
    this.#size = size;
  }

  add(one: T): void {
    this.#seen += 1;
    if (this.#kept.length < this.#size) {
      this.#kept.push(one);
      return;
    }
    const place = Math.floor(this.#stream.next() * this.#seen);
    if (place < this.#size) this.#kept[place] = one;
  }

  /** How many came by. */
  get seen(): number {
    return this.#seen;
  }

  /** What was kept, in no order that means anything. */
  get kept(): readonly T[] {
    return this.#kept;
  }
}
