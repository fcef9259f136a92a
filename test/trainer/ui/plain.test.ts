import { expect, test } from "vitest";
import { reduce, unstarted } from "../../../src/trainer/session/reduce.ts";
import { replaySession } from "../../../src/trainer/session/replay.ts";
import type { StartedSession } from "../../../src/trainer/session/state.ts";
import type { Mode, SessionEvent } from "../../../src/trainer/sessionEvent.ts";
import { runPlain } from "../../../src/trainer/ui/plain.ts";
import { calmCases, startOf } from "../fixtures.ts";
import { calmSetting } from "./settings.ts";

/** A conversation in which these lines are typed. */
async function talk(typed: readonly string[], mode: Mode = "drill", items = 1) {
  const session = reduce(calmCases, unstarted, startOf(mode, items)) as StartedSession;
  const kept: SessionEvent[] = [];
  const left = [...typed];
  let [written, clock] = ["", 0];
  const ended = await runPlain(calmSetting, session, {
    write: (text) => (written += text),
    ask: (prompt) => {
      written += prompt;
      return Promise.resolve(left.shift());
    },
    now: () => (clock += 1000.3),
    keep: (events) => void kept.push(...events),
  });
  return { ended, kept, written };
}

const answer = ["security", "1", "2", "critical", "2", "contain", "security-incident", "90"];

test("a session is held in lines, and is the same session", async () => {
  const { ended, kept, written } = await talk([...answer, "", "4", "5", "more chats"]);
  expect(ended).toEqual(replaySession(calmCases, [startOf("drill", 1), ...kept]).state);
  expect(kept.map(({ type }) => type)).toEqual(["caseShown", "answered", "sessionEnded", "feedbackGiven"]);
  expect(written).toContain("Impact? 1 organisation, 2 team, 3 person: ");
  expect(written).toContain("Case 1: ok right, 100 of 100");
});

test("there are neither boxes nor control characters in it", async () => {
  const { written } = await talk([...answer, "", ""]);
  expect(written.replaceAll("\n", "")).toMatch(/^[\u0020-\u007E]*$/);
});

test("commands work at every question, and wrong lines are explained", async () => {
  const { kept, written } = await talk([
    "h",
    "b",
    "/esc-12",
    "what",
    "p",
    "",
    ...answer,
    "u",
    ...answer,
    "d PRI-1 unclear",
    "",
  ]);
  expect(kept.map(({ type }) => type)).toEqual([
    "caseShown",
    "hintTaken",
    "bookmarked",
    "paused",
    "resumed",
    "answered",
    "answerTakenBack",
    "answered",
    "disputed",
    "sessionEnded",
  ]);
  expect(written).toContain("Write one of the 9 choices.");
  expect(written).toContain("[rows in it that are not ours]");
});

test("an exam refuses help, and says so", async () => {
  const { kept, written } = await talk(["h", "/esc", "p", ...answer, ""], "exam");
  expect(kept.map(({ type }) => type)).toEqual(["caseShown", "answered", "sessionEnded"]);
  expect(written.match(/Not in this mode\./g)?.length).toBe(2);
});

test("where the lines end the session waits to be taken up again, and q ends it", async () => {
  expect((await talk(["1", "2"])).ended.phase).toBe("answering");
  expect((await talk(["1", "q"])).ended).toMatchObject({ phase: "debrief", how: "quit" });
});

test("learn shows its worked examples and what it fills in", async () => {
  const { written } = await talk(["", "", "", "critical", "tier2", "90", ""], "learn", 4);
  expect(written).toContain("How the policy decides this");
  expect(written).toContain("Category: security (given)");
});
