import { expect, test } from "vitest";
import { sessionEntryOf, storedEventsOf } from "../../../src/trainer/node/rows.ts";
import { drill, noon } from "./samples.ts";

const row = (seq: number, session: string, event: object): Parameters<typeof sessionEntryOf>[0] => ({
  seq,
  session,
  trainee: "Ann",
  wall_t: noon,
  type: "",
  json: JSON.stringify(event),
  ended: 1,
});

test("rows are numbered within their sessions", () => {
  const paused = { type: "paused", at: 1 };
  const rows = [row(1, "a", drill), row(2, "b", drill), row(5, "a", paused), row(9, "b", paused)];
  const found = [...storedEventsOf(rows, "x")].map(({ session, n, event }) => `${session}${n} ${event.type}`);
  expect(found).toEqual(["a1 sessionStarted", "b1 sessionStarted", "a2 paused", "b2 paused"]);
});

test("a session is told by its first event", () => {
  expect(sessionEntryOf(row(1, "a", drill), "x")).toEqual({
    session: "a",
    trainee: "Ann",
    wall: noon,
    started: drill,
    isEnded: true,
  });
});

test("a row that holds no event, or another than it should, is damage", () => {
  expect(() => [...storedEventsOf([row(4, "a", { type: "sang" })], "x.sqlite")]).toThrow(
    /^x\.sqlite: the training store is damaged \(event 4 cannot be read\)/,
  );
  expect(() => sessionEntryOf(row(4, "a", { type: "paused", at: 1 }), "x")).toThrow(
    /event 4 begins no session/,
  );
});
