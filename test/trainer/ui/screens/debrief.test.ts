import { expect, test } from "vitest";
import { unicode } from "../../../../src/trainer/ui/glyphs.ts";
import { textOf } from "../../../../src/trainer/ui/rows.ts";
import {
  debriefScreen,
  figureRows,
  matrixRows,
  missesOf,
} from "../../../../src/trainer/ui/screens/debrief.ts";
import { calmKeys, calmSetting, lines, modelAfter, small } from "../settings.ts";

const model = modelAfter(calmSetting, "drill", small, [...calmKeys, "enter", "u", "enter", "b", "q", "y"]);
const { course } = model.session;

test("the matrix counts what was given where the policy says what", () => {
  const rows = matrixRows(calmSetting, course, 76, unicode).map(textOf);
  expect(
    rows
      .find((text) => text.startsWith("critical"))
      ?.split(/ +/)
      .filter(Boolean),
  ).toEqual(["critical", "0", "0", "1", "0"]);
});

test("the costliest misses come first", () => {
  const worse = course.attempts.map((attempt) => ({
    ...attempt,
    item: 2,
    answer: { ...attempt.answer, priority: "low" },
  }));
  const misses = missesOf(calmSetting, { ...course, attempts: [...course.attempts, ...worse] });
  expect(misses.map(({ attempt }) => attempt.item)).toEqual([2, 1]);
  expect(missesOf(calmSetting, { ...course, attempts: [] })).toEqual([]);
});

test("figures stand under each other with their notes", () => {
  const rows = figureRows(
    [{ label: "Kappa", value: "0.74", note: "0.61 to 0.83", token: "text" }],
    50,
    unicode,
  );
  expect(rows.map(textOf)).toEqual(["Kappa               0.74  0.61 to 0.83"]);
});

test("what was kept and taken back is listed", () => {
  const shown = lines(debriefScreen(calmSetting, model, { size: small, glyphs: unicode })).join("\n");
  expect(shown).toContain("Kept for later: cases 1");
  expect(shown).toContain("Answers taken back: 1");
});
