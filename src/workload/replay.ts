import {
  checkShape,
  failed,
  parseSource,
  passed,
  type Checked,
  type SourceDocument,
} from "../input/index.ts";
import { isZone } from "../calendar/index.ts";
import { Complaints, vocabularyOf, type Policy, type Vocabulary } from "../policy/index.ts";
import { never, oneLine, type Instant } from "../units/index.ts";
import type { Inquiry, InquirySource } from "./inquiry.ts";
import type { Load } from "./load.ts";
import { Mix, type InquiryStreams } from "./mix.ts";
import { mapSchema, type MapForm } from "./schema/mapSchema.ts";
import { streamsFor } from "./sources.ts";
import { timestampReader, type TimestampReader } from "./timestamp.ts";

/** One row of a file of tickets, by column, with its line in the file. */
export interface LogRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

const fields = ["channel", "category", "plan", "priority", "impact", "urgency", "service"] as const;
type Field = (typeof fields)[number];

/** An opening of a real ticket in the words of the policy; what the map does not say is undefined. */
export type Opening = Readonly<Partial<Record<Field, string>>> & {
  readonly line: number;
  readonly at: Instant;
};

export interface RefusedRow {
  readonly line: number;
  readonly reason: string;
}

/** Every row of a log: used as an opening, or refused with the reason. */
export interface ReplayLog {
  /** In time order, rows of the same minute in the order of the file. */
  readonly openings: readonly Opening[];
  readonly refused: readonly RefusedRow[];
}

/** A map with its time format understood. */
export interface ArrivalMap {
  readonly form: MapForm;
  readonly source: SourceDocument;
  readonly timeOf: TimestampReader;
}

/** The map in the text, checked against the words of the policy, or every problem that it has. */
export function parseMap(file: string, text: string, policy: Policy): Checked<ArrivalMap> {
  const source = parseSource(file, text);
  if (!source.ok) return source;
  const shape = checkShape(source.value, mapSchema);
  if (!shape.ok) return failed(shape.problems);
  const form = shape.value;
  const complaints = new Complaints(source.value);
  const words = vocabularyOf(policy.form);
  for (const field of fields) checkField(form, field, words, complaints);
  const { zone, format } = form.opened;
  if (!isZone(zone)) {
    complaints.add(
      "ZONE_UNKNOWN",
      ["opened", "zone"],
      `there is no time zone "${zone}"`,
      "Use an IANA name such as Europe/London or UTC",
    );
  }
  const timeOf = timestampReader(format, zone);
  if (!timeOf) {
    complaints.add(
      "VALUE_INVALID",
      ["opened", "format"],
      `"${format}" does not name the year, month and day once each`,
      'Write iso, or a pattern such as "DD/MM/YYYY HH:mm"',
    );
  }
  return complaints.problems.length > 0 || !timeOf
    ? failed(complaints.problems)
    : passed({ form, source: source.value, timeOf });
}

function checkField(form: MapForm, field: Field, words: Vocabulary, complaints: Complaints): void {
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

/** Complains about columns of the map that the file does not have. */
export function checkColumns({ form, source }: ArrivalMap, columns: readonly string[]): Checked<undefined> {
  const complaints = new Complaints(source);
  const check = (column: string, path: readonly string[]): void => {
    if (columns.includes(column)) return;
    const fix = `The file has: ${columns.slice(0, 20).join(", ")}`;
    complaints.add("MAP_COLUMN_UNKNOWN", path, `the file has no column "${column}"`, fix);
  };
  check(form.opened.column, ["opened", "column"]);
  for (const field of fields) {
    const said = form[field];
    if (said && "column" in said) check(said.column, [field, "column"]);
  }
  return complaints.problems.length > 0 ? failed(complaints.problems) : passed(undefined);
}

/** Every row as an opening, or the reason why it is none. */
export function readLog({ form, timeOf }: ArrivalMap, rows: readonly LogRow[]): ReplayLog {
  const openings: Opening[] = [];
  const refused: RefusedRow[] = [];
  for (const { line, cells } of rows) {
    const time = cells[form.opened.column] ?? "";
    const at = timeOf(time);
    const translated = translate(form, cells);
    if (at === undefined)
      refused.push({ line, reason: `${quoted(time)} in ${form.opened.column} is not a time` });
    else if (typeof translated === "string") refused.push({ line, reason: translated });
    else openings.push({ ...translated, line, at });
  }
  return { openings: openings.toSorted((a, b) => a.at - b.at), refused };
}

/** A cell as it may stand in a message, whatever it holds. */
const quoted = (cell: string): string => `"${oneLine(cell, 60)}"`;

function translate(form: MapForm, cells: LogRow["cells"]): Partial<Record<Field, string>> | string {
  const result: Partial<Record<Field, string>> = {};
  for (const field of fields) {
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

/** Replays openings: times and mapped words are the log's, everything else is drawn as the load says. */
export class ReplaySource implements InquirySource {
  readonly #load: Load;
  readonly #openings: readonly Opening[];
  readonly #mix: Mix;
  readonly #streams: InquiryStreams;
  #next = 0;

  constructor(load: Load, openings: readonly Opening[], seed: string, replication: number) {
    this.#load = load;
    this.#openings = openings;
    this.#mix = new Mix(load);
    this.#streams = streamsFor(seed, replication, "replay");
  }

  get nextAt(): Instant {
    return this.#openings[this.#next]?.at ?? never;
  }

  take(into: Inquiry): void {
    const opening = this.#openings[this.#next++];
    if (!opening) return;
    const { lexicon } = this.#load;
    into.at = opening.at;
    into.incident = -1;
    into.channel = lexicon.indexOf("channel", opening.channel ?? "");
    this.#mix.drawFacts(into, lexicon.indexOf("category", opening.category ?? ""), this.#streams.facts);
    for (const field of ["plan", "impact", "urgency", "service"] as const) {
      const word = opening[field];
      if (word !== undefined) into[field] = lexicon.indexOf(field, word);
    }
    if (opening.priority !== undefined) into.given = lexicon.indexOf("given", opening.priority);
    this.#mix.drawPrimitives(into, this.#streams);
  }
}
