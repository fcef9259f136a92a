import type { Difference, Estimate } from "../experiment/index.ts";

const digits = 6;

/** Six significant digits: more than any interval supports, and the same on every machine. */
export const rounded = (value: number): number => Number(value.toPrecision(digits));
export const roundedOrNull = (value: number | undefined): number | null =>
  value === undefined ? null : rounded(value);

/** A seed as a number where it is written like one. */
export const seedOf = (seed: string): number | string =>
  /^(0|[1-9]\d{0,14})$/.test(seed) ? Number(seed) : seed;

/** An estimate as fields: the value under its name, its interval, and how many it rests on; null where there is none. */
export function bounds(name: string, found: Estimate): object {
  if (found.kind === "none") return { [name]: null, low: null, high: null, n: 0 };
  const n = rounded(found.n);
  if (found.kind === "single") return { [name]: rounded(found.value), low: null, high: null, n };
  return { [name]: rounded(found.value), low: rounded(found.low), high: rounded(found.high), n };
}

/** A difference and its interval as fields; null where there is none. */
export function differenceBounds(found: Difference): object {
  if (found.kind === "none") return { difference: null, low: null, high: null };
  if (found.kind === "single") return { difference: rounded(found.value), low: null, high: null };
  return { difference: rounded(found.value), low: rounded(found.low), high: rounded(found.high) };
}
