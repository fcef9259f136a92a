import type { LogRow } from "../columnMap.ts";

/** What one column holds in the first rows of a file. */
export interface ColumnSample {
  readonly name: string;
  /** The cells that hold something, in the order of the file. */
  readonly values: readonly string[];
  readonly rows: number;
  /** Different values, most frequent first. */
  readonly words: readonly (readonly [word: string, count: number])[];
}

/** Cells that stand for nothing in one export or another. */
export const usualMissing = ["-", "?", "NULL", "null", "NaN", "n/a", "N/A", "NA", "None"];

export const sampleColumns = (columns: readonly string[], rows: readonly LogRow[]): readonly ColumnSample[] =>
  columns.map((name) => {
    const values = rows
      .map(({ cells }) => (cells[name] ?? "").trim())
      .filter((value) => value !== "" && !usualMissing.includes(value));
    const counts = Map.groupBy(values, (value) => value);
    const words = [...counts]
      .map(([word, same]) => [word, same.length] as const)
      .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return { name, values, rows: rows.length, words };
  });
