import { expect, test } from "vitest";
import type { LadderStep } from "../../../src/policy/index.ts";
import { askGate } from "../../../src/policy/ladder/gate.ts";
import { minutes, never, type Instant } from "../../../src/units/index.ts";
import { around, ladder, minute, page, pages, play, story, type Deed } from "./script.ts";

const volume: Extract<LadderStep, { do: "hold" }> = {
  do: "hold",
  until: { kind: "volume", tickets: 2, within: minutes(10) },
  ackWithin: minutes(1),
};
const note = (at: number): Deed => [at, { do: "noteTicket" }];

test("a step held for volume goes on with the ticket that reaches it", () => {
  const { events } = play(ladder([volume, page("ann")]), 60, [note(3), note(12)]);
  expect(story(events).filter((line) => line.includes("step"))).toEqual([
    "0 stepHeld 0",
    "12 stepStarted 0",
    "13 stepEnded 0",
    "13 stepStarted 1",
    "23 stepEnded 1",
  ]);
});

test("tickets that came in too long ago do not count", () => {
  const { events, state } = play(ladder([volume, page("ann")]), 60, [note(3), note(13)]);
  expect([pages(events), state.status]).toEqual([[], "held"]);
});

test("a step held for hours goes on at the next opening, or never", () => {
  const hours: LadderStep = {
    do: "hold",
    until: { kind: "hours", calendar: "office" },
    ackWithin: minutes(1),
  };
  const of = ladder([page("night"), hours, page("day")]);
  const opensAt = (opening: Instant) =>
    play(of, 600, [], around({}, { nextOpening: (_name, at) => (at > opening ? at : opening) }));
  expect(pages(opensAt(minute(90)).events)).toEqual(["0 night", "91 day"]);
  expect(pages(opensAt(minute(2)).events)).toEqual(["0 night", "11 day"]);
  expect(opensAt(never).state.status).toBe("held");
});

test("a gate answers whether it is open, opens at an instant, or waits for something else", () => {
  const hours = { kind: "hours", calendar: "office" } as const;
  const ask = (opening: Instant) => askGate(hours, minute(0), [], () => opening);
  expect([ask(minute(0)), ask(minute(5)), ask(never)]).toEqual([
    { gate: "open" },
    { gate: "opens", at: minute(5) },
    { gate: "closed" },
  ]);
  const volumeAt = (...tickets: readonly Instant[]) =>
    askGate(volume.until, minute(10), tickets, undefined).gate;
  expect([volumeAt(minute(0), minute(10)), volumeAt(minute(1), minute(10))]).toEqual(["closed", "open"]);
  expect(() => askGate(hours, minute(0), [], undefined)).toThrow("told when they are");
});
