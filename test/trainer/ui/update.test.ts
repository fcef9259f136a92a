import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { replaySession } from "../../../src/trainer/session/replay.ts";
import { contextOf } from "../../../src/trainer/ui/model.ts";
import { calmCases, startOf } from "../fixtures.ts";
import { anyMode } from "../session/anySession.ts";
import { anyKey } from "./anyInput.ts";
import { calmKeys, calmSetting, live, opened, press, pressed, small } from "./settings.ts";

const events = (keys: readonly string[], mode: "drill" | "exam" = "drill"): readonly string[] =>
  press(calmSetting, opened(calmSetting, mode), keys).events.map(({ type }) => type);

property.prop([anyMode, fc.array(anyKey, { maxLength: 80 })])(
  "whatever is pressed, the events replay to the session on the screen",
  (mode, keys) => {
    const { model, events } = press(calmSetting, opened(calmSetting, mode), keys);
    const replayed = replaySession(calmCases, [startOf(mode), ...events]);
    expect(replayed.refused).toEqual([]);
    expect(replayed.state).toEqual(model.session);
  },
);

property.prop([anyMode, fc.array(anyKey, { maxLength: 60 })])(
  "the clock never runs backwards, and an event is as old as the clock",
  (mode, keys) => {
    let { model } = opened(calmSetting, mode);
    for (const input of pressed(keys)) {
      const next = live(calmSetting, { model, events: [] }, [input]);
      expect(next.model.clock).toBeGreaterThanOrEqual(model.clock);
      for (const event of next.events) expect(event.at).toBeLessThanOrEqual(next.model.clock);
      model = next.model;
    }
  },
);

test("a drill goes from answer to feedback to the next case", () => {
  expect(events([...calmKeys, "enter", "enter"])).toEqual(["caseShown", "answered", "caseShown"]);
});

test("an exam goes from answer to the next case, and from the last one to the debrief", () => {
  const answer = [...calmKeys, "enter"];
  const { model } = press(calmSetting, opened(calmSetting, "exam"), [...answer, ...answer, ...answer]);
  expect(contextOf(model)).toBe("debrief");
  expect(events([...answer, "h", "p", "+", "u", "/"], "exam")).toEqual([
    "caseShown",
    "answered",
    "caseShown",
  ]);
});

test("nothing passes while a session is paused", () => {
  const { model } = press(calmSetting, opened(calmSetting), ["p"]);
  const later = live(calmSetting, { model, events: [] }, [{ type: "tick", passed: 60_000 }]).model;
  expect(later.clock).toBe(model.clock);
  const on = live(calmSetting, { model: later, events: [] }, pressed(["p"])).model;
  expect(contextOf(on)).toBe("decide");
  expect(on.clock).toBe(model.clock);
});

test("Ctrl-C warns once and leaves the second time, unless another key comes between", () => {
  expect(press(calmSetting, opened(calmSetting), ["ctrl-c"]).model.notice).toMatch(/Ctrl-C again leaves/);
  expect(press(calmSetting, opened(calmSetting), ["ctrl-c", "ctrl-c"]).model.hasLeft).toBe(true);
  expect(press(calmSetting, opened(calmSetting), ["ctrl-c", "j", "ctrl-c"]).model.hasLeft).toBe(false);
});

test("a resized terminal is drawn anew and changes nothing else", () => {
  const { model } = opened(calmSetting);
  const size = { columns: 40, rows: 10 };
  expect(live(calmSetting, { model, events: [] }, [{ type: "resized", size, passed: 0 }]).model).toEqual({
    ...model,
    size,
  });
});

test("the debrief leads through its cases and out by the form", () => {
  const over = press(calmSetting, opened(calmSetting), [...calmKeys, "enter", "q", "y"]);
  expect(contextOf(over.model)).toBe("debrief");
  expect(press(calmSetting, over, ["right"]).model.page).toBe(1);
  expect(press(calmSetting, over, ["right", "right", "left"]).model.page).toBe(0);
  const form = ["enter", "4", "enter", "right", "enter", "o", "k", "enter"];
  const done = press(calmSetting, over, form);
  expect(done.events.at(-1)).toMatchObject({ type: "feedbackGiven", clear: 4, realistic: 1, remark: "ok" });
  expect(press(calmSetting, done, ["enter"]).model.hasLeft).toBe(true);
});

test("a case is kept for later once", () => {
  const kept = press(calmSetting, opened(calmSetting), ["b"]);
  expect(kept.model.notice).toBe("Kept for later.");
  expect(press(calmSetting, kept, ["b"]).model.notice).toBe("You have done that already.");
});

test("the ticket is shown alone and scrolled, and both end with the next case", () => {
  const { model } = press(calmSetting, opened(calmSetting, "drill", small), ["tab", "pagedown"]);
  expect([model.isTicketAlone, model.scroll]).toEqual([true, 12]);
  const next = press(calmSetting, { model, events: [] }, [...calmKeys, "enter"]).model;
  expect([next.isTicketAlone, next.scroll]).toEqual([false, 0]);
});
