import { quantileOf } from "../../kernel/index.ts";
import { elapsed, type Duration } from "../../units/index.ts";
import type { ScoredRow } from "./scoredRow.ts";

/** How long decisions took. */
export type Timing =
  | { readonly kind: "none" }
  | { readonly kind: "value"; readonly n: number; readonly median: Duration; readonly p90: Duration };

/** Median and 90th percentile of the time to decide (definition 7 of Hyndman and Fan 1996). */
export function timingOf(rows: readonly ScoredRow[]): Timing {
  const sorted = rows.map(({ timeToDecide }) => timeToDecide).toSorted((a, b) => a - b);
  const [median, p90] = [quantileOf(sorted, 0.5), quantileOf(sorted, 0.9)];
  if (median === undefined || p90 === undefined) return { kind: "none" };
  return { kind: "value", n: rows.length, median: elapsed(median), p90: elapsed(p90) };
}
