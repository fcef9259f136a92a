import { cut } from "./cells.ts";
import type { Glyphs } from "./glyphs.ts";
import { blank, cutRow, fitRow, row, span, widthOf, type Row } from "./rows.ts";

export interface Size {
  readonly columns: number;
  readonly rows: number;
}
/** How screens are drawn: on what size, with what signs. */
export interface Look {
  readonly size: Size;
  readonly glyphs: Glyphs;
}

/** The smallest terminal on which a session can be held. */
export const smallest: Size = { columns: 80, rows: 24 };
export const isTooSmall = ({ columns, rows }: Size): boolean =>
  columns < smallest.columns || rows < smallest.rows;
/** Two panes side by side need this many columns. */
export const isWide = ({ columns }: Size): boolean => columns >= 120;

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Sections in one frame, each under its title, `width` cells wide. */
export function panel(sections: readonly Section[], width: number, glyphs: Glyphs): readonly Row[] {
  const [topLeft, topRight, leftJoint, rightJoint, bottomLeft, bottomRight] = glyphs.corners;
  const inner = sections.flatMap(({ title, rows }, index) => [
    index === 0
      ? rule(title, width, [topLeft, topRight], glyphs)
      : rule(title, width, [leftJoint, rightJoint], glyphs),
    ...rows.map((line) => framed(line, width, glyphs)),
  ]);
  return [...inner, rule("", width, [bottomLeft, bottomRight], glyphs)];
}

function rule(title: string, width: number, [left, right]: readonly [string, string], glyphs: Glyphs): Row {
  const line = glyphs.horizontal;
  if (title === "") return row(left + line.repeat(width - 2) + right, "border");
  const shown = span(cut(oneLineOf(title), width - 6, glyphs.ellipsis), "title");
  const rest = width - 5 - widthOf([shown]);
  return [
    span(`${left}${line} `, "border"),
    shown,
    span(` ${line.repeat(Math.max(0, rest))}${right}`, "border"),
  ];
}

const oneLineOf = (title: string): string => span(title).text;

const framed = (line: Row, width: number, { vertical, ellipsis }: Glyphs): Row => [
  span(`${vertical} `, "border"),
  ...fitRow(line, width - 4, ellipsis),
  span(` ${vertical}`, "border"),
];

/** Two blocks side by side, the left one `width` cells wide. */
export const beside = (
  left: readonly Row[],
  right: readonly Row[],
  width: number,
  { ellipsis }: Glyphs,
): readonly Row[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...fitRow(left[index] ?? blank, width, ellipsis),
    ...(right[index] ?? blank),
  ]);

/** Exactly `height` rows of a longer or shorter list, from `scroll` on; the ends say what is not shown. */
export function scrolled(
  rows: readonly Row[],
  height: number,
  scroll: number,
  { ellipsis }: Glyphs,
): readonly Row[] {
  if (rows.length <= height) return [...rows, ...Array.from({ length: height - rows.length }, () => blank)];
  const from = heldScroll(rows.length, height, scroll);
  const shown = rows.slice(from, from + height);
  const below = rows.length - from - height;
  const more = (count: number, key: string): Row => row(`${ellipsis} ${count} more (${key})`, "faint");
  return shown.map((line, index) => {
    if (index === 0 && from > 0) return more(from + 1, "pgup");
    return index === height - 1 && below > 0 ? more(below + 1, "pgdn") : line;
  });
}

/** A scroll position held within a list. */
export const heldScroll = (length: number, height: number, scroll: number): number =>
  Math.max(0, Math.min(scroll, length - height));

/** The first row of a window of `height` rows that keeps the selected row in view. */
export const windowStart = (length: number, height: number, selected: number): number =>
  heldScroll(length, height, selected - Math.floor(height / 2));

/** A whole screen: exactly as many rows as the terminal has, none wider than it. */
export function screen(
  head: Row,
  body: readonly Row[],
  foot: readonly Row[],
  { size, glyphs }: Look,
): readonly Row[] {
  const room = Math.max(0, size.rows - 1 - foot.length);
  const rows = [head, ...scrolled(body, room, 0, glyphs), ...foot];
  return rows.slice(0, size.rows).map((line) => cutRow(line, size.columns, glyphs.ellipsis));
}

/** A row with something at its left end and something at its right end. */
export function spread(left: Row, right: Row, width: number, ellipsis: string): Row {
  const room = width - widthOf(right);
  return room < 10 ? cutRow(left, width, ellipsis) : [...fitRow(left, room, ellipsis), ...right];
}
