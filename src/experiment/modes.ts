import type { Histogram } from "../kernel/index.ts";

/** Two lengths of time at which tickets heap up, and the one between them that few take; in the unit of the histogram. */
export interface Modes {
  readonly low: number;
  readonly valley: number;
  readonly high: number;
  /** The share that takes less than the valley. */
  readonly before: number;
}

/** A valley holds at most this share of the lower heap, and a heap at least this share of all in its power of two. */
const deep = 0.8;
const heap = 0.03;

/**
 * The two modes of times on a logarithmic scale, told apart by powers of two; undefined when there is one. Each stands for the
 * middle of its power of two.
 */
export function modesOf(times: Histogram): Modes | undefined {
  const octaves = times.octaves();
  const counts = octaves.map(({ count }) => count);
  const candidates = counts.flatMap((_, valley) => {
    const [low, high] = [largest(counts, 0, valley), largest(counts, valley + 1, counts.length)];
    const floor = Math.min(counts[low] ?? 0, counts[high] ?? 0);
    const isValley = (counts[valley] ?? 0) < deep * floor && floor >= heap * times.count;
    return isValley ? [{ low, valley, high, floor }] : [];
  });
  const [deepest] = candidates.toSorted(
    (a, b) => b.floor - (counts[b.valley] ?? 0) - (a.floor - (counts[a.valley] ?? 0)),
  );
  if (!deepest) return undefined;
  const middle = (octave: number): number => (octaves[octave]?.from ?? 0) * Math.SQRT2;
  const below = counts.slice(0, deepest.valley).reduce((sum, count) => sum + count, 0);
  return {
    low: middle(deepest.low),
    valley: middle(deepest.valley),
    high: middle(deepest.high),
    before: (below + (counts[deepest.valley] ?? 0) / 2) / times.count,
  };
}

/** The index of the largest of some counts. */
const largest = (counts: readonly number[], from: number, to: number): number =>
  counts
    .slice(from, to)
    .reduce((best, count, index) => (count > (counts[best] ?? 0) ? from + index : best), from);
