import { expect, test } from "vitest";
import { reduce, unstarted } from "../../../src/trainer/session/reduce.ts";
import { refusalOf } from "../../../src/trainer/session/refusal.ts";
import { replaySession } from "../../../src/trainer/session/replay.ts";
import { deedsOf, isTimeOver, shiftTime, viewOf } from "../../../src/trainer/session/shift.ts";
import type { StartedSession } from "../../../src/trainer/session/state.ts";
import type { SessionEvent } from "../../../src/trainer/sessionEvent.ts";
import { at, calmCases, startOf } from "../fixtures.ts";
import { deskOf, policyPlayer, shiftStart, source } from "../shift/sampleShift.ts";

const start = shiftStart();

function after(...events: readonly SessionEvent[]): StartedSession {
  const { state, refused } = replaySession(source, [start, ...events]);
  expect(refused).toEqual([]);
  if (state.phase === "unstarted") throw new Error("the session was started");
  return state;
}

/** The first ticket of the queue, opened when the session's clock shows 240 s: at 10:10. */
const opened = ((): SessionEvent => {
  const { queue } = deskOf(source).view(start, [], at("2026-03-03T10:10:00Z"));
  return { type: "caseShown", at: 240_000, item: 1, caseId: `T-${queue[0]?.number ?? 0}` };
})();

test("a shift runs at ten seconds a second from its beginning, at the queue as well as at a ticket", () => {
  expect(shiftTime(after().course)).toBe(at("2026-03-03T09:30:00Z"));
  const state = after(opened);
  expect(shiftTime(state.course)).toBe(at("2026-03-03T10:10:00Z"));
  expect(shiftTime(after(opened, { type: "bookmarked", at: 246_000, item: 1 }).course)).toBe(
    at("2026-03-03T10:11:00Z"),
  );
});

test("every ticket opened and decided is a deed in simulated time", () => {
  const state = after(opened);
  if (state.phase !== "answering") throw new Error(state.phase);
  const { current } = state;
  const answer = policyPlayer.answer(current.case);
  const decided = after(opened, { type: "answered", at: 250_000, item: 1, answer });
  expect(deedsOf(decided.course)).toEqual([
    { type: "opened", at: at("2026-03-03T10:10:00Z"), ticket: Number(current.case.id.slice(2)) },
    { type: "decided", at: at("2026-03-03T10:11:40Z"), answer },
  ]);
  const ticket = Number(current.case.id.slice(2));
  const view = viewOf(deskOf(source), decided.course);
  expect(view.queue.map(({ number }) => number)).not.toContain(ticket);
});

test("a ticket that does not wait, is another's number or none cannot be opened", () => {
  for (const caseId of ["T-1", "T-99999", "s-1", "T-1801.2"])
    expect(refusalOf(source, after(), { type: "caseShown", at: 1, item: 1, caseId })).toBe(
      "no such ticket waits",
    );
  const again = { type: "caseShown", at: 250_000, item: 2, caseId: "T-1" } as const;
  expect(refusalOf(source, after(opened), again)).toBe("answer first");
});

test("the time stops at the end of the shift, which ends the session and leaves the open ticket", () => {
  const ended = after(opened, { type: "sessionEnded", at: 9_000_000, how: "finished" });
  expect(shiftTime(ended.course)).toBe(at("2026-03-03T11:00:00Z"));
  expect(isTimeOver(ended.course)).toBe(true);
  expect(ended.course.unfinished?.item).toBe(1);
  expect(deedsOf(ended.course).map(({ type }) => type)).toEqual(["opened"]);
  const early = { type: "sessionEnded", at: 250_000, how: "finished" } as const;
  expect(refusalOf(source, after(opened), early)).toBe("cases are left");
});

test("a shift stands still in a pause, and knows no hint and no way back", () => {
  const paused = after(opened, { type: "paused", at: 240_000 }, { type: "resumed", at: 240_000 });
  expect(shiftTime(paused.course)).toBe(at("2026-03-03T10:10:00Z"));
  for (const type of ["hintTaken", "answerTakenBack"] as const)
    expect(refusalOf(source, paused, { type, at: 240_001, item: 1, fact: "impact" })).toBe(
      "not in this mode",
    );
});

test("a shift needs its terms, and a desk", () => {
  expect(reduce(calmCases, unstarted, startOf("shift"))).toBe(unstarted);
  const elsewhere = reduce(calmCases, unstarted, start);
  expect(refusalOf(calmCases, elsewhere, opened)).toBe("no such ticket waits");
});
