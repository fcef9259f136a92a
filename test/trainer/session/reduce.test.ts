import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { isRunning, reduce, unstarted } from "../../../src/trainer/session/reduce.ts";
import type { EventOf, SessionState } from "../../../src/trainer/session/state.ts";
import type { SessionEvent } from "../../../src/trainer/sessionEvent.ts";
import { calm, calmCases, goldAnswer, startOf } from "../fixtures.ts";
import { anySession } from "./anySession.ts";

const after = (events: readonly SessionEvent[]): SessionState =>
  events.reduce<SessionState>((state, event) => reduce(calmCases, state, event), unstarted);

const shown = (item: number, at = 0): SessionEvent => ({
  type: "caseShown",
  at,
  item,
  caseId: `4711/${item}`,
});
const answered = (item: number, at = 0): EventOf<"answered"> => ({
  type: "answered",
  at,
  item,
  answer: goldAnswer(calm),
});

const courseOf = (state: SessionState | undefined) =>
  state === undefined || state.phase === "unstarted" ? undefined : state.course;

property.prop([anySession])(
  "neither the session's clock nor the simulated one runs backwards",
  ({ states }) => {
    states.forEach((state, index) => {
      const before = courseOf(states[index - 1]);
      expect(courseOf(state)?.at).toBeGreaterThanOrEqual(before?.at ?? 0);
      expect(courseOf(state)?.simulated).toBeGreaterThanOrEqual(before?.simulated ?? 0);
    });
  },
);

property.prop([anySession])("taking an answer back restores the case as it was", ({ mode, states }) => {
  if (mode !== "drill") return;
  for (const state of states) {
    if (state.phase !== "answering") continue;
    const { item } = state.current;
    const at = state.course.at;
    const given = reduce(calmCases, state, answered(item, at));
    expect(given.phase).toBe("feedback");
    const { answer } = answered(item);
    expect(reduce(calmCases, given, { type: "answerTakenBack", at, item })).toEqual({
      ...state,
      current: { ...state.current, takenBack: [...state.current.takenBack, answer] },
    });
  }
});

property.prop([anySession])("a case is answered at most once, in the order of the cases", ({ states }) => {
  for (const state of states) {
    const items = courseOf(state)?.attempts.map(({ item }) => item) ?? [];
    expect(items).toEqual([...new Set(items)].sort((a, b) => a - b));
  }
});

property.prop([anySession])(
  "an exam knows no hint, undo, pause, other speed, or feedback before its end",
  (lived) => {
    if (lived.mode !== "exam") return;
    const types = lived.events.map(({ type }) => type);
    expect(
      types.filter((type) => /hintTaken|answerTakenBack|paused|resumed|speedChanged/.test(type)),
    ).toEqual([]);
    expect(lived.states.filter(({ phase }) => phase === "feedback")).toEqual([]);
  },
);

property.prop([anySession, fc.nat()])("a refused event leaves the very same state", ({ states }, pick) => {
  const state = states[pick % states.length] ?? unstarted;
  expect(reduce(calmCases, state, startOf("drill"))).toBe(state);
});

test("a drill gives feedback after each answer, an exam goes on at once", () => {
  expect(after([startOf("drill"), shown(1), answered(1, 5)]).phase).toBe("feedback");
  expect(after([startOf("exam"), shown(1), answered(1, 5)]).phase).toBe("ready");
});

test("the first three cases of learn are worked examples, which nobody answers", () => {
  const events = [startOf("learn", 4), shown(1), shown(2), shown(3)];
  expect(after(events).phase).toBe("showing");
  expect(after([...events, answered(3)])).toEqual(after(events));
  expect(after([...events, shown(4)]).phase).toBe("answering");
});

test("the simulated clock runs at the speed chosen, and only while a case waits for its answer", () => {
  const slow = [startOf("drill"), shown(1, 1_000), answered(1, 3_000)];
  expect(courseOf(after(slow))?.simulated).toBe(2_000);
  expect(courseOf(after([...slow, shown(2, 60_000)]))?.simulated).toBe(2_000);
  const fast = { type: "speedChanged", at: 1_000, speed: 60 } as const;
  expect(courseOf(after([startOf("drill"), shown(1, 1_000), fast, answered(1, 3_000)]))?.simulated).toBe(
    120_000,
  );
});

test("a pause goes back to what it interrupted", () => {
  const before = after([startOf("drill"), shown(1), answered(1, 9)]);
  const paused = reduce(calmCases, before, { type: "paused", at: 9 });
  expect(isRunning(paused)).toBe(false);
  expect(reduce(calmCases, paused, { type: "resumed", at: 9 })).toEqual(before);
});

test("disputes, bookmarks and the feedback form are kept until the end", () => {
  const state = after([
    startOf("drill", 1),
    shown(1),
    answered(1),
    { type: "sessionEnded", at: 0, how: "finished" },
    { type: "bookmarked", at: 0, item: 1 },
    { type: "disputed", at: 0, item: 1, clause: "PRI-1", reason: "no word on exports" },
    { type: "feedbackGiven", at: 0, clear: 4, realistic: 5, remark: "" },
  ]);
  expect(state).toMatchObject({
    phase: "ended",
    how: "finished",
    feedback: { clear: 4 },
    course: { bookmarks: [1], disputes: [{ clause: "PRI-1" }] },
  });
});
