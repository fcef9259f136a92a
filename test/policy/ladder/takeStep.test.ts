import { expect, test } from "vitest";
import type { LadderStep } from "../../../src/policy/index.ts";
import { takeStep } from "../../../src/policy/ladder/takeStep.ts";
import { startLadder } from "../../../src/policy/index.ts";
import { minutes } from "../../../src/units/index.ts";
import { around, escalate, ladder, minute, page, pages, person, play, start, story } from "./script.ts";

const nobody = around({ empty: [] });

test("decision 16: a step with nobody there is skipped at once, with a row that says why", () => {
  const { events } = play(ladder([page("empty"), page([]), page("lead")]), 0, [], nobody);
  expect(story(events)).toEqual([
    "0 contactSkipped empty",
    "0 stepSkipped 0: nobody reachable",
    "0 stepSkipped 1: nobody named",
    "0 stepStarted 2",
    "0 paged lead",
  ]);
});

test("decision 16: with waitWhenEmpty it is waited on all the same", () => {
  const { events } = play(ladder([page("empty"), page("lead")], { waitWhenEmpty: true }), 10, [], nobody);
  expect(story(events)).toEqual([
    "0 contactSkipped empty",
    "0 stepFoundEmpty 0: nobody reachable",
    "0 stepStarted 0",
    "10 stepEnded 0",
    "10 stepStarted 1",
    "10 paged lead",
  ]);
});

test("decision 17: the round is repeated as often as the ladder says, then the last contact is told", () => {
  const { events, state } = play(ladder([page("ann"), page("lead", 20)], { repeat: 1, last: "boss" }), 600);
  expect(pages(events)).toEqual(["0 ann", "10 lead", "30 ann", "40 lead", "60 boss"]);
  expect(state.status).toBe("handedOver");
});

test("a round in which nobody was there is not repeated at the same instant", () => {
  const { events } = play(ladder([page("empty")], { repeat: 20, last: "empty" }), 600, [], nobody);
  expect(story(events)).toEqual([
    "0 contactSkipped empty",
    "0 stepSkipped 0: nobody reachable",
    "0 repeatSkipped",
    "0 contactSkipped empty",
    "0 exhausted last contact unreachable",
  ]);
});

test("an escalation by hand at the end of the only step starts its next round", () => {
  const { events } = play(ladder([page("ann", 60)], { repeat: 2 }), 0, [escalate(0)]);
  expect(pages(events)).toEqual(["0 ann", "0 ann"]);
});

test("a step may wait, declare an incident, go back to the first, or end the ladder", () => {
  const wait = { ackWithin: minutes(5) };
  const steps: readonly LadderStep[] = [
    { do: "wait", ...wait },
    { do: "declare", incident: "major", ...wait },
    { do: "repeat", ...wait },
    { do: "close", ...wait },
  ];
  const { events, state } = play(ladder(steps, { repeat: 1 }), 600);
  expect(story(events).filter((line) => !line.includes("stepEnded"))).toEqual([
    "0 stepStarted 0",
    "5 stepStarted 1",
    "5 incidentDeclared",
    "10 stepStarted 2",
    "10 repeated",
    "15 stepStarted 0",
    "20 stepStarted 1",
    "20 incidentDeclared",
    "25 stepSkipped 2: no repeats left",
    "25 stepStarted 3",
    "25 stopped the ladder closes here",
  ]);
  expect(state.status).toBe("stopped");
});

test("people who take turns are paged one after another, round by round", () => {
  const steps = [page(["ann", "gone", "bob"], 10, { turn: "next" })];
  const roster = around({ gone: [person("gone", { isActive: false })] });
  expect(pages(play(ladder(steps, { repeat: 3 }), 600, [], roster).events)).toEqual([
    "0 ann",
    "10 bob",
    "20 ann",
    "30 bob",
  ]);
});

test("past the last step the round is over", () => {
  const state = startLadder(ladder([page("ann")], { last: "boss" }), start);
  expect(takeStep(state, 1, minute(0), around())).toEqual([
    {
      type: "handedToLast",
      at: start,
      contact: "boss",
      messages: [{ person: "boss", contact: "boss", method: "page", due: start }],
    },
  ]);
});
