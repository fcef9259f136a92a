import { expect, test } from "vitest";
import { CaseBook } from "../../src/desk/index.ts";
import { DeskState, kind } from "../../src/desk/deskState.ts";
import { at, loadWith, policyWith } from "./script.ts";

const stateOf = (load = loadWith()): DeskState => new DeskState(load, new CaseBook(load), undefined);

test("what would happen at the end of the horizon or later is not scheduled", () => {
  const state = stateOf();
  const { end } = state.load.horizon;
  expect(state.schedule(end, 0, kind.workEnds, 1)).toBe(0);
  expect(state.schedule(Infinity, 0, kind.workEnds, 1)).toBe(0);
  expect(state.schedule(end - 1, 0, kind.workEnds, 1)).toBeGreaterThan(0);
  expect(state.events.size).toBe(1);
});

test("a desk starts at the start of its warm-up", () => {
  const load = loadWith({ horizon: { start: "2026-03-09", weeks: 1, warmUp: 1, zone: "UTC" } });
  expect(stateOf(load).now).toBe(at("mon 00:00"));
});

test("a ticket has room for a timer of every rule about clocks", () => {
  const rule = { at: { resolution: "75%" }, notify: "lead" };
  const escalations = ["ESC-1", "ESC-2"].map((clause) => ({ clause, ...rule }));
  expect(stateOf(loadWith({}, policyWith({ escalations }))).rules).toBe(2);
  expect(stateOf().rules).toBe(1);
});

test("a ticket without a case is a bug", () => {
  expect(() => stateOf().caseOf(0)).toThrow("every ticket has a case");
});
