import { expect, test } from "vitest";
import { questions } from "../../../../src/trainer/answer.ts";
import type { Verdict } from "../../../../src/trainer/verdict.ts";
import { unicode } from "../../../../src/trainer/ui/glyphs.ts";
import { headline } from "../../../../src/trainer/ui/screens/feedback.ts";
import { screenOf } from "../../../../src/trainer/ui/screens/screenOf.ts";
import { calmKeys, calmSetting, large, lines, modelAfter, small } from "../settings.ts";

const right = Object.fromEntries(questions.map((question) => [question, true])) as Verdict["right"];
const verdict: Verdict = { right, tooLow: 0, isCriticalMiss: false, points: 100, brier: 0, cost: 0 };

test("the headline tells the worst first", () => {
  const told = [
    verdict,
    { ...verdict, right: { ...right, route: false }, points: 80 },
    { ...verdict, tooLow: -1, points: 70 },
    { ...verdict, tooLow: 2, isCriticalMiss: true, points: 0 },
  ].map((one) => headline(one, unicode));
  expect(told).toEqual([
    "✓ right, 100 of 100",
    "✗ partly right, 80 of 100",
    "✗ 1 level too high, 70 of 100",
    "✗ CRITICAL MISS, 2 levels too low, 0 of 100",
  ]);
});

test("feedback names the clause with its line, the cues, the decoys and what it would have cost", () => {
  const keys = [...calmKeys, "enter"];
  const shown = lines(
    screenOf(calmSetting, modelAfter(calmSetting, "drill", large, keys), { size: large, glyphs: unicode }),
  ).join("\n");
  expect(shown).toMatch(/WHY PRI-1 {2}scenarios\/policies\/saas-standard\.yaml:\d+/);
  expect(shown).toContain('"names and card endings" → impact');
  expect(shown).toContain("{no rush at all}");
  expect(shown).toMatch(/first response: due Tue 15:02, with yours → Wed 08:32/);
});

test("a worked example shows the ticket with its cues on the other side of tab", () => {
  const shown = lines(
    screenOf(calmSetting, modelAfter(calmSetting, "learn", small, ["tab"]), { size: small, glyphs: unicode }),
  ).join("\n");
  expect(shown).toContain("[names and card endings]");
});
