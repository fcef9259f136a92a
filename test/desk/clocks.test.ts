import { expect, test } from "vitest";
import type { Desk } from "../../src/desk/index.ts";
import { workingMinutes } from "../../src/units/index.ts";
import { expectAgreement } from "./agreement.ts";
import {
  at,
  deskWith,
  finished,
  line,
  none,
  outcomesOf,
  timesOf,
  upstairs,
  type Changes,
  type Scripted,
} from "./script.ts";

/** Nobody of the first tier is there before noon. */
const fromNoon = {
  staff: [line("ann", "tier1", 1, { hours: { "mon-fri": "12:00-20:00" } }), ...upstairs],
};

test("waiting for the customer pauses the resolution clock, and the reply makes it go on", () => {
  const asked = { after: 0.5, reply: 24 * 60 };
  const desk = finished({}, { at: "mon 09:00", priority: "high", work: 120, asked });
  expect(timesOf(desk, "resolved")).toEqual(["1 at tue 11:00"]);
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, met: 1 });
  const late = finished({}, { at: "mon 09:00", priority: "high", work: 120 + 1 / 60_000, asked });
  expect(outcomesOf(late, "resolution")).toEqual({ ...none, missed: 1 });
});

test("a clock that the policy does not pause runs on while the customer thinks", () => {
  const asked = { after: 0.5, reply: 120 };
  const desk = finished({ policy: { clocks: {} } }, { at: "mon 09:00", priority: "high", work: 10, asked });
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, missed: 1 });
});

test("a solution that was late when the desk asked the customer stays late", () => {
  // Four office hours are used up at 17:00 on Monday; at 18:00 the desk asks, and nothing counts until Tuesday.
  const ticket = { at: "mon 13:00", work: 301, asked: { after: 300 / 301, reply: 60 } };
  const desk = finished({}, ticket);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 19:01"]);
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, missed: 1 });
  const waiting = finished({}, { ...ticket, asked: { after: 300 / 301, reply: 7 * 24 * 60 } });
  expect(outcomesOf(waiting, "resolution")).toEqual({ ...none, missed: 1 });
});

test("a ticket reopened within the window goes on with its old clock", () => {
  const ticket = { at: "mon 09:00", priority: "high", work: 80, reopened: { after: 24 * 60, effort: 0.5 } };
  const desk = finished({}, ticket);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 10:20", "1 at tue 11:00"]);
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, met: 1 });
  const late = finished({}, { ...ticket, work: 82 });
  expect(outcomesOf(late, "resolution")).toEqual({ ...none, missed: 1 });
});

test("a ticket reopened after the window starts a new cycle, and both cycles count", () => {
  const reopened = { after: 24 * 60 + 1, effort: 0.5 };
  const desk = finished({}, { at: "mon 09:00", priority: "high", work: 120, reopened });
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, met: 2 });
  const late = finished({}, { at: "mon 09:00", priority: "high", work: 200, reopened });
  expect(outcomesOf(late, "resolution")).toEqual({ ...none, met: 1, missed: 1 });
  expect(outcomesOf(late, "firstResponse")).toEqual({ ...none, met: 1 });
});

test("who hangs up before the due time cancels the targets, who hangs up later has missed them", () => {
  const waits = (patience: number, priority = "high"): readonly ReturnType<typeof outcomesOf>[] => {
    const caller: Scripted = { at: "mon 09:00", channel: "phone", patience, priority };
    const desk = finished({ load: fromNoon }, caller);
    return [outcomesOf(desk, "firstResponse"), outcomesOf(desk, "resolution")];
  };
  expect(waits(30)).toEqual([
    { ...none, cancelled: 1 },
    { ...none, cancelled: 1 },
  ]);
  expect(waits(31)).toEqual([
    { ...none, missed: 1 },
    { ...none, cancelled: 1 },
  ]);
  expect(waits(121)).toEqual([
    { ...none, missed: 1 },
    { ...none, missed: 1 },
  ]);
});

test("who hangs up tells about a span only once it has passed, as does who still waits at the end", () => {
  const week = 5 * 24 * 60;
  const countsOf = (caller: Scripted, staff: Changes): readonly unknown[] => {
    const desk = finished({ load: staff, within: "any" }, { priority: "high", channel: "phone", ...caller });
    const { measures } = desk.state;
    return [30, week].map((minutes) =>
      (["firstResponse", "resolution"] as const).map((metric) =>
        measures.cell(metric, { priority: 0, channel: 1, plan: 0 }).times?.within(workingMinutes(minutes)),
      ),
    );
  };
  const [none, past] = [
    { met: 0, of: 0 },
    { met: 0, of: 1 },
  ];
  const leaves = (patience: number): unknown => countsOf({ at: "mon 09:00", patience }, fromNoon);
  expect(leaves(30)).toEqual([
    [none, none],
    [none, none],
  ]);
  expect(leaves(30 + 1 / 60_000)).toEqual([
    [past, past],
    [none, none],
  ]);
  const nobody = { staff: [line("ann", "tier1", 1, { hours: { mon: "00:00-00:01" } }), ...upstairs] };
  expect(countsOf({ at: "wed 09:00" }, nobody)).toEqual([
    [past, past],
    [none, none],
  ]);
  expect(countsOf({ at: "mon 09:00" }, nobody)).toEqual([
    [past, past],
    [past, past],
  ]);
});

test("the time of a missed target is told apart by where it went", () => {
  const asked = { after: 0.5, reply: 180 };
  const desk = finished(
    { policy: { clocks: {} }, load: fromNoon },
    { at: "mon 11:30", priority: "high", work: [20, 40], needs: "tier2", reads: 5, asked },
  );
  const { measures } = desk.state;
  const minutesOf = (metric: "firstResponse" | "resolution"): readonly number[] =>
    [...measures.cell(metric, { priority: 0, channel: 0, plan: 0 }).missedParts].map((span) => span / 60_000);
  // Half an hour until noon; then twenty minutes at the first tier, and forty at the second around the question.
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 16:00"]);
  expect(minutesOf("firstResponse")).toEqual([30, 0, 0, 5, 0, 0, 0]);
  expect(minutesOf("resolution")).toEqual([30, 0, 0, 60, 180, 0, 0]);
});

test("until the first reply a ticket is due when the reply is, then when the solution is", () => {
  const desk = deskWith({ load: fromNoon }, { at: "mon 09:00", priority: "high" });
  desk.advanceTo(at("mon 10:00"));
  expect(desk.clocks.nextDue(0)).toBe(at("mon 09:30"));
  desk.advanceTo(at("mon 12:05"));
  expect(desk.clocks.nextDue(0)).toBe(at("mon 11:00"));
});

test("a ticket without a response target is due when its solution is", () => {
  const targets = [{ clause: "SLA-1", default: true, calendar: "always", resolution: "3h" }];
  const desk = deskWith({ policy: { targets }, load: fromNoon }, { at: "mon 09:00" });
  desk.advanceTo(at("mon 10:00"));
  expect(desk.clocks.nextDue(0)).toBe(at("mon 12:00"));
});

test("a ticket that nothing is promised for is never due and nowhere counted", () => {
  const desk = deskWith({ load: fromNoon }, { at: "mon 09:00", priority: "low" });
  desk.advanceTo(at("mon 10:00"));
  expect(desk.clocks.nextDue(0)).toBe(Infinity);
  desk.finish();
  expect([...desk.state.measures.measured()]).toEqual([]);
});

const twoDays: Changes = {
  targets: [
    {
      clause: "SLA-1",
      default: true,
      calendar: "office",
      firstResponse: "2 business days",
      resolution: "2 business days",
    },
  ],
};

test("business days that end at an opening are met in the evening before, by the desk and by the ledger", () => {
  // Opened on Monday at nine, due on Wednesday at nine: the office's hours are used up on Tuesday at 17:00.
  const solvedAt = (staff: string): Desk =>
    finished(
      {
        policy: twoDays,
        load: {
          staff: [line("ann", "tier1", 1, { hours: { [staff.slice(0, 3)]: staff.slice(4) } }), ...upstairs],
        },
      },
      { at: "mon 09:00", work: 10 },
    );
  const [evening, late] = [solvedAt("tue 18:00-24:00"), solvedAt("wed 08:55-24:00")];
  for (const metric of ["firstResponse", "resolution"] as const)
    expect(outcomesOf(evening, metric)).toEqual({ ...none, met: 1 });
  expect(outcomesOf(late, "resolution")).toEqual({ ...none, missed: 1 });
  for (const desk of [evening, late]) expectAgreement(desk);
});

test("business days are due at an opening after a night's wait for the customer too", () => {
  const asked = { after: 0.5, reply: 10 * 60 };
  const desk = finished({ policy: twoDays }, { at: "mon 09:00", work: 20, asked });
  expectAgreement(desk);
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, met: 1 });
});
