import { tableRooms } from "./look.ts";
import { htmlText } from "./text.ts";

/** A table whose cells are HTML; its titles and caption are text. The first cell of each row names the row. */
export interface HtmlTable {
  readonly id?: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Column {
  readonly title: string;
  readonly kind: "number" | "code" | "text";
  /** How many letters it needs side by side. */
  readonly letters: number;
}

/**
 * A table that can be read at any width: where its words do not fit side by side, each row becomes a card with the
 * columns' titles before its cells. The roles keep it a table for those who hear it, whatever it looks like.
 */
export function htmlTable({ id, caption, columns: titles, rows }: HtmlTable): string {
  const columns = titles.map((title, index) =>
    columnOf(
      title,
      rows.map((row) => textOf(row[index] ?? "")),
    ),
  );
  return `<div class="table"><table role="table" class="${roomOf(columns)}"${id === undefined ? "" : ` id="${htmlText(id)}"`}>
<caption>${htmlText(caption)}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(titleHtml).join("")}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => rowHtml(row, columns)).join("\n")}
</tbody>
</table></div>`;
}

const columnOf = (title: string, cells: readonly string[]): Column => ({
  title,
  kind: kindOf(cells),
  letters: Math.max(...[title, ...cells].map(lettersAcross)),
});

/** Numbers stand to the right; codes such as ESC-1 and dates are not broken at a hyphen. */
function kindOf(cells: readonly string[]): Column["kind"] {
  if (cells.some((cell) => cell !== "") && cells.every((cell) => /^(?:-|[\d.,]+%?)?$/.test(cell)))
    return "number";
  return cells.every((cell) => /^\S{0,16}$/.test(cell)) ? "code" : "text";
}

const textOf = (cell: string): string => cell.replaceAll(/<[^>]*>/g, "");

/** The letters that a cell needs side by side: its longest word, ten of several, an eighth of many but no more than 24. */
const lettersAcross = (text: string): number =>
  Math.max(
    Math.min(text.length, 10),
    Math.min(text.length / 8, 24),
    ...text.split(/\s+/).map((word) => word.length),
  );

/** The smallest of the rooms that the columns fit into, in the words of the style sheet. */
function roomOf(columns: readonly Column[]): string {
  const needed = columns.reduce((sum, { letters }) => sum + 0.52 * letters + 0.75, 0);
  return `room-${tableRooms.find((room) => needed <= room) ?? "none"}`;
}

const classOf = ({ kind }: Column): string => (kind === "text" ? "" : ` class="${kind}"`);

const titleHtml = (column: Column): string =>
  column.title === ""
    ? `<td role="cell"></td>`
    : `<th role="columnheader" scope="col"${classOf(column)}>${htmlText(column.title)}</th>`;

const rowHtml = (row: readonly string[], columns: readonly Column[]): string =>
  `<tr role="row">${columns.map((column, index) => cellHtml(row[index] ?? "", column, index)).join("")}</tr>`;

const cellHtml = (cell: string, column: Column, index: number): string =>
  index === 0
    ? `<th role="rowheader" scope="row"${classOf(column)}>${cell}</th>`
    : `<td role="cell"${classOf(column)} data-title="${htmlText(column.title)}">${cell}</td>`;
