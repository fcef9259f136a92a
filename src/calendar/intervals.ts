/**
 * Stretches of time as a flat list: start, end, start, end, ... in milliseconds, half-open, in order, disjoint and
 * not touching. Every function here takes and returns such lists.
 */
export type Intervals = readonly number[];

/** The list that covers the same time as pairs in any order, which may overlap, touch or be empty. */
export function united(pairs: readonly (readonly [number, number])[]): Intervals {
  const sorted = pairs.filter(([start, end]) => end > start).sort(([a], [b]) => a - b);
  const out: number[] = [];
  for (const [start, end] of sorted) {
    const last = out.length - 1;
    const reached = out[last];
    if (reached !== undefined && start <= reached) out[last] = Math.max(reached, end);
    else out.push(start, end);
  }
  return out;
}

/** The pairs of a list. */
export function pairsOf(intervals: Intervals): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  for (let at = 0; at + 1 < intervals.length; at += 2)
    pairs.push([intervals[at] ?? 0, intervals[at + 1] ?? 0]);
  return pairs;
}

/** What both lists cover. */
export function shared(left: Intervals, right: Intervals): Intervals {
  const out: number[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    const leftEnd = left[l + 1] ?? 0;
    const rightEnd = right[r + 1] ?? 0;
    const start = Math.max(left[l] ?? 0, right[r] ?? 0);
    const end = Math.min(leftEnd, rightEnd);
    if (start < end) out.push(start, end);
    if (leftEnd <= rightEnd) l += 2;
    if (rightEnd <= leftEnd) r += 2;
  }
  return out;
}

/** What a list leaves uncovered between two instants. */
export function gaps(intervals: Intervals, from: number, to: number): Intervals {
  const out: number[] = [];
  let reached = from;
  for (const [start, end] of pairsOf(shared(intervals, [from, to]))) {
    if (start > reached) out.push(reached, start);
    reached = end;
  }
  if (reached < to) out.push(reached, to);
  return out;
}

/** What the first list covers and the second does not. */
export const without = (intervals: Intervals, cut: Intervals): Intervals =>
  cut.length === 0 ? intervals : shared(intervals, gaps(cut, -Infinity, Infinity));

/** Two lists of which the second begins where the first has ended, or later, as one. */
export function joined(first: Intervals, second: Intervals): Intervals {
  return first.length > 0 && first.at(-1) === second[0]
    ? [...first.slice(0, -1), ...second.slice(1)]
    : [...first, ...second];
}
