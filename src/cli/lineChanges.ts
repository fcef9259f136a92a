import { line, type Line } from "./lines.ts";

const mostShown = 40;
/** More than this many lines in a row that differ are told as they are, all old ones before all new ones. */
const mostCompared = 2_000;

interface Change {
  readonly sign: "-" | "+";
  readonly text: string;
}

/** The lines that are in one text and not in the other, in order, the first forty of them. */
export function lineChanges(old: string, recent: string): readonly Line[] {
  const changes = changesBetween(old.split("\n"), recent.split("\n"));
  const shown = changes
    .slice(0, mostShown)
    .map(({ sign, text }) => line(`${sign} ${text}`, sign === "-" ? "bad" : "good"));
  const left = changes.length - shown.length;
  return left > 0 ? [...shown, line(`  and ${left} lines more`, "faint")] : shown;
}

function changesBetween(old: readonly string[], recent: readonly string[]): readonly Change[] {
  let start = 0;
  while (start < old.length && start < recent.length && old[start] === recent[start]) start += 1;
  let [oldEnd, recentEnd] = [old.length, recent.length];
  while (oldEnd > start && recentEnd > start && old[oldEnd - 1] === recent[recentEnd - 1]) {
    oldEnd -= 1;
    recentEnd -= 1;
  }
  return unmatched(old.slice(start, oldEnd), recent.slice(start, recentEnd));
}

/** What a longest common run of lines leaves over, the old lines before the new ones that took their place. */
function unmatched(old: readonly string[], recent: readonly string[]): readonly Change[] {
  const [gone, come] = [old.map(removed), recent.map(added)];
  if (old.length > mostCompared || recent.length > mostCompared) return [...gone, ...come];
  const common = commonLengths(old, recent);
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < recent.length) {
    const isSame = i < old.length && j < recent.length && old[i] === recent[j];
    if (isSame) [i, j] = [i + 1, j + 1];
    else if (
      i < old.length &&
      (j === recent.length || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
    )
      changes.push(removed(old[i++] ?? ""));
    else changes.push(added(recent[j++] ?? ""));
  }
  return changes;
}

const removed = (text: string): Change => ({ sign: "-", text });
const added = (text: string): Change => ({ sign: "+", text });

/** How many lines the rests of two texts have in common, from each line on. */
function commonLengths(old: readonly string[], recent: readonly string[]): readonly Uint32Array[] {
  const common = Array.from({ length: old.length + 1 }, () => new Uint32Array(recent.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const [row, below] = [common[i], common[i + 1]];
    if (!row || !below) continue;
    for (let j = recent.length - 1; j >= 0; j -= 1)
      row[j] = old[i] === recent[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return common;
}
