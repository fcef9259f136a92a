import { parse } from "csv-parse/sync";
import { failed, passed, type Checked } from "../../input/index.ts";
import { readText } from "../../input/node/readText.ts";
import type { LogRow } from "../replay.ts";

/** The columns and rows of a CSV file with a header line. */
export interface LogTable {
  readonly columns: readonly string[];
  readonly rows: readonly LogRow[];
}

/** `lines` of the parser is where a record ends. */
const lineBreaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);

/** Reads a CSV file; rows with more or fewer cells than the header keep what they have. Throws UnreadableFileError. */
export async function readRows(file: string): Promise<Checked<LogTable>> {
  const text = (await readText(file)).replaceAll("\r\n", "\n"); // the parser would count both within quotes
  try {
    const records: { readonly line: number; readonly cells: readonly string[] }[] = [];
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: readonly string[], { lines }) => {
        records.push({ line: lines - lineBreaksIn(cells), cells });
        return undefined;
      },
    });
    const columns = records[0]?.cells ?? [];
    const rows = records.slice(1).map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])),
    }));
    return passed({ columns, rows });
  } catch (error) {
    const found = error instanceof Error ? error.message : "it cannot be parsed";
    const at = { file, line: 1, column: 1 };
    return failed([
      {
        code: "VALUE_INVALID",
        at,
        path: "",
        found,
        fix: "Save it as comma-separated values with a header line",
      },
    ]);
  }
}
