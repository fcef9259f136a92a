import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { cellWidth, cut, screenText, startOf, wrapped } from "../../../src/trainer/ui/cells.ts";

const anyText = fc.string({ unit: "grapheme", maxLength: 60 });
const width = fc.integer({ min: 2, max: 30 });

test("wide letters and emoji take two cells, marks on letters none", () => {
  expect(["abc", "世界", "é", "e\u0301", "😡", "한국", "ｗ", "─", "✓"].map(cellWidth)).toEqual([
    3, 4, 1, 1, 2, 4, 2, 1, 1,
  ]);
});

test("what steers a terminal or joins emoji is taken out, and line feeds stay", () => {
  expect(screenText("\u001B[31mred\u001B[0m\r\nnext\tcell \u202Eabc")).toBe("red\nnext  cell abc");
  expect(screenText("👨\u200D👩\u200D👧 \uE000 \uD800")).toBe("👨👩👧 ? ?");
});

property.prop([anyText])("screen text holds no control or format character but line feeds", (text) => {
  expect(screenText(text).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
});

property.prop([anyText, width])(
  "a start of a text is as long as it can be, and no letter is cut in two",
  (text, cells) => {
    const line = screenText(text);
    const start = startOf(line, cells);
    expect(line.startsWith(start)).toBe(true);
    expect(cellWidth(start)).toBeLessThanOrEqual(cells);
    if (start !== line) expect(cellWidth(start)).toBeGreaterThanOrEqual(cells - 1);
  },
);

test("what is cut ends in an ellipsis", () => {
  expect(cut("priority", 8, "…")).toBe("priority");
  expect(cut("priority", 6, "…")).toBe("prior…");
  expect(cut("priority", 6, "...")).toBe("pri...");
  expect(cut("priority", 2, "...")).toBe("pr");
});

property.prop([anyText, width])("wrapped lines fit, and hold every letter in its order", (text, cells) => {
  const clean = screenText(text);
  const lines = wrapped(clean, cells).map(({ from, to }) => clean.slice(from, to));
  for (const line of lines) expect(cellWidth(line)).toBeLessThanOrEqual(cells);
  const letters = (all: string): string => all.replaceAll(/\s/g, "");
  expect(letters(lines.join(""))).toBe(letters(clean));
});

test("words are kept whole where they can be, and paragraphs stay apart", () => {
  const text = "no rush at all\n\nthanks";
  expect(wrapped(text, 8).map(({ from, to }) => text.slice(from, to))).toEqual([
    "no rush",
    "at all",
    "",
    "thanks",
  ]);
  expect(wrapped("abcdefgh", 3)).toEqual([
    { from: 0, to: 3 },
    { from: 3, to: 6 },
    { from: 6, to: 8 },
  ]);
});
