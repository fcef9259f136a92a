import { InvalidArgumentError } from "commander";
import { inMinutes, spanOf } from "../units/index.ts";

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
  const share = shareOf(text);
  if (share !== undefined) return share;
  throw new InvalidArgumentError("Write a share such as 10% or 0.1.");
}

/** A difference that does not matter: a share, or minutes where it is said as a span. */
export interface Alike {
  readonly said: string;
  readonly kind: "share" | "span";
  readonly value: number;
}

/** A difference above 0, written as a share (0.5% or 0.005) or as a span (2m). */
export function alikeOf(said: string): Alike {
  const span = spanOf(said);
  if (span !== undefined && span > 0) return { said, kind: "span", value: inMinutes(span) };
  const share = shareOf(said);
  if (share !== undefined) return { said, kind: "share", value: share };
  throw new InvalidArgumentError("Write a share such as 0.5%, or a span such as 2m.");
}

/** Gathers the values of an option that may be repeated. */
export const collect = (one: string, all: readonly string[]): readonly string[] => [...all, one];

function shareOf(text: string): number | undefined {
  const share = text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
  return share > 0 && share < 1 ? share : undefined;
}
