import type { FactDimension } from "./factSpace.ts";

/** Some values of each dimension, all of their combinations taken together; what is not named can be anything. */
export interface Box {
  readonly combinations: number;
  readonly facts: readonly { readonly fact: string; readonly words: readonly string[] }[];
}

/**
 * Exactly the combinations of these numbers, as few boxes as come of joining, dimension by dimension, the values after
 * which the same remains. The boxes do not overlap. Numbers are those of `combinationsOf`, in ascending order.
 */
export function boxesOf(dimensions: readonly FactDimension[], numbers: readonly number[]): readonly Box[] {
  const sizes = dimensions.map(({ values }) => values.length);
  const choices = split(numbers, sizes, 0);
  return choices.map((chosen) => ({
    combinations: chosen.reduce((product, values) => product * values.length, 1),
    facts: chosen.flatMap((values, index) => {
      const { fact, values: all } = dimensions[index] ?? { fact: "", values: [] };
      if (values.length === all.length) return [];
      return [{ fact, words: values.flatMap((value) => all[value]?.words ?? []) }];
    }),
  }));
}

type Choices = readonly (readonly number[])[];

/** For each box the values that it takes in every dimension from `depth` on. */
function split(numbers: readonly number[], sizes: readonly number[], depth: number): readonly Choices[] {
  if (depth === sizes.length) return [[]];
  const span = sizes.slice(depth + 1).reduce((product, size) => product * size, 1);
  const rests = new Map<number, number[]>();
  for (const number of numbers) {
    const value = Math.floor(number / span);
    const rest = rests.get(value);
    if (rest) rest.push(number % span);
    else rests.set(value, [number % span]);
  }
  const joined = new Map<string, { values: number[]; rest: readonly number[] }>();
  for (const [value, rest] of rests) {
    const key = rest.join(",");
    const same = joined.get(key);
    if (same) same.values.push(value);
    else joined.set(key, { values: [value], rest });
  }
  return [...joined.values()].flatMap(({ values, rest }) =>
    split(rest, sizes, depth + 1).map((inner) => [values, ...inner]),
  );
}
