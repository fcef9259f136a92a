import { expect, test } from "vitest";
import { around, ladder, page, person, play, story } from "./script.ts";

test("the events of a ladder tell its whole story, with a row for everybody who was left out", () => {
  const roster = {
    rota: [person("gone", { isActive: false }), person("ann")],
    empty: [],
    mute: [person("m", { rules: [] })],
  };
  const { events } = play(
    ladder([page(["empty", "rota", "mute"]), page("empty"), page("lead")]),
    30,
    [],
    around(roster),
  );
  expect(story(events)).toEqual([
    "0 contactSkipped empty",
    "0 personDropped gone: inactive",
    "0 personDropped m: no notification rule",
    "0 stepStarted 0",
    "0 paged ann",
    "10 stepEnded 0",
    "10 contactSkipped empty",
    "10 stepSkipped 1: nobody reachable",
    "10 stepStarted 2",
    "10 paged lead",
    "20 stepEnded 2",
    "20 exhausted nobody has the last word",
  ]);
});
