import { expect, test } from "vitest";
import { reduce, unstarted } from "../../../src/trainer/session/reduce.ts";
import type { StartedSession } from "../../../src/trainer/session/state.ts";
import { unicode } from "../../../src/trainer/ui/glyphs.ts";
import { sessionMachine } from "../../../src/trainer/ui/machine.ts";
import { calmCases, startOf } from "../fixtures.ts";
import { calmSetting, lines, press, small } from "./settings.ts";

test("a session as a machine opens, moves, takes text, and is drawn", () => {
  const session = reduce(calmCases, unstarted, startOf("drill")) as StartedSession;
  const { first, draw, isMoving, isWriting } = sessionMachine(calmSetting, session)(small);
  expect(first.events.map(({ type }) => type)).toEqual(["caseShown"]);
  expect([isMoving(first.model), isWriting(first.model)]).toEqual([true, false]);
  const searching = press(calmSetting, first, ["/"]).model;
  expect([isMoving(searching), isWriting(searching)]).toEqual([false, true]);
  expect(lines(draw(first.model, { size: small, glyphs: unicode })).join("")).toContain("Your decision");
});
