import { expect, test } from "vitest";
import {
  nextEvent,
  playedBy,
  playSession,
  turnEvents,
  type Turn,
} from "../../../src/trainer/session/drive.ts";
import { replaySession } from "../../../src/trainer/session/replay.ts";
import { calm, calmCases, goldAnswer, startOf } from "../fixtures.ts";

const turn: Turn = { answer: goldAnswer(calm), took: 5, hints: [], disputes: [], isBookmarked: false };

test("a player answers every case, and what is recorded replays to the same session", () => {
  for (const mode of ["learn", "drill", "exam"] as const) {
    const played = playSession(calmCases, startOf(mode, 5), playedBy(goldAnswer));
    expect(played.state).toMatchObject({ phase: "debrief", how: "finished" });
    expect(played.refused).toEqual([]);
    expect(replaySession(calmCases, played.events).state).toEqual(played.state);
  }
});

test("who has no answer leaves the session", () => {
  expect(playSession(calmCases, startOf("drill"), () => undefined).state).toMatchObject({
    phase: "debrief",
    how: "quit",
  });
});

test("a turn that the mode forbids is refused in part, and its answer counts", () => {
  const asking = { ...turn, hints: ["signal security-breach"] };
  const played = playSession(calmCases, startOf("exam", 1), () => asking);
  expect(played.refused.map(({ because }) => because)).toEqual(["not in this mode"]);
  expect(played.state).toMatchObject({ phase: "debrief", how: "finished" });
});

test("what is disputed in an exam is disputed at its end", () => {
  const disputes = [{ clause: "PRI-1", reason: "unclear" }];
  const played = playSession(calmCases, startOf("exam", 2), () => ({ ...turn, disputes }));
  expect(played.refused).toEqual([]);
  expect(played.events.slice(-3).map(({ type }) => type)).toEqual(["sessionEnded", "disputed", "disputed"]);
  expect(replaySession(calmCases, played.events).state).toEqual(played.state);
});

test("an answer that is always refused does not go on for ever", () => {
  const wrong = { ...turn, answer: goldAnswer(calm, 2) };
  expect(playSession(calmCases, startOf("drill"), () => wrong).state.phase).toBe("answering");
});

test("a turn takes its hints before its answer and its disputes after", () => {
  const disputes = [{ clause: "PRI-1", reason: "unclear" }];
  const events = turnEvents(1, 100, { ...turn, hints: ["impact"], disputes, isBookmarked: true });
  expect(events.map(({ type, at }) => `${type} ${at}`)).toEqual([
    "hintTaken 100",
    "bookmarked 100",
    "answered 105",
    "disputed 105",
  ]);
});

test("a session waits for nothing but answers", () => {
  const { state } = replaySession(calmCases, [startOf("drill")]);
  if (state.phase !== "ready") throw new Error(state.phase);
  expect(nextEvent(calmCases, state)).toMatchObject({ type: "caseShown", item: 1 });
});
