import { expect, test } from "vitest";
import { shiftResultOf } from "../../../src/trainer/shift/shiftResult.ts";
import { shiftPlayed } from "../../../src/trainer/shift/shiftEvents.ts";
import { replaySession } from "../../../src/trainer/session/replay.ts";
import { startOf } from "../fixtures.ts";
import { deskOf, policyPlayer, shiftStart, source } from "./sampleShift.ts";

const start = shiftStart();

test(
  "a result says where and when, what was caused, and what it was measured by",
  { timeout: 60_000 },
  () => {
    const { state } = shiftPlayed(source, start, deskOf(source).play(start, policyPlayer));
    if (state.phase === "unstarted") throw new Error("the session was started");
    const result = shiftResultOf(source.shift, state.course);
    expect(result).toMatchObject({
      load: "scenarios/loads/outage-storm.yaml",
      seat: "mail-early",
      from: "2026-03-03T09:30:00Z",
      until: "2026-03-03T11:00:00Z",
      breachesCaused: { targets: 0, ofOwnTickets: 0 },
      hungUp: 0,
    });
    expect(result?.answered).toBe(result?.answeredByPolicy);
    expect(result?.baseline).toContain("the same seed with the policy in the same seat");
  },
);

test("a session of another kind has no such result", () => {
  const { state } = replaySession(source, [startOf("drill")]);
  if (state.phase === "unstarted") throw new Error("the session was started");
  expect(shiftResultOf(source.shift, state.course)).toBeUndefined();
});
