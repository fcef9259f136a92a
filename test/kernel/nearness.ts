import { expect } from "vitest";

/** Fails unless `actual` is within the relative `tolerance` of `exact`. */
export function expectRelative(actual: number | undefined, exact: number, tolerance = 1e-9): void {
  const distance = Math.abs((actual ?? NaN) - exact);
  expect(distance, `${String(actual)} should be ${exact}`).toBeLessThanOrEqual(tolerance * Math.abs(exact));
}
