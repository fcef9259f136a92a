import { isZone } from "../calendar/index.ts";
import {
  checkShape,
  failed,
  parseSource,
  passed,
  type Checked,
  type SourceDocument,
} from "../input/index.ts";
import { Complaints, vocabularyOf, type Policy, type Vocabulary } from "../policy/index.ts";
import { oneLine } from "../units/index.ts";
import { mapSchema, type MapForm } from "./schema/mapSchema.ts";
import { formatHint, timestampReader, type TimestampReader } from "./timestamp.ts";

/** One row of a file of tickets, by column, with its line in the file. */
export interface LogRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** What is wrong with the row as a whole. */
  readonly fault?: string;
}

export interface RefusedRow {
  readonly line: number;
  readonly reason: string;
}

/** The columns that say in a word what a ticket is. */
export const wordFields = [
  "channel",
  "category",
  "plan",
  "priority",
  "impact",
  "urgency",
  "service",
] as const;
export type WordField = (typeof wordFields)[number];

const timeFields = ["opened", "resolved", "firstResponse"] as const;
type TimeField = (typeof timeFields)[number];

const figureFields = [
  "ticket",
  "handOvers",
  "reopens",
  "asked",
  "waitedForCustomer",
  "work",
  "queued",
  "abandoned",
] as const;

/** A map with its time formats understood. */
export interface ColumnMap {
  readonly form: MapForm;
  readonly source: SourceDocument;
  readonly times: Readonly<Record<"opened", TimestampReader> & Partial<Record<TimeField, TimestampReader>>>;
}

/** The map in the text, checked against the words of the policy, or every problem that it has. */
export function parseMap(file: string, text: string, policy: Policy): Checked<ColumnMap> {
  const source = parseSource(file, text);
  if (!source.ok) return source;
  const shape = checkShape(source.value, mapSchema);
  if (!shape.ok) return failed(shape.problems);
  const form = shape.value;
  const complaints = new Complaints(source.value);
  const words = vocabularyOf(policy.form);
  for (const field of wordFields) checkField(form, field, words, complaints);
  const opened = readerFor(form, "opened", complaints);
  const times = Object.fromEntries(
    timeFields.flatMap((field) => {
      const reader = field === "opened" ? opened : form[field] && readerFor(form, field, complaints);
      return reader ? [[field, reader]] : [];
    }),
  );
  return complaints.problems.length > 0 || !opened
    ? failed(complaints.problems)
    : passed({ form, source: source.value, times: { ...times, opened } });
}

/** A reader of the times of a column; what it does not say itself, `opened` says. */
function readerFor(form: MapForm, field: TimeField, complaints: Complaints): TimestampReader | undefined {
  const own = form[field];
  const zone = own?.zone ?? form.opened.zone;
  const format = own?.format ?? form.opened.format;
  if (own?.zone !== undefined && !isZone(zone)) {
    const fix = "Use an IANA name such as Europe/London or UTC";
    complaints.add("ZONE_UNKNOWN", [field, "zone"], `there is no time zone "${zone}"`, fix);
  }
  const reader = timestampReader(format, zone);
  if (own?.format !== undefined && !reader) {
    const found = `"${format}" does not name the year, month and day once each`;
    complaints.add("VALUE_INVALID", [field, "format"], found, formatHint);
  }
  return reader;
}

function checkField(form: MapForm, field: WordField, words: Vocabulary, complaints: Complaints): void {
  const said = form[field];
  if (!said) return;
  if ("always" in said) {
    complaints.unlessKnown(field, said.always, [field, "always"], words[field]);
    return;
  }
  for (const [word, known] of Object.entries(said.words))
    complaints.unlessKnown(field, known, [field, "words", word], words[field]);
  complaints.unlessKnown(field, said.otherwise, [field, "otherwise"], words[field]);
}

/** Every column that the map names, with the part of the map that names it. */
function namedColumns(form: MapForm): readonly (readonly [field: string, column: string])[] {
  return [...wordFields, ...timeFields, ...figureFields].flatMap((field) => {
    const said = form[field];
    return said && "column" in said ? [[field, said.column] as const] : [];
  });
}

/** Complains about columns of the map that the file does not have, or has twice. */
export function checkColumns({ form, source }: ColumnMap, columns: readonly string[]): Checked<undefined> {
  const complaints = new Complaints(source);
  for (const [field, column] of namedColumns(form)) {
    const times = columns.filter((one) => one === column).length;
    if (times === 1) continue;
    const fix =
      times === 0 ? `The file has: ${columns.slice(0, 20).join(", ")}` : "Give one of them another name";
    const found =
      times === 0 ? `the file has no column "${column}"` : `the file has ${times} columns "${column}"`;
    complaints.add("MAP_COLUMN_UNKNOWN", [field, "column"], found, fix);
  }
  return complaints.problems.length > 0 ? failed(complaints.problems) : passed(undefined);
}

/** A cell as it may stand in a message, whatever it holds. */
export const quoted = (cell: string): string => `"${oneLine(cell, 60)}"`;

/** The words of a row in those of the policy, or why one of them has none. */
export function wordsOf(form: MapForm, cells: LogRow["cells"]): Partial<Record<WordField, string>> | string {
  const result: Partial<Record<WordField, string>> = {};
  for (const field of wordFields) {
    const said = form[field];
    if (!said) continue;
    if ("always" in said) result[field] = said.always;
    else {
      const written = cells[said.column] ?? "";
      const word = Object.hasOwn(said.words, written) ? said.words[written] : said.otherwise;
      if (word === undefined)
        return `${quoted(written)} in ${said.column} is not in the map's ${field} words`;
      result[field] = word;
    }
  }
  return result;
}
