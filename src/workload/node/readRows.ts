import { passed, type Checked } from "../../input/index.ts";
import type { LogRow } from "../columnMap.ts";
import { eachRow } from "./eachRow.ts";

/** The columns and rows of a CSV file with a header line. */
export interface LogTable {
  readonly columns: readonly string[];
  readonly rows: readonly LogRow[];
}

/** Reads all of a CSV file. Throws UnreadableFileError. */
export async function readRows(file: string): Promise<Checked<LogTable>> {
  const rows: LogRow[] = [];
  const read = await eachRow(file, {
    row: (row) => {
      rows.push(row);
      return undefined;
    },
  });
  return read.ok ? passed({ columns: read.value.columns, rows }) : read;
}
