import { expect, test } from "vitest";
import { choicesOf } from "../../../src/trainer/session/choices.ts";
import { parseShiftScript, playShiftScript, type ShiftLine } from "../../../src/trainer/shift/shiftScript.ts";
import { invariant } from "../../../src/units/index.ts";
import { at, policy } from "../fixtures.ts";
import { deskOf, shiftStart, source } from "./sampleShift.ts";

const answer = {
  category: "access",
  impact: "person",
  urgency: "blocked",
  priority: "medium",
  route: "tier1",
  action: "acknowledge",
  escalate: "nobody",
  confidence: 0.8,
};

const written = (...lines: readonly object[]): string =>
  lines.map((line) => JSON.stringify({ answer, ...line })).join("\n");

function linesOf(...lines: readonly object[]): readonly ShiftLine[] {
  const parsed = parseShiftScript(written(...lines), choicesOf(policy));
  invariant(parsed.ok, "the script can be read");
  return parsed.lines;
}

const play = (...lines: readonly object[]) =>
  playShiftScript(deskOf(source), shiftStart(), linesOf(...lines), "Europe/London");

test("tickets are taken at a time of the desk or after a span, and decided when they have taken theirs", () => {
  const { deeds, problems } = play({ at: "10:15", takes: "4m" }, { after: "90s" });
  expect(problems).toEqual([]);
  expect(deeds.map(({ type, at: time }) => [type, time])).toEqual([
    ["opened", at("2026-03-03T10:15:00Z")],
    ["decided", at("2026-03-03T10:19:00Z")],
    ["opened", at("2026-03-03T10:20:30Z")],
    ["decided", at("2026-03-03T10:22:30Z")],
  ]);
});

test("what cannot be done is a problem of its line", () => {
  const { problems } = play(
    { at: "10:15", takes: "10m" },
    { at: "10:20" },
    { ticket: 1 },
    { at: "10:59", takes: "5m" },
  );
  expect(problems.map(({ line, found }) => `${line}: ${found}`)).toEqual([
    "2: 10:20 is over by then",
    "3: ticket 1 does not wait then",
    "4: the shift is over by then",
  ]);
});

test("a line that is none is told with what is wrong", () => {
  const parsed = parseShiftScript(written({ at: "25:00" }, { takes: "soon" }), choicesOf(policy));
  expect(parsed.ok ? [] : parsed.problems.map(({ line, found }) => `${line}: ${found}`)).toEqual([
    '1: at: expected a time such as "10:05"',
    '2: takes: expected a span such as "4m"',
  ]);
});
