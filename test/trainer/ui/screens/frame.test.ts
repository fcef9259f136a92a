import { expect, test } from "vitest";
import { unicode } from "../../../../src/trainer/ui/glyphs.ts";
import { bodyRows, framed } from "../../../../src/trainer/ui/screens/frame.ts";
import { calmSetting, lines, modelAfter, small } from "../settings.ts";

const look = { size: small, glyphs: unicode };
const shown = (keys: readonly string[]) =>
  lines(framed(calmSetting, modelAfter(calmSetting, "drill", small, keys), look, []));

test("the head tells the mode, the case, and the time at the desk with its speed", () => {
  expect(shown(["+"])[0]).toMatch(/^ deskdrill {2}DRILL .* case 1\/3 +desk time Tue 14:32 {2}x2 ▶ $/);
  expect(shown(["p"])[0]).toMatch(/paused $/);
});

test("the last rows tell what just happened and which keys work", () => {
  expect(shown(["b"]).at(-2)?.trim()).toBe("Kept for later.");
  expect(shown([]).at(-1)).toMatch(/^ \? help {2}q quit /);
  expect(bodyRows(look)).toBe(21);
});
