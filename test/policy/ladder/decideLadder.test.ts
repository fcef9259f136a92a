import { expect, test } from "vitest";
import { decideLadder, isLadderRejection, startLadder } from "../../../src/policy/index.ts";
import { ack, escalate, ladder, minute, page, pages, play, reminded, start, type Deed } from "./script.ts";

const two = ladder([page("ann"), page("lead")], { last: "boss" });
const stop = (at: number): Deed => [at, { do: "stop", because: "resolved" }];
const confirm = (at: number): Deed => [at, { do: "confirm", by: "ann" }];
const refusals = (deeds: readonly Deed[], of = two): readonly string[] =>
  play(of, 0, deeds).refusals.map(({ rejected }) => rejected);

test("decision 18: an acknowledgement stops the ladder", () => {
  const { events, state } = play(two, 600, [ack(4, "ann")]);
  expect([pages(events), state]).toMatchObject([["0 ann"], { status: "acknowledged", by: ["ann"] }]);
});

test("decision 18: an escalation by hand clears the acknowledgement and pages the next step", () => {
  const { events } = play(two, 30, [ack(4, "ann"), escalate(6)]);
  expect(pages(events)).toEqual(["0 ann", "6 lead", "16 boss"]);
});

test("every one of several must acknowledge, and only the others are paged on", () => {
  const of = ladder([page(["ann", "bob"], 10, { needs: "everyone" }), page("lead")]);
  expect(play(of, 600, [ack(1, "ann"), ack(2, "bob")]).state).toMatchObject({ by: ["ann", "bob"] });
  expect(pages(play(of, 600, [ack(1, "ann"), ack(2, "cat")]).events)).toEqual(["0 ann", "0 bob", "10 lead"]);
  expect(refusals([ack(1, "ann"), ack(2, "ann")], of)).toEqual(["already acknowledged"]);
});

test("what cannot be done is refused with the reason", () => {
  expect(refusals([ack(1, "ann"), ack(2, "bob")])).toEqual(["already acknowledged"]);
  expect(refusals([stop(1), ack(2, "ann"), stop(3)])).toEqual(["already stopped", "already stopped"]);
  expect(refusals([confirm(1), ack(2, "ann"), confirm(3)])).toEqual([
    "nobody asked for a confirmation",
    "nobody asked for a confirmation",
  ]);
  expect(refusals([escalate(1), escalate(2), escalate(3)])).toEqual(["nobody above"]);
});

test("a confirmation that was asked for is accepted", () => {
  const of = ladder([page("ann")], { acknowledgement: reminded(5) });
  expect(refusals([ack(0, "ann"), confirm(62), confirm(63)], of)).toEqual([
    "nobody asked for a confirmation",
  ]);
});

test("commands come in the order of time, after everything that falls due before them", () => {
  const command = { do: "acknowledge", by: "ann" } as const;
  const fresh = startLadder(two, start);
  expect(decideLadder(fresh, { ...command, at: minute(1) })).toEqual({
    rejected: "something falls due before",
  });
  const { state } = play(two, 10);
  expect(decideLadder(state, { ...command, at: minute(9) })).toEqual({
    rejected: "earlier than what happened before",
  });
  expect(isLadderRejection(decideLadder(state, { ...command, at: minute(10) }))).toBe(false);
});
