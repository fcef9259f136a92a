import { expect, test } from "vitest";
import { evolveLadder, replayLadder, startLadder } from "../../../src/policy/index.ts";
import { minutes } from "../../../src/units/index.ts";
import {
  ack,
  around,
  escalate,
  ladder,
  minute,
  page,
  pages,
  person,
  play,
  reminded,
  start,
  story,
  type Deed,
} from "./script.ts";

const confirm = (at: number): Deed => [at, { do: "confirm", by: "ann" }];
const reapply = (at: number, ...of: Parameters<typeof ladder>): Deed => [
  at,
  { do: "reapply", ladder: ladder(...of) },
];
const lapsing = ladder([page("ann"), page("lead")], { acknowledgement: reminded(5) });

test("decision 18: an acknowledgement that nobody confirms lapses, and the ladder starts again", () => {
  const { events } = play(lapsing, 76, [escalate(1), ack(2, "lead")]);
  expect(story(events).slice(6)).toEqual([
    "62 reminded",
    "67 acknowledgementLapsed",
    "67 stepStarted 0",
    "67 paged ann",
  ]);
});

test("decision 18: after a confirmation the next reminder comes one interval after the last", () => {
  const { events, state } = play(lapsing, 119, [ack(0, "ann"), confirm(63)]);
  expect(story(events).at(-1)).toBe("63 acknowledgementConfirmed");
  expect(state).toMatchObject({ reminder: { kind: "planned", at: minute(120) } });
});

test("without a time to confirm the reminders go on until the ladder is too old, and nothing lapses", () => {
  const { events, state } = play(ladder([page("ann")], { acknowledgement: reminded(undefined) }), 9_000, [
    ack(0, "ann"),
  ]);
  expect(story(events).filter((line) => line.includes("reminded"))).toHaveLength(24);
  expect(state).toMatchObject({ status: "acknowledged", reminder: { kind: "none" } });
});

test("a confirmation near the end of the reminders is the last", () => {
  const deeds = Array.from({ length: 24 }, (_, hour) => confirm((hour + 1) * 60));
  expect(play(lapsing, 9_000, [ack(0, "ann"), ...deeds]).state).toMatchObject({ reminder: { kind: "none" } });
});

const ringing = person("ann", {
  rules: [
    { after: minutes(0), method: "app" },
    { after: minutes(15), method: "phone" },
  ],
});

test("those who were told go on being told while a step tells nobody, and no longer", () => {
  const roster = around({ ann: [ringing], empty: [] });
  const wait = { do: "wait", ackWithin: minutes(30) } as const;
  const paged = (...steps: readonly (typeof wait | ReturnType<typeof page>)[]) =>
    pages(play(ladder(steps), 600, [], roster).events);
  expect(paged(page("ann"), wait)).toEqual(["0 ann by app", "15 ann by phone"]);
  expect(paged(page("ann"), page("empty"))).toEqual(["0 ann by app", "15 ann by phone"]);
  expect(paged(page("ann"), page("lead"))).toEqual(["0 ann by app", "10 lead"]);
  expect(paged(page("ann", 15), page("lead"))).toEqual(["0 ann by app", "15 lead"]);
});

test("decision 11: an edited ladder counts only once it is applied again, for what follows", () => {
  const { events } = play(ladder([page("ann"), page("lead")]), 60, [reapply(5, [page("x"), page("new")])]);
  expect(pages(events)).toEqual(["0 ann", "10 new"]);
  const shorter = play(ladder([page("ann"), page("lead")]), 60, [
    escalate(1),
    reapply(5, [], { last: "boss" }),
  ]);
  expect(pages(shorter.events)).toEqual(["0 ann", "1 lead", "11 boss"]);
});

test("decision 11: applied again, reminders begin or end with the new ladder", () => {
  const at = (terms: Parameters<typeof reminded>[0], deeds: readonly Deed[]) =>
    play(ladder([page("ann")], { acknowledgement: reminded(terms) }), 10, deeds).state;
  expect(at(5, [ack(0, "ann"), reapply(5, [page("ann")])])).toMatchObject({ reminder: { kind: "none" } });
  const later = play(ladder([page("ann")]), 10, [
    ack(0, "ann"),
    reapply(5, [], { acknowledgement: reminded(5) }),
  ]);
  expect(later.state).toMatchObject({ reminder: { kind: "planned", at: minute(65) } });
});

test("a replay of the events leads to the same state", () => {
  const { events, state } = play(lapsing, 200, [ack(3, "ann"), confirm(64), escalate(70)]);
  expect(replayLadder(startLadder(lapsing, start), events)).toEqual(state);
});

test("an event that cannot follow is a bug", () => {
  const fresh = startLadder(lapsing, start);
  expect(() => evolveLadder(fresh, { type: "acknowledgementLapsed", at: start })).toThrow(
    "needs an acknowledgement",
  );
});
