import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { ascii, unicode } from "../../../../src/trainer/ui/glyphs.ts";
import { widthOf } from "../../../../src/trainer/ui/rows.ts";
import { screenOf } from "../../../../src/trainer/ui/screens/screenOf.ts";
import { shiftAfter, shiftSetting } from "../../shift/shiftModel.ts";
import { anyGlyphs, anyKey, anySize } from "../anyInput.ts";
import { large, lines, small, textOfRows } from "../settings.ts";

property.prop([fc.integer({ min: 200, max: 600 }), fc.array(anyKey, { maxLength: 8 }), anySize, anyGlyphs], {
  numRuns: 25,
  seed: 3,
})(
  "whatever is pressed in a shift: no row is too wide and none too many",
  (seconds, keys, size, glyphs) => {
    const rows = screenOf(shiftSetting, shiftAfter(seconds, keys, size).model, { size, glyphs });
    expect(rows.length).toBe(size.rows);
    for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(size.columns);
  },
  120_000,
);

test("the screens of a shift in ASCII hold no other character", () => {
  for (const keys of [[], ["j", "enter"]]) {
    const rows = screenOf(shiftSetting, shiftAfter(240, keys, large).model, { size: large, glyphs: ascii });
    expect(lines(rows).join("")).toMatch(/^[\u0020-\u007E]*$/);
  }
});

test("a queue tells nothing of what the policy would answer", () => {
  const rows = screenOf(shiftSetting, shiftAfter(240, [], large).model, { size: large, glyphs: unicode });
  expect(lines(rows).join("\n")).not.toMatch(/critical|medium|PRI-/);
});

/** What is pressed for each, and after how many seconds of the clock. */
const views: readonly (readonly [string, readonly string[], number])[] = [
  ["shiftQueue", ["j"], 240],
  ["shiftTicket", ["enter", "right", "2", "right"], 240],
  ["shiftPaused", ["p"], 240],
  ["shiftQuit", ["q"], 240],
  [
    "shiftDebrief",
    ["enter", ...Array.from({ length: 7 }, () => ["right", "j"]).flat(), "right", "enter", "q", "y"],
    480,
  ],
];

for (const size of [small, large])
  test.for(views)(
    `the screen %s looks as it should at ${size.columns}x${size.rows}`,
    async ([name, keys, seconds]) => {
      const rows = screenOf(shiftSetting, shiftAfter(seconds, keys, size).model, { size, glyphs: unicode });
      await expect(textOfRows(rows)).toMatchFileSnapshot(
        `../golden/${name}-${size.columns}x${size.rows}.txt`,
      );
    },
  );
