import { stringify } from "csv-stringify/sync";
import { spreadsheetText } from "../units/index.ts";
import type { TrainingTable } from "./trainingTable.ts";

/** A table as CSV: shares from 0 to 1, times in UTC; no cell is run as a formula. */
export function trainingCsv({ columns, rows }: TrainingTable): string {
  const head = columns.map(({ name }) => name);
  const body = rows.map((row) =>
    row.map(({ value }) => (typeof value === "string" ? spreadsheetText(value) : value)),
  );
  return stringify([head, ...body], { record_delimiter: "unix" });
}
