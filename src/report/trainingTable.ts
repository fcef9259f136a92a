import type { ShareEstimate } from "../kernel/index.ts";
import { instant, iso, oneLine, type Instant } from "../units/index.ts";

/** What stands in a place of a table: for people as text, for programs as a value. */
export interface Cell {
  readonly text: string;
  readonly value: string | number | undefined;
}

/** A column: its name in a CSV file, and its title for people, who do without those that have none. */
export interface Column {
  readonly name: string;
  readonly title: string | undefined;
}

/** A table that can be shown, printed or calculated with. */
export interface TrainingTable {
  /** A word for file names. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What to say when there are no rows. */
  readonly none: string;
}

/** The titled columns of a table and the texts beneath them. */
export function shownPart({ columns, rows }: TrainingTable): {
  readonly head: readonly string[];
  readonly body: readonly (readonly string[])[];
} {
  return {
    head: columns.flatMap(({ title }) => (title === undefined ? [] : [title])),
    body: rows.map((row) =>
      row.flatMap(({ text }, index) => (columns[index]?.title === undefined ? [] : [text])),
    ),
  };
}

export const words = (text: string): Cell => ({ text: oneLine(text, 60), value: text });
export const count = (value: number): Cell => ({ text: String(value), value });

/** A number to one decimal for people and six digits for programs, or nothing. */
export const figure = (value: number | undefined): Cell => ({
  text: value === undefined ? "-" : String(Number(value.toFixed(1))),
  value: six(value),
});

export const percent = (share: number): Cell => ({ text: percentText(share), value: six(share) });

/** A date and time of day in UTC, to the minute for people. */
export const when = (at: Instant): Cell => ({
  text: iso(instant(Math.floor(at / 60_000) * 60_000))
    .replace("T", " ")
    .replace(":00Z", ""),
  value: iso(at),
});

/** A share with its interval: one column for people, three for programs. */
export function shareCells(found: ShareEstimate): readonly Cell[] {
  if (found.kind === "none") return ["-", "", ""].map((text) => ({ text, value: undefined }));
  const { share, low, high } = found;
  const text = `${percentText(share)} [${percentText(low).replace("%", "")}, ${percentText(high).replace("%", "")}]`;
  return [{ text, value: six(share) }, percent(low), percent(high)];
}

export const shareColumns = (name: string, title: string): readonly Column[] => [
  { name, title },
  { name: `${name}_low`, title: undefined },
  { name: `${name}_high`, title: undefined },
];

const percentText = (share: number): string => `${Math.round(100 * share)}%`;

const six = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Number(value.toPrecision(6));
