import { InvalidArgumentError } from "commander";

/** A reader of a whole number from 1 to `most`. */
export const wholeNumberTo =
  (most: number) =>
  (text: string): number => {
    const count = Number(text);
    if (Number.isInteger(count) && count > 0 && count <= most) return count;
    throw new InvalidArgumentError(`Write a whole number from 1 to ${most}.`);
  };

/** A share above 0 and below 1, written as 10% or 0.1. */
export function shareBelowOne(text: string): number {
  const share = text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (share > 0 && share < 1) return share;
  throw new InvalidArgumentError("Write a share such as 10% or 0.1.");
}

/** Gathers the values of an option that may be repeated. */
export const collect = (one: string, all: readonly string[]): readonly string[] => [...all, one];
