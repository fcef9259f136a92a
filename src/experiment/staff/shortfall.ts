import type { JudgedExpectation } from "../expectation.ts";

/** How far the wrong end of an interval is from what was wanted: shares as they are, minutes relative to the bound. */
export function shortfallOf({ expectation, found, verdict }: JudgedExpectation): number {
  if (verdict === "held" || found.kind !== "interval") return 0;
  const { atLeast, atMost, metric } = expectation;
  const scale = metric.endsWith("Minutes") ? Math.max(1e-9, atLeast ?? atMost ?? 1) : 1;
  if (atLeast !== undefined) return Math.max(0, atLeast - found.low) / scale;
  return Math.max(0, found.high - (atMost ?? Infinity)) / scale;
}

/** The shortfall of all expectations together. */
export const totalShortfall = (judged: readonly JudgedExpectation[]): number =>
  judged.reduce((sum, one) => sum + shortfallOf(one), 0);

/** The expectation that is missed by most; undefined when all hold. What no ticket is measured for limits nobody. */
export const worstOf = (judged: readonly JudgedExpectation[]): JudgedExpectation | undefined =>
  judged
    .filter(({ found, verdict }) => verdict !== "held" && found.kind === "interval")
    .toSorted((a, b) => shortfallOf(b) - shortfallOf(a))[0];
