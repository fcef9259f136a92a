import { expect, test } from "vitest";
import {
  audienceInTurn,
  audienceOf,
  isStillReachable,
  peopleOf,
} from "../../../src/policy/ladder/audience.ts";
import { minutes } from "../../../src/units/index.ts";
import { around, minute, person } from "./script.ts";

const late = [
  { after: minutes(5), method: "phone" },
  { after: minutes(0), method: "app" },
];
const roster = {
  both: [person("ann"), person("bob", { rules: late })],
  lead: [person("ann")],
  gone: [person("gus", { isActive: false })],
  empty: [],
};

test("somebody who answers for two contacts is told for the first of them only", () => {
  const { messages, leftOut } = audienceOf(["both", "lead"], minute(0), around(roster));
  expect(messages.map(({ person: name, contact, due }) => [name, contact, due])).toEqual([
    ["ann", "both", minute(0)],
    ["bob", "both", minute(0)],
    ["bob", "both", minute(5)],
  ]);
  expect([peopleOf(messages), leftOut]).toEqual([["ann", "bob"], []]);
});

test("contacts take turns, and one for whom nobody is there loses the turn with a row", () => {
  const contacts = ["both", "gone", "empty", "lead"];
  const turns = [0, 1, 3].map((turn) => audienceInTurn(contacts, turn, minute(0), around(roster)));
  expect(turns.map(({ messages, nextTurn }) => [peopleOf(messages), nextTurn])).toEqual([
    [["ann", "bob"], 1],
    [["ann"], 0],
    [["ann"], 0],
  ]);
  expect(turns[1]?.leftOut.map(({ type }) => type)).toEqual(["personDropped", "contactSkipped"]);
  const nobody = audienceInTurn(["gone"], 0, minute(0), around(roster));
  expect(nobody).toMatchObject({ messages: [], nextTurn: 0 });
  expect(nobody.leftOut).toHaveLength(1);
  expect(audienceInTurn([], 0, minute(0), around(roster))).toEqual({
    messages: [],
    leftOut: [],
    nextTurn: 0,
  });
});

test("somebody who has left or become inactive is not reachable any more", () => {
  const message = { person: "ann", contact: "both", method: "page", due: minute(0) };
  expect(isStillReachable(message, minute(0), around(roster))).toBe(true);
  expect(isStillReachable({ ...message, contact: "empty" }, minute(0), around(roster))).toBe(false);
  expect(isStillReachable({ ...message, contact: "gone", person: "gus" }, minute(0), around(roster))).toBe(
    false,
  );
});
