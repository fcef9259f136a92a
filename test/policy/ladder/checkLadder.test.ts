import { expect, test } from "vitest";
import { ladderDoubts, ladderProblems, longestWait, mostRepeats } from "../../../src/policy/index.ts";
import { repeatsAreBounded } from "../../../src/policy/ladder/checkLadder.ts";
import { inMinutes, minutes } from "../../../src/units/index.ts";
import { ladder, page, reminded } from "./script.ts";

test("decision 17: repeats are a whole number within bounds", () => {
  expect([0, 1, mostRepeats].map((repeat) => repeatsAreBounded({ repeat }))).toEqual([true, true, true]);
  for (const repeat of [-5, -1, mostRepeats + 1, 1.5])
    expect(ladderProblems(ladder([], { repeat }))).toEqual([{ problem: "repeats not bounded", repeat }]);
});

test("a step is waited on for some time, and not for ever", () => {
  const longest = inMinutes(longestWait);
  expect(ladderProblems(ladder([page("ann", 1), page("ann", longest)]))).toEqual([]);
  expect(ladderProblems(ladder([page("ann", 0), page("ann", longest + 1)]))).toEqual([
    { problem: "wait out of bounds", step: 0, ackWithin: minutes(0) },
    { problem: "wait out of bounds", step: 1, ackWithin: minutes(longest + 1) },
  ]);
});

test("decision 18: an acknowledgement lapses before the next reminder, or never", () => {
  const withTerms = (window: number | undefined) =>
    ladderProblems(ladder([], { acknowledgement: reminded(window) }));
  expect([withTerms(5), withTerms(undefined)]).toEqual([[], []]);
  expect(withTerms(60)).toEqual([{ problem: "lapses no sooner than the next reminder" }]);
});

test("decision 17: a ladder that does not end at management is doubted, and so are steps without anybody", () => {
  const isManagement = (contact: string): boolean => contact === "manager";
  const doubts = (...[steps, more]: Parameters<typeof ladder>) =>
    ladderDoubts(ladder(steps, more), isManagement);
  expect(doubts([page("ann"), page("manager")])).toEqual([]);
  expect(doubts([page("ann")], { last: "manager" })).toEqual([]);
  expect(doubts([page("manager")], { last: "ann" })).toEqual([{ doubt: "does not end at management" }]);
  expect(doubts([page([]), page("manager"), { do: "wait", ackWithin: minutes(5) }])).toEqual([
    { doubt: "nobody named", step: 0 },
  ]);
  expect(doubts([])).toEqual([{ doubt: "no steps" }, { doubt: "does not end at management" }]);
});
