import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { cellWidth } from "../../../src/trainer/ui/cells.ts";
import {
  blank,
  column,
  cutRow,
  fitRow,
  paragraph,
  row,
  span,
  textOf,
  tokens,
  widthOf,
  wrapSpans,
} from "../../../src/trainer/ui/rows.ts";

const anyRow = fc.array(
  fc
    .tuple(fc.string({ maxLength: 20 }), fc.constantFrom(...tokens))
    .map(([text, token]) => span(text, token)),
  { maxLength: 5 },
);

property.prop([anyRow, fc.integer({ min: 3, max: 60 })])(
  "a row is cut to its width and padded to it",
  (line, width) => {
    expect(widthOf(cutRow(line, width, "…"))).toBeLessThanOrEqual(width);
    expect(widthOf(fitRow(line, width, "…"))).toBe(width);
  },
);

test("a cut row keeps the tokens of what is left and says that something is missing", () => {
  const line = [span("Route ", "strong"), span("security on-call", "good")];
  expect(cutRow(line, 12, "…")).toEqual([
    { text: "Route ", token: "strong" },
    { text: "secur", token: "good" },
    { text: "…", token: "faint" },
  ]);
});

test("text from outside stays on its row and cannot steer the terminal", () => {
  expect(textOf(row("a\nb\u001B[2Jc"))).toBe("a bc");
  expect(widthOf(blank)).toBe(0);
});

property.prop([fc.string({ maxLength: 30 }), fc.integer({ min: 3, max: 20 })])(
  "a column has its width",
  (text, width) => {
    expect(cellWidth(column(text, width, "…"))).toBe(width);
  },
);

test("a paragraph is indented on every row", () => {
  expect(paragraph("one two three", 9, "text", "  ").map(textOf)).toEqual(["  one two", "  three"]);
});

test("a word that changes its token in the middle is not divided", () => {
  const rows = wrapSpans([span("is it (not"), span(" ours", "cue"), span(")?")], 8);
  expect(rows.map(textOf)).toEqual(["is it", "(not", "ours)?"]);
  expect(rows[2]).toEqual([
    { text: "ours", token: "cue" },
    { text: ")?", token: "text" },
  ]);
});
