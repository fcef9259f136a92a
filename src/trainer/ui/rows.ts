import { cellWidth, cut, screenText, startOf, wrapped } from "./cells.ts";

/** What a stretch of text is. Themes give each a colour; no meaning is told by colour alone. */
export const tokens = [
  "text",
  "faint",
  "strong",
  "title",
  "border",
  "accent",
  "selected",
  "good",
  "doubtful",
  "bad",
  "cue",
  "decoy",
] as const;
export type Token = (typeof tokens)[number];

export interface Span {
  readonly text: string;
  readonly token: Token;
}
export type Row = readonly Span[];

/** Text of ours, or text from outside, as a stretch of a row: made safe for the screen, on one line. */
export const span = (text: string, token: Token = "text"): Span => ({
  text: screenText(text).replaceAll("\n", " "),
  token,
});

export const row = (text: string, token: Token = "text"): Row => [span(text, token)];
export const blank: Row = [];

export const textOf = (line: Row): string => line.map(({ text }) => text).join("");

export const widthOf = (line: Row): number => line.reduce((sum, { text }) => sum + cellWidth(text), 0);

/** The row in so many cells at most, ending in the ellipsis when something was cut. */
export function cutRow(line: Row, width: number, ellipsis: string): Row {
  if (widthOf(line) <= width) return line;
  const kept: Span[] = [];
  let left = width - ellipsis.length;
  for (const { text, token } of line) {
    const part = startOf(text, left);
    kept.push({ text: part, token });
    left -= cellWidth(part);
    if (part !== text) break;
  }
  return [...kept, { text: ellipsis, token: "faint" }];
}

/** The row in exactly so many cells. */
export function fitRow(line: Row, width: number, ellipsis: string): Row {
  const held = cutRow(line, width, ellipsis);
  return [...held, { text: " ".repeat(Math.max(0, width - widthOf(held))), token: "text" }];
}

/** Text in exactly so many cells, for a column of a table. */
export function column(text: string, width: number, ellipsis: string): string {
  const held = cut(screenText(text).replaceAll("\n", " "), width, ellipsis);
  return held + " ".repeat(Math.max(0, width - cellWidth(held)));
}

/** Rows of a text wrapped at words; the rows after the first are indented like the first one's `indent`. */
export function paragraph(text: string, width: number, token: Token = "text", indent = ""): readonly Row[] {
  return wrapSpans([{ text: screenText(text), token }], width - indent.length).map((line) =>
    indent === "" ? line : [{ text: indent, token: "text" }, ...line],
  );
}

/** Rows of spans wrapped at words, whatever span a word is in. Line feeds begin a new row. */
export function wrapSpans(spans: readonly Span[], width: number): readonly Row[] {
  const whole = spans.map(({ text }) => text).join("");
  return wrapped(whole, width).map(({ from, to }) => {
    const line: Span[] = [];
    let offset = 0;
    for (const { text, token } of spans) {
      const part = text.slice(Math.max(0, from - offset), Math.max(0, to - offset));
      if (part !== "") line.push({ text: part, token });
      offset += text.length;
    }
    return line;
  });
}
