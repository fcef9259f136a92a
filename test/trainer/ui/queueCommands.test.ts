import { expect, test } from "vitest";
import { replaySession } from "../../../src/trainer/session/replay.ts";
import { contextOf } from "../../../src/trainer/ui/model.ts";
import { selectedIndex, shiftViewOf } from "../../../src/trainer/ui/queueCommands.ts";
import { shiftStart, source } from "../shift/sampleShift.ts";
import { shiftAfter, shiftSetting } from "../shift/shiftModel.ts";
import { calmSetting, live, modelAfter, pressed, small } from "./settings.ts";

const after = (keys: readonly string[], seconds = 240) => shiftAfter(seconds, keys, small);
const indexAfter = (keys: readonly string[]): number => {
  const { model } = after(keys);
  const view = shiftViewOf(shiftSetting, model);
  return view ? selectedIndex(view, model) : -1;
};

test("keys move through the queue and stay in it", () => {
  expect([[], ["j"], ["j", "down", "k"], ["k"]].map(indexAfter)).toEqual([0, 1, 1, 0]);
  const { queue } = shiftViewOf(shiftSetting, after([]).model) ?? { queue: [] };
  expect(indexAfter(["G"])).toBeGreaterThan(queue.length - 3);
  expect(indexAfter(["G", "g"])).toBe(0);
});

test("enter takes the selected ticket, and the desk's clock runs on", () => {
  const { model, events } = after(["j", "enter"]);
  expect(contextOf(model)).toBe("decide");
  expect(events.map(({ type }) => type)).toEqual(["caseShown"]);
  expect(events[0]?.at).toBe(242_000);
  const again = replaySession(source, [shiftStart(), ...events]);
  expect(again.state).toEqual(model.session);
});

test("an answer goes back to the queue; the end of the time ends the shift whatever is pressed", () => {
  const answered = after([
    "enter",
    ...Array.from({ length: 7 }, () => ["right", "j"]).flat(),
    "right",
    "enter",
  ]);
  expect(contextOf(answered.model)).toBe("queue");
  expect(answered.model.session.course.attempts).toHaveLength(1);
  const over = live(shiftSetting, answered, [{ type: "key", key: "enter", passed: 3_600_000 }]);
  expect(over.model.session).toMatchObject({ phase: "debrief", how: "finished" });
});

test("a ticket that has gone since is not taken, and the first one is selected", () => {
  const { model } = after([]);
  const gone = { ...model, selected: 1 };
  const view = shiftViewOf(shiftSetting, gone);
  expect(view && selectedIndex(view, gone)).toBe(0);
});

test("the speed changes at the queue, and nothing is taken from an empty one", () => {
  const { events } = after(["+", "-", "-"]);
  expect(events.map((event) => (event.type === "speedChanged" ? event.speed : 0))).toEqual([30, 10, 5]);
});

test("help lies over a shift whose clock runs on", () => {
  const step = live(shiftSetting, after(["?"]), [...pressed(["escape"], 60_000)]);
  expect(step.model.clock).toBe(301_000);
});

test("other sessions have no queue", () => {
  expect(shiftViewOf(calmSetting, modelAfter(calmSetting, "drill", small, []))).toBeUndefined();
});
