import { expect, test } from "vitest";
import { reduce, unstarted } from "../../../src/trainer/session/reduce.ts";
import type { StartedSession } from "../../../src/trainer/session/state.ts";
import type { SessionEvent } from "../../../src/trainer/sessionEvent.ts";
import { controllerFor } from "../../../src/trainer/ui/controller.ts";
import { sessionMachine } from "../../../src/trainer/ui/machine.ts";
import { calmCases, startOf } from "../fixtures.ts";
import { calmSetting, small } from "./settings.ts";

function started(times: readonly number[] = []) {
  const kept: SessionEvent[] = [];
  const exits: string[] = [];
  const clock = [...times];
  const session = reduce(calmCases, unstarted, startOf("drill")) as StartedSession;
  const controller = controllerFor(sessionMachine(calmSetting, session)(small), {
    now: () => clock.shift() ?? times.at(-1) ?? 0,
    keep: (events) => void kept.push(...events),
    left: () => void exits.push("left"),
  });
  return { controller, kept, exits };
}

test("the time between two keys is told in whole milliseconds", () => {
  const { controller, kept } = started([0.4, 100.7, 250.2]);
  controller.press("h");
  controller.press("b");
  expect(kept.map(({ type, at }) => `${type} ${at}`)).toEqual([
    "caseShown 0",
    "hintTaken 101",
    "bookmarked 250",
  ]);
});

test("whoever watches is told of every change, until they stop", () => {
  const { controller } = started();
  let changes = 0;
  const stop = controller.subscribe(() => (changes += 1));
  controller.press("j");
  controller.tick();
  stop();
  controller.press("j");
  expect(changes).toBe(2);
});

test("the clock on the screen stands where none is shown", () => {
  const { controller } = started([0, 0, 5_000, 9_000]);
  controller.press("?");
  const before = controller.model();
  controller.tick();
  expect(controller.model()).toBe(before);
});

test("a clipboard with commands in it is text in a text field, and nothing elsewhere", () => {
  const { controller, kept } = started();
  controller.paste("bqy\n");
  expect(kept.map(({ type }) => type)).toEqual(["caseShown"]);
  controller.press("/");
  controller.paste("data\nloss");
  expect(controller.model().overlay).toMatchObject({ kind: "search", query: "data loss" });
});

test("leaving is told once, and nothing happens after it", () => {
  const { controller, exits } = started();
  for (const key of ["ctrl-c", "ctrl-c", "ctrl-c", "b"]) controller.press(key);
  controller.resize({ columns: 10, rows: 10 });
  expect(exits).toEqual(["left"]);
  expect(controller.model().size).toEqual(small);
});
