import { nameScore, namePatterns, type GuessedField } from "./columnNames.ts";
import type { ColumnSample } from "./columnSample.ts";
import { guessTime, type TimeGuess } from "./guessTime.ts";

/** Which column a field is in, and why. */
export interface ColumnGuess {
  readonly field: GuessedField;
  readonly column: ColumnSample;
  /** From 0 to 1. */
  readonly certainty: number;
  readonly time: TimeGuess | undefined;
}

const kinds: Readonly<Record<GuessedField, "time" | "count" | "span" | "flag" | "words" | "number">> = {
  ticket: "number",
  opened: "time",
  resolved: "time",
  firstResponse: "time",
  handOvers: "count",
  met: "flag",
  reopens: "flag",
  asked: "flag",
  waitedForCustomer: "span",
  work: "span",
  queued: "span",
  abandoned: "flag",
  channel: "words",
  category: "words",
  priority: "words",
  impact: "words",
  urgency: "words",
  plan: "words",
};

const number = /^\d+(?:[.,]\d+)*$/;
const clock = /^\d+:\d\d(?::\d\d)?$/;
const mostWords = 300;
const fewestFilled = 0.01;

/** How well the values of a column fit what a field holds, from 0 to 1. */
function valueScore(
  field: GuessedField,
  { values, words, rows }: ColumnSample,
  time: TimeGuess | undefined,
): number {
  if (values.length < Math.max(1, fewestFilled * rows)) return 0;
  const share = (is: (value: string) => boolean): number => values.filter(is).length / values.length;
  switch (kinds[field]) {
    case "time":
      return time ? time.reads : 0;
    case "count":
      return share((value) => /^\d{1,4}(?:[.,]0+)?$/.test(value));
    case "span":
      return time ? 0 : share((value) => number.test(value) || clock.test(value));
    case "flag":
      return words.length <= 40 ? 1 : 0;
    case "words":
      return words.length <= Math.min(mostWords, Math.max(12, values.length / 3)) && !time ? 1 : 0;
    case "number":
      return words.length / values.length;
  }
}

/** The likeliest column of each field; no column is two things, and the best pairs are made first. */
export function guessColumns(columns: readonly ColumnSample[]): readonly ColumnGuess[] {
  const times = new Map(columns.map((column) => [column, guessTime(column.values)] as const));
  const fields = Object.keys(namePatterns) as GuessedField[];
  const pairs = fields
    .flatMap((field) =>
      columns.map((column) => {
        const time = times.get(column);
        return {
          field,
          column,
          time,
          certainty: nameScore(field, column.name) * valueScore(field, column, time),
        };
      }),
    )
    .filter(({ certainty }) => certainty >= 0.2)
    .toSorted((a, b) => b.certainty - a.certainty);
  const taken: ColumnGuess[] = [];
  for (const pair of pairs) {
    if (!taken.some(({ field, column }) => field === pair.field || column === pair.column)) taken.push(pair);
  }
  if (taken.some(({ field }) => field === "opened")) return taken;
  const first = columns.find(
    (column) => times.get(column) !== undefined && !taken.some((one) => one.column === column),
  );
  return first
    ? [...taken, { field: "opened", column: first, certainty: 0.2, time: times.get(first) }]
    : taken;
}
