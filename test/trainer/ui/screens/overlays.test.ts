import { expect, test } from "vitest";
import { keyTable } from "../../../../src/trainer/ui/keyTable.ts";
import { unicode } from "../../../../src/trainer/ui/glyphs.ts";
import { textOf } from "../../../../src/trainer/ui/rows.ts";
import { tooSmallScreen } from "../../../../src/trainer/ui/screens/overlays.ts";
import { screenOf } from "../../../../src/trainer/ui/screens/screenOf.ts";
import { calmKeys, calmSetting, large, lines, modelAfter, small } from "../settings.ts";

const shown = (keys: readonly string[], size = small): string =>
  lines(screenOf(calmSetting, modelAfter(calmSetting, "drill", size, keys), { size, glyphs: unicode })).join(
    "\n",
  );

test("the help has every key of the table", () => {
  const text = shown(["?"], { columns: 120, rows: 60 });
  for (const { help, keys } of keyTable) {
    expect(text).toContain(help);
    expect(text).toContain(keys.join(" ").slice(0, 17));
  }
});

test("a search shows clauses with their lines, and the words of the selected one", () => {
  const text = shown(["/", ...Array.from("esc-12")], large);
  expect(text).toMatch(/> ESC-12 +saas-standard\.yaml:\d+/);
  expect(text).toContain("Duties to report a breach");
  expect(shown(["/", "z", "z", "z"])).toContain("0 found");
});

test("a paused session covers its ticket", () => {
  expect(shown(["p"])).not.toContain("invoice export");
});

test("progress tells what was never met in words", () => {
  expect(shown([...calmKeys, "enter", "P"])).toMatch(/ESC-12 +0 +not met yet/);
});

test("a small terminal is told what is needed, and that an exam's clock runs on", () => {
  const told = (mode: string): string =>
    tooSmallScreen({ columns: 50, rows: 10 }, mode, "…").map(textOf).join(" ");
  expect(told("drill")).toBe("deskdrill needs 80x24, this terminal has 50x10. The clock stands still.");
  expect(told("exam")).toContain("The exam's clock runs on.");
});
