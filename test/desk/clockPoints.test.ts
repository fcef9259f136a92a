import { expect, test } from "vitest";
import { eventsOf } from "../../src/desk/index.ts";
import { invariant } from "../../src/units/index.ts";
import { clausesOf, clockText, finished, line, timesOf, upstairs, type Changes } from "./script.ts";

const lead = { contacts: { lead: { title: "Team lead" } } };
const told = (...points: readonly object[]): Changes => ({
  ...lead,
  escalations: points.map((point, index) => ({ clause: `ESC-${index + 1}`, at: point, notify: "lead" })),
});

/** Nobody of the first tier is there before noon. */
const fromNoon = {
  staff: [line("ann", "tier1", 1, { hours: { "mon-fri": "12:00-20:00" } }), ...upstairs],
};

test("a response that is nearly used up is told at its point, in open hours", () => {
  // An hour of the office's time from 16:30 on Monday ends at 09:30 on Tuesday: 75 % of it at 09:15.
  const staff = [line("ann", "tier1", 1, { hours: { tue: "12:00-20:00" } }), ...upstairs];
  const desk = finished({ policy: told({ firstResponse: "75%" }), load: { staff } }, { at: "mon 16:30" });
  expect(timesOf(desk, "notified")).toEqual(["1 at tue 09:15"]);
  expect(clausesOf(desk)).toEqual({ "ESC-1": 1 });
});

test("the answer cancels the points of the response clock, at the same instant too", () => {
  const policy = told({ firstResponse: "75%" }, { firstResponse: "100%" });
  const first = { at: "mon 12:00", work: 22.5 };
  const desk = finished({ policy }, first, { at: "mon 12:00", priority: "high" });
  expect(timesOf(desk, "answered")[1]).toBe("2 at mon 12:22:30");
  expect(timesOf(desk, "notified")).toEqual([]);
});

test("a point after the due time is reached by tickets that are late by so much", () => {
  const policy = told({ resolution: "100% + 30m" });
  const solved = (work: number): readonly string[] =>
    timesOf(finished({ policy }, { at: "mon 09:00", priority: "high", work }), "notified");
  expect(solved(150)).toEqual([]);
  expect(solved(151)).toEqual(["1 at mon 11:30"]);
});

test("the points of a clock move by every pause", () => {
  const policy = told({ resolution: "75%" });
  const asked = { after: 0.5, reply: 60 };
  const desk = finished({ policy }, { at: "mon 09:00", priority: "high", work: 120, asked });
  // 75 % of two hours is 90 minutes, of which 60 come before the question.
  expect(timesOf(desk, "notified")).toEqual(["1 at mon 11:30"]);
});

test("a point is told once to a clock that goes on and again to a new cycle", () => {
  const policy = told({ resolution: "75%" });
  const comesBack = (after: number): readonly string[] => {
    const reopened = { after, effort: 1 };
    return timesOf(
      finished({ policy }, { at: "mon 09:00", priority: "high", work: 100, reopened }),
      "notified",
    );
  };
  expect(comesBack(60)).toEqual(["1 at mon 10:30"]);
  expect(comesBack(24 * 60 + 20)).toEqual(["1 at mon 10:30", "1 at tue 12:30"]);
});

test("nothing is told about who has hung up", () => {
  const policy = told({ firstResponse: "75%" }, { resolution: "100%" });
  const desk = finished(
    { policy, load: fromNoon },
    {
      at: "mon 09:00",
      channel: "phone",
      patience: 20,
      priority: "high",
    },
  );
  expect(timesOf(desk, "notified")).toEqual([]);
});

test("tickets of the warm-up are told about but not counted", () => {
  const horizon = { start: "2026-03-09", weeks: 1, warmUp: 1, zone: "UTC" };
  const desk = finished(
    { policy: told({ firstResponse: "75%" }), load: { ...fromNoon, horizon } },
    { at: "mon 09:00", priority: "high" },
  );
  expect(timesOf(desk, "notified")).toEqual(["1 at mon 09:22:30"]);
  expect(clausesOf(desk)).toEqual({});
});

test("what a clock has passed when the horizon ends is told, and a point at its very end is not", () => {
  const policy = told({ resolution: "100%" });
  const at = (opened: string): readonly string[] =>
    timesOf(finished({ policy }, { at: opened, priority: "high", work: 300 }), "notified");
  expect(at("sun 21:59")).toEqual(["1 at sun 23:59"]);
  expect(at("sun 22:00")).toEqual([]);
});

test("a pause at the very instant of a point comes first, and the point is told when the clock goes on", () => {
  const policy = told({ resolution: "75%" });
  const asked = { after: 0.75, reply: 60 };
  const desk = finished({ policy }, { at: "mon 09:00", priority: "high", work: 120, asked });
  expect(timesOf(desk, "notified")).toEqual(["1 at mon 11:30"]);
});

test("the history of a ticket tells a point where it was passed", () => {
  const policy = told({ resolution: "50%" });
  const desk = finished({ policy }, { at: "mon 09:00", priority: "high", work: [30, 65], needs: "tier2" });
  const { recorder, state } = desk;
  invariant(recorder !== undefined, "the desk is recorded");
  const events = eventsOf(state.load, { recorder, cases: state.cases }).get(1) ?? [];
  const times = events.map(({ at }) => clockText(at));
  expect(times).toEqual(times.toSorted());
  expect(times).toContain("mon 10:00");
});
