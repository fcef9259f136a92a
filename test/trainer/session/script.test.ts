import { expect, test } from "vitest";
import { choicesOf } from "../../../src/trainer/session/choices.ts";
import { playSession } from "../../../src/trainer/session/drive.ts";
import { parseScript, scripted } from "../../../src/trainer/session/script.ts";
import { invariant } from "../../../src/units/index.ts";
import { calm, calmCases, goldAnswer, policy, startOf } from "../fixtures.ts";

const choices = choicesOf(policy);
const answer = goldAnswer(calm);
const written = (...lines: readonly object[]): string => lines.map((line) => JSON.stringify(line)).join("\n");

function play(text: string) {
  const parsed = parseScript(text, choices);
  invariant(parsed.ok, "the script is right");
  return playSession(calmCases, startOf("drill"), scripted(parsed.lines).take);
}

test("a script answers case by case and takes the time that it says", () => {
  const played = play(written({ answer, seconds: 40 }, { answer }, { answer }));
  expect(played.state).toMatchObject({ phase: "debrief", how: "finished", course: { at: 40_000 } });
});

test("lines without a number are for the cases that are asked, not for worked examples", () => {
  const parsed = parseScript(written({ answer }), choices);
  invariant(parsed.ok, "the script is right");
  const { state } = playSession(calmCases, startOf("learn", 4), scripted(parsed.lines).take);
  expect(state).toMatchObject({ phase: "debrief", how: "finished", course: { attempts: [{ item: 4 }] } });
});

test("lines may name their case, and where one is missing the session is left", () => {
  const played = play(written({ item: 2, answer }, { item: 1, answer, bookmark: true }));
  expect(played.state).toMatchObject({ phase: "debrief", how: "quit", course: { bookmarks: [1] } });
});

test("every problem of a script is listed with its line and what to write instead", () => {
  const wrong = { ...answer, priority: "P1", route: "tier9" };
  const parsed = parseScript(`\n{\n${written({ answer: wrong }, { reply: 1 })}`, choices);
  invariant(!parsed.ok, "the script is wrong");
  expect(parsed.problems.map(({ line }) => line)).toEqual([2, 3, 3, 4, 4]);
  expect(parsed.problems[1]).toEqual({
    line: 3,
    found: 'answer.priority: the policy has no "P1"',
    fix: "Use one of: critical, high, medium, low",
  });
});

test("the example in the advice is itself a script", () => {
  const parsed = parseScript("nonsense", choices);
  invariant(!parsed.ok, "nonsense is wrong");
  const example = parsed.problems[0]?.fix.replace("Write one answer a line: ", "") ?? "";
  expect(parseScript(example, choices).ok).toBe(true);
});

test("what a session does not allow is told with its line", () => {
  const lines = [
    { answer, hints: ["the moon"] },
    { answer, disputes: [{ clause: "NO-1", reason: "It is not there" }] },
  ];
  const parsed = parseScript(written(...lines), choices);
  invariant(parsed.ok, "the script is right");
  const { take, problemsOf } = scripted(parsed.lines);
  expect(problemsOf(playSession(calmCases, startOf("drill"), take).refused)).toMatchObject([
    { line: 1, found: "a hint on the moon is asked for: no such hint" },
    { line: 2, found: "the clause NO-1 is disputed: no such clause" },
  ]);
});
