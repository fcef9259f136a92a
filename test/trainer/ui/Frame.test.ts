import { fc, test as property } from "@fast-check/vitest";
import { render } from "ink";
import { createElement } from "react";
import { expect, test } from "vitest";
import { unicode } from "../../../src/trainer/ui/glyphs.ts";
import { Frame } from "../../../src/trainer/ui/Frame.ts";
import { blank, row, span, type Row } from "../../../src/trainer/ui/rows.ts";
import { screenOf } from "../../../src/trainer/ui/screens/screenOf.ts";
import { themes, type ThemeName } from "../../../src/trainer/ui/theme.ts";
import { saying, numbered } from "../fixtures.ts";
import { FakeTerminal } from "./fakeTerminal.ts";
import { lines, modelAfter, settingWith, small } from "./settings.ts";

async function drawn(rows: readonly Row[], theme: ThemeName = "dark"): Promise<readonly string[]> {
  const screen = new FakeTerminal(small);
  const { stdin, stdout } = screen;
  const options = { stdin, stdout, interactive: true, alternateScreen: true, patchConsole: false };
  const instance = render(createElement(Frame, { rows, theme: themes[theme] }), options);
  await instance.waitUntilRenderFlush();
  const shown = screen.lines;
  instance.unmount();
  return shown;
}

test("rows stand under each other as they are, empty ones too", async () => {
  const rows = [row("one"), blank, [span("two ", "bad"), span("three", "cue")]];
  expect((await drawn(rows)).slice(0, 4)).toEqual(["one", "", "two three", ""]);
});

const anyBody = fc.array(fc.constantFrom("word", "世界", "é", "\n", " ", "naïve", "ナ", "x".repeat(90)), {
  maxLength: 60,
});

property.prop([anyBody, fc.constantFrom<ThemeName>("dark", "light", "none")], { numRuns: 15 })(
  "what a terminal shows is the screen as it was made, whatever the text and the theme",
  async (parts, theme) => {
    const one = saying({ body: parts.join(""), subject: parts.join("").slice(0, 50) });
    const setting = settingWith((_, __, item) => numbered(one, item));
    const rows = screenOf(setting, modelAfter(setting, "drill", small, []), { size: small, glyphs: unicode });
    expect(await drawn(rows, theme)).toEqual(lines(rows).map((line) => line.trimEnd()));
  },
);
