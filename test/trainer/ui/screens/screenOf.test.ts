import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { ascii, unicode } from "../../../../src/trainer/ui/glyphs.ts";
import { smallest } from "../../../../src/trainer/ui/layout.ts";
import { widthOf } from "../../../../src/trainer/ui/rows.ts";
import { screenOf } from "../../../../src/trainer/ui/screens/screenOf.ts";
import { numbered, saying } from "../../fixtures.ts";
import { anyGlyphs, anyKey, anySize } from "../anyInput.ts";
import { anyMode } from "../../session/anySession.ts";
import {
  calmKeys,
  calmSetting,
  large,
  lines,
  modelAfter,
  settingWith,
  small,
  textOfRows,
} from "../settings.ts";

const anyWords = fc.oneof(
  fc.lorem({ maxCount: 120 }),
  fc.string({ unit: "binary", maxLength: 400 }),
  fc
    .array(fc.constantFrom("\u001B[31m", "\n", "\t", "世界", "😡", "x".repeat(200), " ", "e\u0301"), {
      maxLength: 40,
    })
    .map((parts) => parts.join("")),
);
const anyKeys = fc.oneof(
  fc.array(anyKey, { maxLength: 25 }),
  fc.array(anyKey, { maxLength: 12 }).map((keys) => [...calmKeys, "enter", ...keys]),
);

property.prop([anyMode, anyKeys, anyWords, fc.string(), anySize, anyGlyphs])(
  "whatever the text, the keys and the size: no row is too wide, none too many, and nothing steers the terminal",
  (mode, keys, body, subject, size, glyphs) => {
    const one = { ...saying({ body, subject }), requester: { name: subject, company: body.slice(0, 40) } };
    const setting = settingWith((_, __, item) => numbered(one, item));
    const rows = screenOf(setting, modelAfter(setting, mode, size, keys), { size, glyphs });
    expect(rows.length).toBe(size.rows);
    for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(size.columns);
    expect(lines(rows).join("")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  },
);

property.prop([fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 60 })])(
  "a terminal that is too small is told so in what room it has",
  (columns, rows) => {
    const size = { columns, rows };
    if (columns >= smallest.columns && rows >= smallest.rows) return;
    const shown = screenOf(calmSetting, modelAfter(calmSetting, "drill", size, []), {
      size,
      glyphs: unicode,
    });
    expect(shown.length).toBeLessThanOrEqual(rows);
    for (const row of shown) expect(widthOf(row)).toBeLessThanOrEqual(columns);
  },
);

property.prop([anyMode, anyKeys, anySize])(
  "a screen in ASCII holds no other character where the ticket has none",
  (mode, keys, size) => {
    const letters = keys.filter((key) => /^[\u0020-\u007E]+$/.test(key));
    const model = modelAfter(calmSetting, mode, size, letters);
    expect(lines(screenOf(calmSetting, model, { size, glyphs: ascii })).join("")).toMatch(
      /^[\u0020-\u007E]*$/,
    );
  },
);

test("an exam's screens tell neither the policy's answer nor its cues before the end", () => {
  const model = modelAfter(calmSetting, "exam", small, [...calmKeys, "enter", "h"]);
  const shown = lines(screenOf(calmSetting, model, { size: small, glyphs: unicode })).join("\n");
  expect(shown).not.toMatch(/\[rows|WHY|PRI-1/);
});

const answered = [...calmKeys, "enter"];
const over = [...answered, "b", "q", "y"];
const views: readonly (readonly [string, "learn" | "drill" | "exam", readonly string[]])[] = [
  ["decideEmpty", "drill", []],
  ["decide", "drill", [...calmKeys, "h"]],
  ["choosing", "drill", ["2", "right"]],
  ["worked", "learn", []],
  ["feedback", "drill", answered],
  ["paused", "drill", ["p"]],
  ["help", "drill", ["?"]],
  ["search", "drill", ["/", ...Array.from("breach")]],
  ["dispute", "drill", [...answered, "d", ...Array.from("no word on exports")]],
  ["debrief", "drill", over],
  ["debriefCase", "exam", [...over, "right"]],
  ["form", "drill", [...over, "enter", "4", "enter", "5", "enter", ...Array.from("more chats")]],
  ["thanks", "drill", [...over, "enter", "4", "enter", "5", "enter", "enter"]],
  ["quit", "drill", ["q"]],
  ["progress", "drill", [...answered, "P"]],
];

for (const size of [small, large])
  test.for(views)(
    `the screen %s looks as it should at ${size.columns}x${size.rows}`,
    async ([name, mode, keys]) => {
      const rows = screenOf(calmSetting, modelAfter(calmSetting, mode, size, keys), {
        size,
        glyphs: unicode,
      });
      await expect(textOfRows(rows)).toMatchFileSnapshot(
        `../golden/${name}-${size.columns}x${size.rows}.txt`,
      );
    },
  );

test("the plain screen looks as it should", async () => {
  const model = modelAfter(calmSetting, "drill", small, calmKeys);
  const rows = screenOf(calmSetting, model, { size: small, glyphs: ascii });
  await expect(textOfRows(rows)).toMatchFileSnapshot("../golden/decideAscii-80x24.txt");
});
