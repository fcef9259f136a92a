import { idOf } from "./ids.ts";
import type { Block, Diagram, Inline, Section, Table, Text } from "./page.ts";

/** What may stand where text is wanted: one piece, or several. */
export type Words = string | Text;

export const textOf = (words: Words): Text => (typeof words === "string" ? [words] : words);

export const paragraph = (...text: readonly Inline[]): Block => ({ kind: "paragraph", text });

export const notice = (...text: readonly Inline[]): Block => ({ kind: "notice", text });

export const strong = (text: string): Inline => ({ kind: "strong", text });

export const reference = (text: string, id: string): Inline => ({ kind: "reference", text, id });

/** A list without an order; nothing where there is nothing to list. */
export const bullets = (items: readonly Words[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: "list", isOrdered: false, items: items.map(textOf) }];

/** A list whose order counts. */
export const steps = (items: readonly Words[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: "list", isOrdered: true, items: items.map(textOf) }];

export const checklist = (items: readonly Words[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: "checklist", items: items.map(textOf) }];

/** A table; nothing where it has no rows. */
export const table = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Words[])[],
): readonly Block[] => (rows.length === 0 ? [] : [{ kind: "table", ...tableOf(caption, columns, rows) }]);

/** The same as the twin of a diagram. */
export const tableOf = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Words[])[],
): Table => ({ caption, columns, rows: rows.map((row) => row.map(textOf)) });

export const diagram = (drawn: Diagram): Block => ({ kind: "diagram", ...drawn });

/** A section; without parts where none are given. */
export const section = (
  id: string,
  title: string,
  blocks: readonly Block[],
  sections: readonly Section[] = [],
): Section => ({ id: idOf(id), title, blocks, sections });

/** The paragraph, where there is something to say. */
export const said = (text: string | undefined): readonly Block[] =>
  text === undefined ? [] : [paragraph(text)];

/** A sentence of several words in a row, "a, b or c". */
export function listing(words: readonly string[], last: "and" | "or"): string {
  const end = words.at(-1) ?? "";
  return words.length < 2 ? end : `${words.slice(0, -1).join(", ")} ${last} ${end}`;
}

/** With a capital letter in front. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "1 ticket", "2 tickets". */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;
