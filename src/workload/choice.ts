import type { Stream } from "../kernel/index.ts";

/** Draws an index with probability in proportion to its weight. One number of the stream is used for each draw. */
export class WeightedChoice {
  readonly #cumulative: Float64Array;
  readonly #indices: Int32Array;

  constructor(weights: readonly (readonly [index: number, weight: number])[]) {
    const positive = weights.filter(([, weight]) => weight > 0);
    this.#indices = Int32Array.from(positive, ([index]) => index);
    let sum = 0;
    this.#cumulative = Float64Array.from(positive, ([, weight]) => (sum += weight));
  }

  /** Whether there is nothing to choose from. */
  get isEmpty(): boolean {
    return this.#indices.length === 0;
  }

  draw(stream: Stream): number {
    return this.at(stream.next());
  }

  /** The index at a place from 0 to 1, with the first weights first. */
  at(place: number): number {
    const last = this.#indices.length - 1;
    const point = place * (this.#cumulative[last] ?? 0);
    let position = 0;
    while (position < last && point >= (this.#cumulative[position] ?? 0)) position++;
    return this.#indices[position] ?? -1;
  }
}
