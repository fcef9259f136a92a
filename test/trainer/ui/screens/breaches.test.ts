import { expect, test } from "vitest";
import { replaySession } from "../../../../src/trainer/session/replay.ts";
import { shiftPlayed } from "../../../../src/trainer/shift/shiftEvents.ts";
import { textOf } from "../../../../src/trainer/ui/rows.ts";
import { breachRows } from "../../../../src/trainer/ui/screens/breaches.ts";
import type { Deed } from "../../../../src/trainer/session/shift.ts";
import { startOf } from "../../fixtures.ts";
import { deskOf, policyPlayer, shiftStart, source } from "../../shift/sampleShift.ts";
import { shiftSetting } from "../../shift/shiftModel.ts";

const start = shiftStart();

function rowsAfter(deeds: readonly Deed[]): string {
  const { state } = shiftPlayed(source, start, deeds);
  if (state.phase === "unstarted") throw new Error("the session was started");
  return breachRows(shiftSetting, state.course, 76).map(textOf).join("\n");
}

test("what waited for somebody who did nothing is told to have waited", { timeout: 60_000 }, () => {
  expect(rowsAfter([])).toMatch(/would have avoided\n.*T-\d+ first response: it waited for you/);
});

test("the policy itself has nothing to be told", { timeout: 60_000 }, () => {
  expect(rowsAfter(deskOf(source).play(start, policyPlayer))).toContain("No breach");
});

test("other sessions have no breaches", () => {
  const { state } = replaySession(source, [startOf("drill")]);
  if (state.phase === "unstarted") throw new Error("the session was started");
  expect(breachRows(shiftSetting, state.course, 76)).toEqual([]);
});
