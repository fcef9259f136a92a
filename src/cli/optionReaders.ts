import { InvalidArgumentError } from "commander";

/** A reader of a whole number from 1 to `most`. */
export const wholeNumberTo =
  (most: number) =>
  (text: string): number => {
    const count = Number(text);
    if (Number.isInteger(count) && count > 0 && count <= most) return count;
    throw new InvalidArgumentError(`Write a whole number from 1 to ${most}.`);
  };

/** Gathers the values of an option that may be repeated. */
export const collect = (one: string, all: readonly string[]): readonly string[] => [...all, one];
