import { expect, test } from "vitest";
import { saying } from "../fixtures.ts";
import { calmKeys, calmSetting, opened, press, settingWith } from "./settings.ts";

const after = (keys: readonly string[], setting = calmSetting) => press(setting, opened(setting), keys);

test("digits, arrows and ends go to a question", () => {
  const fields = [["4"], ["j"], ["j", "k"], ["G"], ["G", "j"], ["G", "g"], ["k"]].map(
    (keys) => after(keys).model.field,
  );
  expect(fields).toEqual([3, 1, 0, 7, 7, 0, 0]);
});

test("enter goes to the next question that has no answer, and says how many are left", () => {
  const { model } = after(["2", "right", "enter"]);
  expect([model.field, model.notice]).toEqual([2, "7 questions are left."]);
  expect(after([...calmKeys, "8", "enter"]).events.map(({ type }) => type)).toContain("answered");
  expect(after(["8", "enter"]).model.field).toBe(0);
});

test("an answer says what was chosen", () => {
  const answered = after([...calmKeys, "enter"]).events.find(({ type }) => type === "answered");
  expect(answered).toMatchObject({
    item: 1,
    answer: { category: "security", priority: "medium", escalate: "security-incident", confidence: 0.9 },
  });
});

test("hints name the fact, cost their price, and come to an end", () => {
  expect(after(["h"]).model.notice).toBe(
    "Hint (-10): what is marked in the text tells about: signal security-breach.",
  );
  expect(after(["h", "h", "h"]).model.notice).toBe("There is no hint left.");
  expect(
    after(
      ["h"],
      settingWith((_, __, item) => ({ ...saying({}), id: `4711/${item}` })),
    ).events.length,
  ).toBe(1);
});

test("an exam has no hints", () => {
  const { model } = press(calmSetting, opened(calmSetting, "exam"), ["h"]);
  expect(model.notice).toBe("There are no hints in this mode.");
});

test("what learn fills in cannot be changed", () => {
  const { model } = press(calmSetting, opened(calmSetting, "learn", undefined, 5), [
    "enter",
    "enter",
    "enter",
    "right",
  ]);
  expect(model.session.course.shown).toBe(4);
  expect(model.notice).toBe("This answer is given.");
});

test("the desk's clock goes faster and slower in steps", () => {
  expect(
    after(["+", "+", "-"]).events.flatMap((event) => (event.type === "speedChanged" ? [event.speed] : [])),
  ).toEqual([2, 5, 2]);
});
