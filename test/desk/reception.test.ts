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

const busy = { at: "mon 09:00", work: 120 };
const call = { at: "mon 09:10", channel: "phone", patience: 5 };

test("a customer who hung up calls again, until an agent answers or patience is at an end for good", () => {
  const customers = { redial: { share: 1, after: "20m" }, patience: { phone: "5m" } };
  const desk = finished({ load: { customers } }, busy, call);
  expect(timesOf(desk, "submitted").slice(1)).toEqual([
    "2 at mon 09:10",
    "3 at mon 09:35",
    "4 at mon 10:00",
    "5 at mon 10:25",
    "6 at mon 10:50",
    "7 at mon 11:15",
  ]);
  expect(timesOf(desk, "abandoned").at(-1)).toBe("6 at mon 10:55");
  expect(timesOf(desk, "linked")).toEqual(timesOf(desk, "submitted").slice(2));
  expect(desk.accounts).toMatchObject({ arrived: 7, abandoned: 5, closed: 2 });
  expect(desk.state.measures.tickets).toMatchObject({ arrived: 7, redialled: 5, switched: 0 });
});

test("a customer who hung up may write instead, about the same matter and with the work of it", () => {
  const customers = { switch: { share: 1, to: "email", after: "1h" } };
  const desk = finished({ load: { customers } }, busy, { ...call, priority: "high", work: 40 });
  expect(storyOf(desk, 3)).toEqual([
    "mon 10:15 submitted",
    "mon 10:15 linked",
    "mon 10:15 triaged",
    "mon 11:00 assigned",
    "mon 11:00 workStarted",
    "mon 11:00 answered",
    "mon 11:40 resolved",
    "wed 11:40 closed",
  ]);
  expect(desk.state.measures.tickets).toMatchObject({ redialled: 0, switched: 1 });
  expect(outcomesOf(desk, "firstResponse")).toEqual({ ...none, cancelled: 1, met: 1, missed: 1 });
});

test("who would come back after the end of the horizon stays away", () => {
  const customers = { redial: { share: 1, after: "20h" } };
  const desk = finished(
    { load: { customers } },
    { at: "sun 09:00", work: 120 },
    { ...call, at: "sun 09:10" },
  );
  expect(desk.accounts).toMatchObject({ arrived: 2, abandoned: 1 });
});

test("who calls again while the desk is closed leaves a message or is turned away", () => {
  const customers = { redial: { share: 1, after: "8h" } };
  const calls = ["hotline", "counter"].map((channel) => ({ ...call, channel }));
  const desk = finished({ load: { customers } }, busy, ...calls);
  expect(timesOf(desk, "submitted").slice(3)).toEqual(["4 at mon 17:15", "5 at mon 17:15"]);
  expect(desk.accounts).toMatchObject({ turnedAway: 1, abandoned: 2 });
});
