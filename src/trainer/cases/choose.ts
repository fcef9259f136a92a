import type { Stream } from "../../kernel/index.ts";
import { invariant } from "../../units/index.ts";

/** One of several at random, each with the probability of its weight; one number of the stream. */
export function choose<T>(stream: Stream, from: readonly T[], weightOf: (one: T) => number = () => 1): T {
  const weights = from.map(weightOf);
  let point = stream.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => (point -= weight) < 0);
  const chosen = from.at(index);
  invariant(chosen !== undefined, "there is something to choose from");
  return chosen;
}

/** True with the given probability; one number of the stream. */
export const happens = (stream: Stream, probability: number): boolean => stream.next() < probability;

/** The same in random order (Fisher and Yates); one number of the stream less than there are. */
export function shuffled<T>(stream: Stream, from: readonly T[]): readonly T[] {
  const rest = [...from];
  const result: T[] = [];
  while (rest.length > 1) result.push(...rest.splice(Math.floor(stream.next() * rest.length), 1));
  return [...result, ...rest];
}
