import type { SeverityMatrix } from "./scoring/index.ts";

/**
 * The `triage` entry of a load whose agents set priorities as these answers did: shares as they are, with the counts
 * beside them. Of a priority that no case had nothing is known; its tickets stay right.
 */
export function triageEntry(matrix: SeverityMatrix, origin: string, noticed: number): string {
  const { levels, counts } = matrix;
  const rows = levels.map((level, index) => rowOf(level, levels, counts[index] ?? []));
  const kept = noticed === 0 ? [] : [`  noticed: ${percent(noticed)}`];
  const [first = "", ...more] = rows;
  const matrixLines = counts.flat().every((count) => count === 0)
    ? ["  matrix: {}", first, ...more]
    : ["  matrix:", first, ...more];
  return [`triage: # ${origin}; rows are what the policy says`, ...matrixLines, ...kept, ""].join("\n");
}

function rowOf(level: string, levels: readonly string[], counts: readonly number[]): string {
  const cases = counts.reduce((sum, count) => sum + count, 0);
  if (cases === 0) return `    # ${level}: no case was answered, so it is unknown and taken to be set right`;
  const set = levels.flatMap((one, index) => {
    const count = counts[index] ?? 0;
    return count === 0 ? [] : [{ one, count }];
  });
  const shares = set.map(({ one, count }) => `${one}: ${percent(count / cases)}`).join(", ");
  const said = set.map(({ one, count }) => `${count} ${one}`).join(", ");
  return `    ${level}: { ${shares} } # of ${cases}: ${said}`;
}

/** Exact enough that the shares of a row add up to a whole. */
const percent = (share: number): string => `${Number((100 * share).toFixed(6))}%`;
