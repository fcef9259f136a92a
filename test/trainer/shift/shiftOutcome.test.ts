import { expect, test } from "vitest";
import { outcomeOf } from "../../../src/trainer/shift/shiftOutcome.ts";
import { worldOf } from "../../../src/trainer/shift/shiftDesk.ts";
import { policy } from "../fixtures.ts";
import { shipped } from "../cases/sampleContent.ts";
import { shiftStart } from "./sampleShift.ts";

test("the desk goes on without the seat to the end, and no inquiry is lost", () => {
  const start = shiftStart();
  const world = worldOf(policy, shipped, start);
  const { from, until } = start.shift ?? { from: start.starts, until: start.starts };
  world.advance(until);
  const waited = world.view().queue.filter(({ isOwn }) => isOwn);
  const { missed, decided } = outcomeOf(world, from, until);
  expect(world.desk.state.now).toBe(world.desk.state.load.horizon.end);
  expect(decided).toBe(0);
  const own = new Set(missed.filter(({ isOwn }) => isOwn).map(({ ticket }) => ticket));
  expect(waited.some(({ number }) => own.has(number))).toBe(true);
});
