import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  act,
  contextOf,
  isClockRunning,
  isClockShown,
  openModel,
  refusalText,
} from "../../../src/trainer/ui/model.ts";
import { contexts } from "../../../src/trainer/ui/keyTable.ts";
import { startOf } from "../fixtures.ts";
import { anySession } from "../session/anySession.ts";
import { calmKeys, calmSetting, large, opened, press, small } from "./settings.ts";

test("a session that opens shows its first case at once, and says so by an event", () => {
  const { model, events } = opened(calmSetting);
  expect(contextOf(model)).toBe("decide");
  expect(events).toEqual([{ type: "caseShown", at: 0, item: 1, caseId: "4711/1" }]);
});

property.prop([anySession])("any session can be taken up again where it was", ({ states }) => {
  for (const state of states) {
    if (state.phase === "unstarted") continue;
    const { model } = openModel(calmSetting, state, small);
    expect(model.clock).toBe(state.course.at);
    expect(contexts).toContain(contextOf(model));
    if (state.phase !== "ready") expect(model.session).toEqual(state);
  }
});

test("a case whose answer was taken back comes with that answer filled in", () => {
  const before = press(calmSetting, opened(calmSetting), calmKeys).model;
  const after = press(calmSetting, opened(calmSetting), [...calmKeys, "enter", "u"]).model;
  expect(contextOf(after)).toBe("decide");
  expect(after.draft.values).toMatchObject(before.draft.values);
});

test("an event that cannot happen tells the trainee why", () => {
  const step = act(calmSetting, opened(calmSetting), startOf("drill"));
  expect(step.model.notice).toBe(refusalText["already started"]);
  expect(step.events.length).toBe(1);
});

test("a terminal that is too small stops the clock, but not that of an exam", () => {
  const tiny = { columns: 40, rows: 10 };
  expect(isClockRunning(opened(calmSetting, "drill", tiny).model)).toBe(false);
  expect(isClockRunning(opened(calmSetting, "exam", tiny).model)).toBe(true);
});

test("a clock is shown while a case is judged, and nowhere else", () => {
  expect(isClockShown(opened(calmSetting, "drill", large).model)).toBe(true);
  for (const keys of [["p"], ["?"], ["/"], [...calmKeys, "enter"]])
    expect(isClockShown(press(calmSetting, opened(calmSetting), keys).model)).toBe(false);
});
