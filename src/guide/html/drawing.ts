import { htmlText } from "../../html/index.ts";
import { unreachable } from "../../units/index.ts";
import type { DiagramNode } from "../page.ts";
import { labelLines, lineWidth } from "./labelLines.ts";
import type { Point, Route, Size } from "./layOut.ts";

/** Letters in a drawing: their size, the height of a line and how wide lines may get, in pixels. */
interface Lettering {
  readonly size: number;
  readonly line: number;
  readonly room: number;
}
const onBox: Lettering = { size: 14, line: 18, room: 150 };
const onArrow: Lettering = { size: 12.5, line: 16, room: 130 };

/** What is drawn, and how much room it takes. */
export interface Piece extends Size {
  readonly lines: readonly string[];
}

/** A box with a node's label in it. */
export function boxOf({ label, shape }: DiagramNode): Piece {
  const { lines, width, height } = lettersOf(label, onBox);
  const inner = { width: width + 28, height: height + 20 };
  // Round and pointed sides begin beyond the text.
  const sides = shape === "end" || shape === "choice" ? inner.height / 3 : 0;
  return { lines, width: Math.max(72, inner.width + sides), height: inner.height };
}

/** The label of an arrow, when there is one, with a little room around it. */
export function arrowLabelOf(label: string | undefined): Piece | undefined {
  const { lines, width, height } = lettersOf(label ?? "", onArrow);
  return lines.length === 0 ? undefined : { lines, width: width + 10, height: height + 4 };
}

function lettersOf(label: string, { size, line, room }: Lettering): Piece {
  const lines = labelLines(label, size, room);
  const width = Math.max(0, ...lines.map((text) => lineWidth(text, size)));
  return { lines, width, height: lines.length * line };
}

/** A node as SVG, drawn about its centre. */
export const nodeSvg = (shape: DiagramNode["shape"], box: Piece, at: Point): string =>
  `<g class="${shape}">${outlineSvg(shape, box, at)}${lettersSvg(box.lines, onBox, at)}</g>`;

function outlineSvg(shape: DiagramNode["shape"], { width, height }: Size, { x, y }: Point): string {
  const corner = `x="${px(x - width / 2)}" y="${px(y - height / 2)}" width="${px(width)}" height="${px(height)}"`;
  switch (shape) {
    case "counting":
    case "standing":
    case "step":
      return `<rect ${corner} rx="6"/>`;
    case "end":
      return `<rect ${corner} rx="${px(height / 2)}"/>`;
    case "choice":
      return `<polygon points="${hexagon({ width, height }, { x, y }).map(at).join(" ")}"/>`;
    default:
      return unreachable(shape);
  }
}

function hexagon({ width, height }: Size, { x, y }: Point): readonly Point[] {
  const flat = width / 2 - height / 3;
  return [
    { x: x - width / 2, y },
    { x: x - flat, y: y - height / 2 },
    { x: x + flat, y: y - height / 2 },
    { x: x + width / 2, y },
    { x: x + flat, y: y + height / 2 },
    { x: x - flat, y: y + height / 2 },
  ];
}

/** An arrow as SVG: its line, its head, and its label. */
export function arrowSvg({ curve, tip, label }: Route, letters: Piece | undefined): string {
  const [start, ...bends] = curve;
  const base = curve.at(-1);
  if (start === undefined || base === undefined) return "";
  const line = `<path d="M${at(start)}C${bends.map(at).join(" ")}"/>`;
  const words = label === undefined || letters === undefined ? "" : lettersSvg(letters.lines, onArrow, label);
  return `<g class="arrow">${line}<polygon points="${arrowHead(base, tip).map(at).join(" ")}"/>${words}</g>`;
}

function arrowHead(base: Point, tip: Point): readonly Point[] {
  const [along, up] = [tip.x - base.x, tip.y - base.y];
  const half = 3.5 / Math.max(1, Math.hypot(along, up));
  return [
    tip,
    { x: base.x - up * half, y: base.y + along * half },
    { x: base.x + up * half, y: base.y - along * half },
  ];
}

/** Lines of text about a centre. */
const lettersSvg = (lines: readonly string[], { size, line }: Lettering, { x, y }: Point): string =>
  lines
    .map((text, index) => {
      const middle = y + (index - (lines.length - 1) / 2) * line;
      return `<text x="${px(x)}" y="${px(middle + 0.35 * size)}">${htmlText(text)}</text>`;
    })
    .join("");

const at = ({ x, y }: Point): string => `${px(x)},${px(y)}`;

/** A length to a tenth of a pixel. */
const px = (length: number): string => String(Math.round(length * 10) / 10);
