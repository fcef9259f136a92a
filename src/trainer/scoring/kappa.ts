import { quantileOf, streamFor, type Stream } from "../../kernel/index.ts";
import { invariant } from "../../units/index.ts";
import { confidence } from "./share.ts";

/** Counts of pairs: what one judge said by row, what the other said by column. */
export type Counts = readonly (readonly number[])[];

/** Agreement beyond chance; why there is no value, or no interval, where there is none. */
export type Kappa =
  | { readonly kind: "none"; readonly because: "no answers" | "one class only" }
  | { readonly kind: "single"; readonly n: number; readonly value: number; readonly because: NoInterval }
  | {
      readonly kind: "interval";
      readonly n: number;
      readonly value: number;
      readonly low: number;
      readonly high: number;
    };

/** Perfect agreement and a single answer show no variance; in a small sample many resamples have one class only. */
type NoInterval = "every answer agrees" | "one answer to every case" | "too few answers";

const resamples = 2000;
const enough = 0.95 * resamples;

/** The square of the distance between two classes (Fleiss and Cohen 1973), so that kappa is an intraclass correlation. */
export const squaredDistance = (row: number, column: number): number => (row - column) ** 2;

/**
 * Weighted kappa, 1 - sum(v o) / sum(v e), where v are weights of disagreement, o the counts and e the counts that the
 * margins would give by chance (Cohen 1968). Undefined when chance leaves nothing to disagree about.
 */
export function weightedKappa(
  counts: Counts,
  disagreement: (row: number, column: number) => number = squaredDistance,
): number | undefined {
  const rows = counts.map(sumOf);
  const columns = columnSums(counts);
  const n = sumOf(rows);
  let [observed, expected] = [0, 0];
  for (const [i, row] of counts.entries()) {
    for (const [j, count] of row.entries()) {
      observed += disagreement(i, j) * count;
      expected += (disagreement(i, j) * (rows[i] ?? 0) * (columns[j] ?? 0)) / n;
    }
  }
  return expected > 0 ? 1 - observed / expected : undefined;
}

/**
 * Quadratic weighted kappa between the policy (rows) and the trainee (columns) with the percentile bootstrap interval
 * (Efron 1979), widened where it must be to hold the value. With cases of one class only kappa is 0 or 0/0 whatever is answered, so there is none. The resamples
 * are drawn from the counts: the order of the answers does not matter.
 */
export function kappaOf(counts: Counts, seed: string): Kappa {
  const n = sumOf(counts.map(sumOf));
  if (n === 0) return { kind: "none", because: "no answers" };
  const value = kappaOfCases(counts);
  if (value === undefined) return { kind: "none", because: "one class only" };
  if (value === 1) return { kind: "single", n, value, because: "every answer agrees" };
  if (columnSums(counts).filter((sum) => sum > 0).length === 1)
    return { kind: "single", n, value: 0, because: "one answer to every case" };
  const values = bootstrap(counts, n, streamFor(seed, 0, "scoring/kappa"));
  if (values.length < enough) return { kind: "single", n, value, because: "too few answers" };
  const [low, high] = [quantileOf(values, (1 - confidence) / 2), quantileOf(values, (1 + confidence) / 2)];
  invariant(low !== undefined && high !== undefined, "there are resamples");
  return { kind: "interval", n, value, low: Math.min(low, value), high: Math.max(high, value) };
}

const kappaOfCases = (counts: Counts): number | undefined =>
  counts.filter((row) => sumOf(row) > 0).length < 2 ? undefined : weightedKappa(counts);

/** The kappas of resamples that have one, in increasing order. */
function bootstrap(counts: Counts, n: number, stream: Stream): readonly number[] {
  const pairs = counts.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => [i, j] as const)),
  );
  const values: number[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    const drawn = counts.map((row) => row.map(() => 0));
    for (let draw = 0; draw < n; draw++) {
      const [i, j] = pairs[Math.floor(stream.next() * n)] ?? [0, 0];
      const row = drawn[i];
      if (row) row[j] = (row[j] ?? 0) + 1;
    }
    const value = kappaOfCases(drawn);
    if (value !== undefined) values.push(value);
  }
  return values.toSorted((a, b) => a - b);
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const columnSums = (counts: Counts): readonly number[] =>
  (counts[0] ?? []).map((_, column) => sumOf(counts.map((row) => row[column] ?? 0)));
