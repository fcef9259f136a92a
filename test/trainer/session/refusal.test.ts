import { expect, test } from "vitest";
import { reduce, unstarted } from "../../../src/trainer/session/reduce.ts";
import { refusalOf, type Refusal } from "../../../src/trainer/session/refusal.ts";
import type { Mode, SessionEvent } from "../../../src/trainer/sessionEvent.ts";
import { calm, calmCases, goldAnswer, startOf } from "../fixtures.ts";

const shown: SessionEvent = { type: "caseShown", at: 10, item: 1, caseId: "4711/1" };
const answered: SessionEvent = { type: "answered", at: 10, item: 1, answer: goldAnswer(calm) };
const hint: SessionEvent = { type: "hintTaken", at: 10, item: 1, fact: "signal security-breach" };
const dispute: SessionEvent = { type: "disputed", at: 10, item: 1, clause: "PRI-1", reason: "unclear" };
const ended = (how: "finished" | "quit"): SessionEvent => ({ type: "sessionEnded", at: 10, how });

function refusedAfter(mode: Mode, before: readonly SessionEvent[], event: SessionEvent): Refusal | undefined {
  const state = [startOf(mode, 2), ...before].reduce((now, one) => reduce(calmCases, now, one), unstarted);
  return refusalOf(calmCases, state, event);
}

test("nothing happens before a session starts, and none starts twice", () => {
  expect(refusalOf(calmCases, unstarted, shown)).toBe("not started");
  expect(refusalOf(calmCases, unstarted, startOf("drill", 0))).toBe("value out of range");
  expect(refusedAfter("drill", [], startOf("drill"))).toBe("already started");
});

test("time is in whole milliseconds, does not run backwards, and stands still in a pause", () => {
  expect(refusedAfter("drill", [shown], { ...answered, at: 9 })).toBe("time runs backwards");
  expect(refusedAfter("drill", [shown], { ...answered, at: 10.5 })).toBe("value out of range");
  const paused: SessionEvent = { type: "paused", at: 10 };
  expect(refusedAfter("drill", [shown, paused], { type: "resumed", at: 11 })).toBe("the clock stands still");
  expect(refusedAfter("drill", [shown, paused], answered)).toBe("the clock stands still");
  expect(refusedAfter("drill", [shown, paused], ended("quit"))).toBeUndefined();
  expect(refusedAfter("drill", [shown], { type: "resumed", at: 10 })).toBe("not paused");
});

test("the next case comes once the one before is answered, and is the one that the seed gives", () => {
  expect(refusedAfter("drill", [shown], { ...shown, item: 2, caseId: "4711/2" })).toBe("answer first");
  expect(refusedAfter("drill", [], { ...shown, item: 2 })).toBe("another case is due");
  expect(refusedAfter("drill", [], { ...shown, caseId: "4712/1" })).toBe("another case is due");
  const second: SessionEvent = { ...shown, item: 2, caseId: "4711/2" };
  const both = [shown, answered, second, { ...answered, item: 2 }];
  expect(refusedAfter("drill", both, { ...shown, item: 3 })).toBe("no case left");
});

test("only the case on the desk is answered, with a confidence from a half to one", () => {
  expect(refusedAfter("drill", [], answered)).toBe("nothing to answer");
  expect(refusedAfter("drill", [shown], { ...answered, item: 2 })).toBe("nothing to answer");
  const unsure = { ...answered, answer: goldAnswer(calm, 0.4) };
  expect(refusedAfter("drill", [shown], unsure)).toBe("value out of range");
});

test("hints come in the order of the text, two at most, and never in an exam", () => {
  const second: SessionEvent = { ...hint, fact: "impact" };
  expect(refusedAfter("drill", [shown], second)).toBe("no such hint");
  expect(refusedAfter("drill", [shown, hint], hint)).toBe("no such hint");
  expect(refusedAfter("drill", [shown, hint], second)).toBeUndefined();
  expect(refusedAfter("drill", [shown, hint, second], second)).toBe("no such hint");
  expect(refusedAfter("exam", [shown], hint)).toBe("not in this mode");
  expect(refusedAfter("drill", [], hint)).toBe("nothing to answer");
});

test("only the answer that was just given is taken back", () => {
  const back: SessionEvent = { type: "answerTakenBack", at: 10, item: 1 };
  expect(refusedAfter("drill", [shown], back)).toBe("nothing to take back");
  expect(refusedAfter("drill", [shown, answered], { ...back, item: 2 })).toBe("nothing to take back");
  expect(refusedAfter("exam", [shown, answered], back)).toBe("not in this mode");
});

test("a clause is disputed where it was applied, once, and in an exam after its end", () => {
  expect(refusedAfter("drill", [shown], dispute)).toBe("no such case");
  expect(refusedAfter("drill", [shown, answered], { ...dispute, clause: "DES-1" })).toBe("no such clause");
  expect(refusedAfter("drill", [shown, answered, dispute], dispute)).toBe("done before");
  expect(refusedAfter("exam", [shown, answered], dispute)).toBe("feedback comes at the end");
  expect(refusedAfter("exam", [shown, answered, ended("quit")], dispute)).toBeUndefined();
});

test("bookmarks are for cases that were shown, once each", () => {
  const bookmark: SessionEvent = { type: "bookmarked", at: 10, item: 1 };
  expect(refusedAfter("exam", [], bookmark)).toBe("no such case");
  expect(refusedAfter("exam", [shown, bookmark], bookmark)).toBe("done before");
});

test("the speed is a whole number from 1 to 120, and an exam has its own", () => {
  expect(refusedAfter("drill", [], { type: "speedChanged", at: 0, speed: 121 })).toBe("value out of range");
  expect(refusedAfter("exam", [], { type: "speedChanged", at: 0, speed: 2 })).toBe("not in this mode");
});

test("a session is finished when its cases are, and may be left at any time", () => {
  expect(refusedAfter("drill", [shown], ended("finished"))).toBe("cases are left");
  expect(refusedAfter("exam", [shown], ended("quit"))).toBeUndefined();
  const form: SessionEvent = { type: "feedbackGiven", at: 10, clear: 6, realistic: 1, remark: "" };
  expect(refusedAfter("drill", [ended("quit")], form)).toBe("value out of range");
  expect(refusedAfter("drill", [], form)).toBe("feedback comes at the end");
  expect(refusedAfter("drill", [ended("quit"), { ...form, clear: 5 }], form)).toBe("over");
  expect(refusedAfter("drill", [ended("quit")], shown)).toBe("over");
});
