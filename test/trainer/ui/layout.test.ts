import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { ascii, unicode } from "../../../src/trainer/ui/glyphs.ts";
import {
  beside,
  heldScroll,
  isTooSmall,
  isWide,
  panel,
  screen,
  scrolled,
  spread,
  windowStart,
} from "../../../src/trainer/ui/layout.ts";
import { row, textOf, widthOf } from "../../../src/trainer/ui/rows.ts";

const numbered = (count: number) => Array.from({ length: count }, (_, index) => row(`row ${index}`));
const anyTitle = fc.string({ maxLength: 90 });

property.prop([anyTitle, anyTitle, fc.integer({ min: 20, max: 120 })])(
  "every row of a panel is as wide as it",
  (title, text, width) => {
    const rows = panel(
      [
        { title, rows: [row(text)] },
        { title: text, rows: [] },
      ],
      width,
      unicode,
    );
    expect(rows.map(widthOf)).toEqual(rows.map(() => width));
  },
);

test("a panel puts each section under its title", () => {
  const rows = panel(
    [
      { title: "Ticket", rows: [row("Hi")] },
      { title: "Decision", rows: [] },
    ],
    16,
    ascii,
  );
  expect(rows.map(textOf)).toEqual([
    "+- Ticket -----+",
    "| Hi           |",
    "+- Decision ---+",
    "+--------------+",
  ]);
});

property.prop([fc.nat(60), fc.integer({ min: 2, max: 30 }), fc.nat(90)])(
  "a scrolled list has its height and says what is hidden",
  (count, height, at) => {
    const rows = scrolled(numbered(count), height, at, unicode).map(textOf);
    expect(rows.length).toBe(height);
    const hidden = rows.flatMap((text) => /… (\d+) more/.exec(text)?.[1] ?? []).map(Number);
    const shown = rows.filter((text) => text.startsWith("row")).length;
    expect(shown + hidden.reduce((sum, one) => sum + one, 0)).toBe(count);
  },
);

test("a window keeps the selected row in view", () => {
  expect([0, 5, 50, 99].map((selected) => windowStart(100, 10, selected))).toEqual([0, 0, 45, 90]);
  expect(heldScroll(5, 10, 3)).toBe(0);
});

test("blocks stand beside each other even when one is longer", () => {
  expect(beside(numbered(1), numbered(2), 8, unicode).map(textOf)).toEqual([
    "row 0   row 0",
    "        row 1",
  ]);
});

test("a screen has as many rows as the terminal and none wider than it, whatever its body has", () => {
  const look = { size: { columns: 80, rows: 24 }, glyphs: unicode };
  expect(screen(row("head"), [row("x".repeat(99))], [], look).map(widthOf)[1]).toBe(80);
  expect(screen(row("head"), numbered(99), [row("foot")], look).length).toBe(24);
  expect(screen(row("head"), [], [row("foot")], look).length).toBe(24);
});

test("what stands at the right end stays there, and the left is cut", () => {
  expect(textOf(spread(row("a long title"), row("x10"), 13, "…"))).toBe("a long ti…x10");
  expect(textOf(spread(row("a long title"), row("x10"), 11, "…"))).toBe("a long tit…");
});

test("a session needs 80 columns and 24 rows, two panes 120 columns", () => {
  expect(isTooSmall({ columns: 80, rows: 24 })).toBe(false);
  expect(isTooSmall({ columns: 79, rows: 24 }) && isTooSmall({ columns: 80, rows: 23 })).toBe(true);
  expect(isWide({ columns: 120, rows: 24 }) && !isWide({ columns: 119, rows: 24 })).toBe(true);
});
