import { CsvError, parse, type InfoRecord } from "csv-parse";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { failed, passed, type Checked } from "../../input/index.ts";
import type { LogRow } from "../columnMap.ts";
import { logFormat, type LogFormat } from "./logFormat.ts";

/** What a file of rows is like. */
export interface ReadLog extends LogFormat {
  readonly columns: readonly string[];
  /** Rows that were read, the header not counted. */
  readonly rows: number;
}

/** What becomes of the rows of a file. */
export interface RowTaker {
  /** Sees the header first; rows are read only when it passes. */
  readonly header?: (columns: readonly string[]) => Checked<undefined>;
  /** Takes a row; "enough" ends the reading. */
  readonly row: (row: LogRow) => "enough" | undefined;
}

/** A record longer than this begins with a quote that is never closed. */
const longestRecord = 1_048_576;

/**
 * Reads a file of separated values row by row, so that its size does not matter; encoding and delimiter are found out. Rows with
 * more or fewer cells than the header keep what they have, and say so. Throws UnreadableFileError.
 */
export async function eachRow(file: string, taker: RowTaker): Promise<Checked<ReadLog>> {
  const format = await logFormat(file);
  const parser = parse({
    delimiter: format.delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
    info: true,
  });
  const text = Readable.from(decoded(file, format.encoding));
  text.on("error", (error) => parser.destroy(error)).pipe(parser);
  let columns: readonly string[] | undefined;
  let rows = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (!columns) {
        columns = record.map((name) => name.trim());
        const checked = taker.header?.(columns);
        if (checked?.ok === false) return checked;
        continue;
      }
      rows += 1;
      if (taker.row(rowOf(columns, record, info.lines - lineBreaksIn(record))) === "enough") break;
    }
    return passed({ ...format, columns: columns ?? [], rows });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = { file, line: 1, column: 1 };
    const fix = "Save it as comma-separated values with a header line";
    return failed([{ code: "VALUE_INVALID", at, path: "", found: error.message, fix }]);
  } finally {
    text.destroy();
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: InfoRecord;
}

/** The text of a file piece by piece, without its byte order mark, and with line feeds at the end of its lines. */
async function* decoded(file: string, encoding: LogFormat["encoding"]): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = "";
  for await (const bytes of createReadStream(file) as AsyncIterable<Uint8Array>) {
    const piece = held + decoder.decode(bytes, { stream: true });
    held = piece.endsWith("\r") ? "\r" : ""; // the parser would count both within quotes
    yield piece.slice(0, piece.length - held.length).replaceAll("\r\n", "\n");
  }
  yield held + decoder.decode();
}

/** `lines` of the parser is where a record ends. */
const lineBreaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => (cell.includes("\n") ? sum + cell.split("\n").length - 1 : sum), 0);

function rowOf(columns: readonly string[], record: readonly string[], line: number): LogRow {
  const cells = Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ""]));
  const fault = faultOf(columns.length, record);
  return fault === undefined ? { line, cells } : { line, cells, fault };
}

function faultOf(width: number, record: readonly string[]): string | undefined {
  const isFuller = record.length > width && record.slice(width).some((cell) => cell.trim() !== "");
  if (record.length < width || isFuller) return `${record.length} cells where the header has ${width}`;
  return record.some((cell) => cell.includes("\uFFFD"))
    ? "characters that are not in the file's encoding"
    : undefined;
}
