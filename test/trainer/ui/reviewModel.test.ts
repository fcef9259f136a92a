import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { unicode } from "../../../src/trainer/ui/glyphs.ts";
import { widthOf } from "../../../src/trainer/ui/rows.ts";
import { reviewed, reviewMachine, viewOf, type ReviewModel } from "../../../src/trainer/ui/reviewModel.ts";
import { startOf } from "../fixtures.ts";
import { anySession } from "../session/anySession.ts";
import { anyKey, anySize } from "./anyInput.ts";
import { calmKeys, calmSetting, lines, opened, press, pressed, small } from "./settings.ts";

const recorded = [
  startOf("drill"),
  ...press(calmSetting, opened(calmSetting), [...calmKeys, "enter", "enter"]).events,
];
const machine = reviewMachine(calmSetting, recorded)(small);
const after = (keys: readonly string[], passed = 0): ReviewModel =>
  pressed(keys, passed).reduce(reviewed, machine.first.model);
const shown = (model: ReviewModel): string =>
  lines(machine.draw(model, { size: small, glyphs: unicode })).join("\n");

test("a review begins with the first case and the answer that was given to it", () => {
  const first = shown(machine.first.model);
  expect(first).toContain("Event 2 of 4: caseShown, x1");
  expect(first).toContain("(●) security-incident");
});

test("it goes through the events in both directions and stops at both ends", () => {
  const positions = [["right"], ["right", "left"], ["G"], ["G", "right"], ["g"], ["g", "left"]].map(
    (keys) => after(keys).review.position,
  );
  expect(positions).toEqual([3, 2, 4, 4, 1, 1]);
  expect(shown(after(["right"]))).toContain("WHY PRI-1");
  expect(shown(after(["g"]))).toContain("Event 1 of 4: sessionStarted");
});

test("played, it takes the time that the session took, by its speed", () => {
  const playing = after(["p", "+"]);
  expect(machine.isMoving(playing)).toBe(true);
  const halfway = reviewed(playing, { type: "tick", passed: 5_000 });
  expect([halfway.review.at, halfway.review.position]).toEqual([10_000, 2]);
  const done = reviewed(halfway, { type: "tick", passed: 600_000 });
  expect([done.review.position, done.isPlaying]).toEqual([4, false]);
});

test("it has keys of its own, and q leaves", () => {
  expect(shown(machine.first.model)).toContain("q quit  ←/→ events  p play");
  expect(after(["q"]).hasLeft).toBe(true);
  expect(after(["tab", "pagedown", "-", "u"])).toMatchObject({ isTicketAlone: true, scroll: 12, speed: 1 });
});

property.prop([anySession, fc.array(anyKey, { maxLength: 15 }), anySize])(
  "any recording can be reviewed with any keys, and makes no events",
  (lived, keys, size) => {
    const { first, update, draw } = reviewMachine(calmSetting, lived.events)(size);
    let { model } = first;
    for (const input of pressed(keys)) {
      const moved = update(model, input);
      expect(moved.events).toEqual([]);
      ({ model } = moved);
    }
    for (const row of draw(model, { size, glyphs: unicode }))
      expect(widthOf(row)).toBeLessThanOrEqual(size.columns);
    expect(viewOf(calmSetting, model).session).toBeDefined();
  },
);
