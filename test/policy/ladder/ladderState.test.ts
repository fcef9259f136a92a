import { expect, test } from "vitest";
import { nextDue, nextInTurn, startLadder } from "../../../src/policy/index.ts";
import { never } from "../../../src/units/index.ts";
import { ack, around, escalate, ladder, minute, page, play, reminded, start } from "./script.ts";

test("the first step is due at the start, and nothing has happened before", () => {
  const state = startLadder(ladder([page("ann")]), start);
  expect([state.status, nextDue(state)]).toEqual(["ready", start]);
});

test("decision 17: a ladder whose repeats are not bounded is never started", () => {
  for (const repeat of [-1, 0.5, 21, Infinity, NaN])
    expect(() => startLadder(ladder([page("ann")], { repeat }), start)).toThrow("decision 17");
});

test("decision 19: a step ends when the wait that belongs to it is over", () => {
  const of = ladder([page("ann", 10), page("lead", 25)]);
  expect(nextDue(play(of, 0).state)).toBe(minute(10));
  expect(nextDue(play(of, 10).state)).toBe(minute(35));
  expect(nextDue(play(of, 35).state)).toBeUndefined();
});

test("nothing happens by itself after an acknowledgement that stands, nor in a window without an end", () => {
  expect(nextDue(play(ladder([page("ann")]), 5, [ack(5, "ann")]).state)).toBeUndefined();
  const suppressed = around({}, { suppressedUntil: () => never });
  expect(nextDue(play(ladder([page("ann")]), 5, [], suppressed).state)).toBeUndefined();
});

test("decision 18: reminders are planned until the ladder is too old for them", () => {
  const of = ladder([page("ann", 600)], { acknowledgement: reminded(undefined) });
  expect(nextDue(play(of, 5, [ack(5, "ann")]).state)).toBe(minute(65));
  const old = ladder([page("ann", 9_000)], { acknowledgement: reminded(undefined) });
  expect(nextDue(play(old, 1_381, [ack(1_381, "ann")]).state)).toBeUndefined();
});

test("whose turn is next is known for steps that page one after another, and for no others", () => {
  const of = ladder([page(["ann", "bob"], 10, { turn: "next" }), page("lead")], { repeat: 2 });
  expect(nextInTurn(startLadder(of, start), 0)).toBe("ann");
  const { state } = play(of, 0);
  expect([nextInTurn(state, 0), nextInTurn(state, 1), nextInTurn(state, 9)]).toEqual([
    "bob",
    undefined,
    undefined,
  ]);
  expect(nextInTurn(play(of, 0, [escalate(0), escalate(0)]).state, 0)).toBe("ann");
});
