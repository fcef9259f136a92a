import { plainText } from "../../units/index.ts";

/** What terminals draw over two cells: East Asian wide characters and emoji (Unicode Standard Annex 11). */
const wide =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18CFF}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}])/u;
const printableAscii = /^[\u0020-\u007E]*$/;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Text from outside as a screen can show it, line feeds kept: no control or format characters, since terminals disagree
 * about the width of joined emoji; "?" for what has no letter; tabs as two spaces.
 */
export const screenText = (text: string): string =>
  plainText(text.replaceAll(/\r\n?/g, "\n"))
    .normalize("NFC")
    .replaceAll(/[\p{Cf}\uFE00-\uFE0F]/gu, "")
    .replaceAll(/[\p{Co}\p{Cn}\p{Cs}]/gu, "?")
    .replaceAll("\t", "  ");

/** How many cells of a terminal a line of screen text takes. */
export function cellWidth(text: string): number {
  if (printableAscii.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(segment: string): number {
  if (/^\p{M}/u.test(segment)) return 0;
  return wide.test(segment) ? 2 : 1;
}

/** The longest start of the text that fits in so many cells. */
export function startOf(text: string, width: number): string {
  if (printableAscii.test(text)) return text.slice(0, Math.max(0, width));
  let used = 0;
  let kept = "";
  for (const { segment } of graphemes.segment(text)) {
    used += graphemeWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return kept;
}

/** The line in so many cells at most, ending in the ellipsis when something was cut. */
export function cut(text: string, width: number, ellipsis: string): string {
  if (cellWidth(text) <= width) return text;
  const room = width - ellipsis.length;
  return room < 1 ? startOf(text, width) : `${startOf(text, room).trimEnd()}${ellipsis}`;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where the lines of a text begin and end when it is wrapped at words; a word that is too wide is divided. */
export function wrapped(text: string, width: number): readonly Stretch[] {
  const lines: Stretch[] = [];
  let offset = 0;
  for (const paragraph of text.split("\n")) {
    for (const { from, to } of wrappedLine(paragraph, width))
      lines.push({ from: offset + from, to: offset + to });
    offset += paragraph.length + 1;
  }
  return lines;
}

function wrappedLine(line: string, width: number): readonly Stretch[] {
  const lines: Stretch[] = [];
  let [from, to] = [0, 0];
  for (const match of line.matchAll(/\s*\S+/g)) {
    const end = match.index + match[0].length;
    if (cellWidth(line.slice(from, end)) > width) {
      if (to > from) lines.push({ from, to });
      from = end - match[0].trimStart().length;
      for (let part = startOf(line.slice(from, end), width); from + part.length < end && part !== "";) {
        lines.push({ from, to: from + part.length });
        from += part.length;
        part = startOf(line.slice(from, end), width);
      }
    }
    to = end;
  }
  lines.push({ from, to });
  return lines;
}
