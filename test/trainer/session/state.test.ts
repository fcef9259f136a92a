import { expect, test } from "vitest";
import { isSimulating, simulatedAt } from "../../../src/trainer/session/state.ts";
import { reduce, unstarted } from "../../../src/trainer/session/reduce.ts";
import { calm, calmCases, startOf } from "../fixtures.ts";

test("a case is judged at its opening and what was simulated since it was shown", () => {
  const state = [
    startOf("drill"),
    { type: "caseShown", at: 5_000, item: 1, caseId: "4711/1" } as const,
    { type: "speedChanged", at: 6_000, speed: 10 } as const,
  ].reduce((now, event) => reduce(calmCases, now, event), unstarted);
  expect(isSimulating(state)).toBe(true);
  if (state.phase !== "answering") return;
  expect(simulatedAt(state.course, state.current, 8_000) - calm.opened).toBe(1_000 + 20_000);
});

test("nothing is simulated before a session starts", () => {
  expect(isSimulating(unstarted)).toBe(false);
});
