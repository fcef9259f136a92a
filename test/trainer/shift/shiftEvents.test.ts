import { expect, test } from "vitest";
import { replaySession } from "../../../src/trainer/session/replay.ts";
import { debriefOf, deedsOf } from "../../../src/trainer/session/shift.ts";
import { shiftPlayed } from "../../../src/trainer/shift/shiftEvents.ts";
import { deskOf, freshSource, policyPlayer, shiftStart, source } from "./sampleShift.ts";

const start = shiftStart();
const deeds = deskOf(source).play(start, policyPlayer);
const { events, refused, state } = shiftPlayed(source, start, deeds);

test("what a player does becomes the events of a session, and none of them is refused", () => {
  expect(refused).toEqual([]);
  expect(state).toMatchObject({ phase: "debrief", how: "finished" });
  expect(events.filter(({ type }) => type === "answered")).toHaveLength(
    deeds.filter(({ type }) => type === "decided").length,
  );
});

test("the events replayed elsewhere are the same shift with the same debrief", { timeout: 60_000 }, () => {
  const other = freshSource();
  const again = replaySession(other, events);
  expect(again.refused).toEqual([]);
  expect(again.state).toEqual(state);
  if (again.state.phase === "unstarted") throw new Error("the session was started");
  expect(deedsOf(again.state.course)).toEqual(deeds);
  const debrief = debriefOf(deskOf(other), again.state.course);
  expect(debrief.caused).toEqual([]);
});
