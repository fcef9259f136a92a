import { expect, test } from "vitest";
import { minutes } from "../../src/units/index.ts";
import {
  assignmentsOf,
  finished,
  hoursOf,
  incidentUntil,
  line,
  storyOf,
  timesOf,
  upstairs,
  type Changes,
  type Scripted,
} from "./script.ts";

const atNine = { "mon-fri": "09:00-17:00" };

/** A first tier in office hours that does this at the end of its shift, and another line that works until eight. */
const shiftsOf = (endOfShift: string, more: readonly Changes[] = []): { load: Changes } => ({
  load: { staff: [line("ann", "tier1", 1, { hours: atNine, endOfShift }), ...more, ...upstairs] },
});
const late = line("late", "tier1", 1, { hours: { "mon-fri": "12:00-20:00" } });
const long: Scripted = { at: "mon 16:40", work: 60, reads: 30 };

test("what is to be finished is finished in overtime, whatever the load says of other lines", () => {
  const desk = finished({ load: { ...shiftsOf("finish").load, endOfShift: "park" } }, long);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 17:40"]);
  expect(hoursOf(desk).overtime).toBe(minutes(40));
});

test("work that is handed over goes on at once with whoever is free, with what is left of it", () => {
  const desk = finished(shiftsOf("hand-over", [late]), long);
  expect(assignmentsOf(desk)).toEqual(["1 by 0", "1 by 1"]);
  expect(timesOf(desk, "interrupted")).toEqual(["1 at mon 17:00"]);
  expect(timesOf(desk, "answered")).toEqual(["1 at mon 17:10"]);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 17:40"]);
});

test("without another line it waits at the front of its queue for the next shift", () => {
  const desk = finished(
    shiftsOf("hand-over"),
    { at: "mon 16:40", work: 60, priority: "low" },
    { at: "mon 16:45", priority: "low" },
    { at: "mon 16:50" },
  );
  expect(timesOf(desk, "workStarted")).toEqual([
    "1 at mon 16:40",
    "3 at tue 09:00",
    "1 at tue 09:10",
    "2 at tue 09:50",
  ]);
  expect(hoursOf(desk)).toMatchObject({ overtime: 0, busy: minutes(80) });
  expect(desk.state.measures.interruptions[0]).toBe(1);
});

test("what several agents hand over is taken in the order in which it came, whatever ended before", () => {
  const two = line("ann", "tier1", 2, { hours: atNine, endOfShift: "hand-over" });
  const desk = finished(
    { load: { staff: [two, ...upstairs] } },
    { at: "mon 16:00", work: 20 },
    { at: "mon 16:10", work: 120, priority: "normal" },
    { at: "mon 16:30", work: 120, priority: "normal" },
  );
  expect(timesOf(desk, "interrupted")).toEqual(["2 at mon 17:00", "3 at mon 17:00"]);
  expect(timesOf(desk, "workStarted").slice(3)).toEqual(["2 at tue 09:00", "3 at tue 09:00"]);
});

test("parked work stays with its agent, who goes on with it first, though others are free", () => {
  const desk = finished(shiftsOf("park", [late]), { at: "mon 12:30", work: 1 }, long, { at: "tue 08:00" });
  expect(assignmentsOf(desk)).toEqual(["1 by 0", "2 by 1", "3 by 0"]);
  const parked = finished(
    shiftsOf("park", [late]),
    { at: "mon 11:00", work: 400 },
    { at: "tue 08:00", priority: "high" },
  );
  expect(storyOf(parked, 1).slice(2)).toEqual([
    "mon 11:00 assigned",
    "mon 11:00 workStarted",
    "mon 11:00 answered",
    "mon 17:00 interrupted",
    "tue 09:00 assigned",
    "tue 09:00 workStarted",
    "tue 09:40 resolved",
    "thu 09:40 closed",
  ]);
  expect(assignmentsOf(parked)).toEqual(["1 by 0", "1 by 0", "2 by 0"]);
});

test("the reading before the first reply and the point at which the customer is asked are kept", () => {
  const desk = finished(shiftsOf("hand-over"), {
    at: "mon 16:50",
    work: 60,
    reads: 15,
    asked: { after: 0.5, reply: 30 },
  });
  expect(timesOf(desk, "answered")).toEqual(["1 at tue 09:05"]);
  expect(timesOf(desk, "asked")).toEqual(["1 at tue 09:20"]);
  expect(timesOf(desk, "resolved")).toEqual(["1 at tue 10:20"]);
});

test("conversations are finished, and so is what ends with the shift", () => {
  const call = finished(shiftsOf("hand-over"), { at: "mon 16:50", channel: "phone", work: 30 });
  expect(timesOf(call, "resolved")).toEqual(["1 at mon 17:20"]);
  const exact = finished(shiftsOf("park"), { at: "mon 16:50", work: 10 });
  expect([timesOf(exact, "resolved"), timesOf(exact, "interrupted")]).toEqual([["1 at mon 17:00"], []]);
});

test("who parked work and is absent the next day goes on with it when they are back", () => {
  const { load } = shiftsOf("park");
  const desk = finished({ load: { ...load, absences: [{ line: "ann", at: "tue" }] } }, long);
  expect(timesOf(desk, "resolved")).toEqual(["1 at wed 09:40"]);
});

const preempt = { priorities: ["high"], over: ["email"] };
const urgent: Scripted = { at: "mon 09:10", priority: "high", work: 20 };

test("an urgent ticket interrupts when nobody is free, and what was interrupted goes on next", () => {
  const desk = finished(
    { load: { preempt } },
    { at: "mon 09:00", work: 30, reads: 1 },
    { at: "mon 09:05" },
    urgent,
  );
  expect(timesOf(desk, "workStarted")).toEqual([
    "1 at mon 09:00",
    "3 at mon 09:10",
    "1 at mon 09:30",
    "2 at mon 09:50",
  ]);
  expect(timesOf(desk, "resolved")).toEqual(["3 at mon 09:30", "1 at mon 09:50", "2 at mon 10:00"]);
  expect(desk.state.measures.interruptions[0]).toBe(1);
});

test("it interrupts the least urgent work, of that the one begun last, and only of a line that takes it", () => {
  const staff = [line("ann", "tier1", 3), line("amy", "tier1", 1, { skills: ["fault"] }), ...upstairs];
  const desk = finished(
    { load: { preempt, staff } },
    { at: "mon 09:00", priority: "low", work: 60 },
    { at: "mon 09:01", priority: "low", work: 60 },
    { at: "mon 09:02", priority: "normal", work: 60 },
    { at: "mon 09:03", priority: "low", category: "fault", work: 60 },
    urgent,
  );
  expect(timesOf(desk, "interrupted")).toEqual(["2 at mon 09:10"]);
});

test.each<[string, Scripted, Scripted]>([
  ["a conversation", { at: "mon 09:00", channel: "phone", work: 30 }, urgent],
  ["work of the same priority", { at: "mon 09:00", priority: "high", work: 30 }, urgent],
  [
    "work, by a ticket whose priority is not named,",
    { at: "mon 09:00", priority: "low", work: 30 },
    { ...urgent, priority: "normal" },
  ],
])("%s is not interrupted", (_, first, second) => {
  const desk = finished({ load: { preempt } }, first, second);
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 09:00", "2 at mon 09:30"]);
});

test("nobody is interrupted in a wrap-up, in overtime, or when somebody else is free", () => {
  const wrapping = finished({ load: { preempt } }, { at: "mon 09:00", work: 5, wrapUp: 30 }, urgent);
  expect(timesOf(wrapping, "workStarted")).toEqual(["1 at mon 09:00", "2 at mon 09:35"]);
  const { load } = shiftsOf("finish", [late]);
  const after = { ...urgent, at: "mon 17:10" };
  const overtime = finished({ load: { ...load, preempt } }, { at: "mon 11:00", work: 400 }, after);
  expect(timesOf(overtime, "interrupted")).toEqual([]);
});

test("whoever is handed work at the end of a shift reads it again, where a hand-over costs that", () => {
  const desk = finished(shiftsOf("hand-over", [late]), { ...long, rereads: 5 });
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 17:45"]);
  const parked = finished(shiftsOf("park", [late]), { ...long, rereads: 5 });
  expect(timesOf(parked, "resolved")).toEqual(["1 at tue 09:40"]);
});

test("a reading after which a ticket is sent back goes on where it was put down", () => {
  const second = line("bea", "tier2", 1, { hours: { "mon-fri": "09:00-17:00" }, endOfShift: "park" });
  const staff = [line("ann", "tier1", 1), second, line("cid", "tier3", 1)];
  const inquiry = { at: "mon 16:40", needs: "tier2", work: [10, 20, 30], rereads: 15, sentBack: true };
  const desk = finished({ load: { staff } }, inquiry);
  expect(timesOf(desk, "interrupted")[0]).toBe("1 at mon 17:00");
  expect(timesOf(desk, "escalated").slice(0, 2)).toEqual(["1 at mon 16:50", "1 at tue 09:05"]);
});

test("who puts a duplicate down has read what they have read, and links it after the rest", () => {
  const incident = incidentUntil("tue 12:00");
  const desk = finished(
    shiftsOf("park"),
    { at: "mon 16:40", work: 16, incident },
    { at: "mon 16:41", incident, links: 10 },
  );
  expect(timesOf(desk, "interrupted")).toEqual(["2 at mon 17:00"]);
  expect(timesOf(desk, "linked")).toEqual(["2 at tue 09:06"]);
});
