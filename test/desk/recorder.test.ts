import { expect, test } from "vitest";
import { recorded, Recorder } from "../../src/desk/index.ts";
import { finished, storyOf } from "./script.ts";

test("a recorder keeps every row in order, however many there are", () => {
  const recorder = new Recorder();
  for (let row = 0; row < 5_000; row++) recorder.add(row, 2 * row, row % 18, row % 7, row % 3);
  const { count, ticket, at, kind, first, clause } = recorder;
  expect(count).toBe(5_000);
  expect([ticket[4_321], at[4_321], kind[4_321], first[4_321], clause[4_321]]).toEqual([
    4_321, 8_642, 1, 2, 1,
  ]);
});

test("what a row is not about is absent", () => {
  const recorder = new Recorder();
  recorder.add(1, 5, recorded.resolved);
  expect([recorder.first[0], recorder.clause[0]]).toEqual([-1, -1]);
});

test("every kind of row has a number of its own", () => {
  expect(new Set(Object.values(recorded)).size).toBe(Object.keys(recorded).length);
});

test("a caller who waits in vain is triaged and nothing more", () => {
  const desk = finished(
    {},
    { at: "mon 09:00", work: 60 },
    { at: "mon 09:01", channel: "phone", patience: 2 },
  );
  expect(storyOf(desk, 2)).toEqual(["mon 09:01 submitted", "mon 09:01 triaged", "mon 09:03 abandoned"]);
});
