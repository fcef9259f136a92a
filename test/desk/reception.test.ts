import { expect, test } from "vitest";
import { finished, none, outcomesOf, storyOf, timesOf } from "./script.ts";

test("a caller hangs up exactly when patience ends", () => {
  const desk = finished(
    {},
    { at: "mon 09:00", work: 10 },
    { at: "mon 09:02", channel: "phone", patience: 7 },
  );
  expect(timesOf(desk, "abandoned")).toEqual(["2 at mon 09:09"]);
  expect(desk.accounts.abandoned).toBe(1);
  expect(desk.state.measures.tickets).toMatchObject({ abandoned: 1, resolved: 1 });
});

test("an agent who is done at the instant a caller would hang up still takes the call", () => {
  const desk = finished(
    {},
    { at: "mon 09:00", work: 10 },
    { at: "mon 09:02", channel: "phone", patience: 8 },
  );
  expect(timesOf(desk, "abandoned")).toEqual([]);
  expect(timesOf(desk, "answered")).toEqual(["1 at mon 09:00", "2 at mon 09:10"]);
});

test("it does not matter whether the work or the wait began first", () => {
  const desk = finished(
    {},
    { at: "mon 09:00", work: 10 },
    { at: "mon 09:00", channel: "phone", patience: 20 },
    { at: "mon 09:05", priority: "high", work: 10 },
  );
  expect(timesOf(desk, "workStarted")[2]).toBe("2 at mon 09:20");
});

test("who has been answered does not hang up any more", () => {
  const desk = finished({}, { at: "mon 09:00", channel: "phone", patience: 1, work: 60 });
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 10:00"]);
});

test("a message outside of a voicemail channel's hours is backlog without patience", () => {
  const staff = [
    { name: "day", tier: "tier1", agents: 1, hours: "office" },
    { name: "bea", tier: "tier2", agents: 1, hours: "office" },
    { name: "cid", tier: "tier3", agents: 1, hours: "office" },
  ];
  const desk = finished(
    { load: { staff } },
    { at: "mon 20:00", channel: "hotline", patience: 5, reads: 3, work: 10 },
  );
  expect(timesOf(desk, "workStarted")).toEqual(["1 at tue 09:00"]);
  expect(timesOf(desk, "answered")).toEqual(["1 at tue 09:03"]);
  expect(outcomesOf(desk, "firstResponse")).toEqual({ ...none, met: 1 });
});

test("an inquiry outside of the hours of a channel without voicemail is turned away", () => {
  const desk = finished({}, { at: "mon 17:00", channel: "counter" }, { at: "tue 09:00", channel: "counter" });
  expect(storyOf(desk, 1)).toEqual(["mon 17:00 submitted", "mon 17:00 abandoned"]);
  expect(desk.accounts).toMatchObject({ arrived: 2, turnedAway: 1, abandoned: 0 });
  expect(desk.state.measures.tickets).toMatchObject({ turnedAway: 1, abandoned: 0, resolved: 1 });
  expect(outcomesOf(desk, "firstResponse")).toEqual({ ...none, met: 1 });
});

test("what is out of scope is declined and owed nothing", () => {
  const desk = finished({}, { at: "mon 09:00", category: "hardware" });
  expect(storyOf(desk, 1)).toEqual(["mon 09:00 submitted", "mon 09:00 declined"]);
  expect(desk.accounts.declined).toBe(1);
  expect(outcomesOf(desk, "resolution")).toEqual(none);
});
