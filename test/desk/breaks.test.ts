import { expect, test } from "vitest";
import { minutes } from "../../src/units/index.ts";
import { deskWith, finished, hoursOf, line, timesOf, upstairs, type Changes } from "./script.ts";

/** The hours of one week of a first tier that keeps office hours and these breaks. */
const withBreaks = (agents: number, breaks: readonly unknown[], more: Changes = {}): { load: Changes } => ({
  load: { staff: [line("ann", "tier1", agents, { hours: "office", breaks, ...more }), ...upstairs] },
});

test("on a break nobody is available, and the break is paid", () => {
  const desk = finished(withBreaks(1, ["12:00-12:30"]), { at: "mon 12:10" });
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 12:30"]);
  expect(hoursOf(desk)).toMatchObject({
    rostered: minutes(5 * 480),
    onBreak: minutes(5 * 30),
    staffed: minutes(5 * 450),
    busy: minutes(10),
  });
});

test("agents leave in turns, spread evenly over the time by which the break is staggered", () => {
  const setting = withBreaks(2, [{ at: "12:00", lasts: "30m", staggered: "1h" }]);
  const desk = finished(
    setting,
    ...["mon 12:10", "mon 12:20", "mon 12:40", "mon 12:50"].map((at) => ({ at, work: 3 })),
  );
  const { recorder } = desk;
  expect(timesOf(desk, "workStarted")).toHaveLength(4);
  const agents = [...(recorder?.first ?? [])].filter((_, row) => recorder?.kind[row] === 3).slice(0, 4);
  expect(agents).toEqual([1, 1, 0, 0]);
});

test("a break waits for the end of what is in hand, and lasts as long as it should", () => {
  const desk = finished(withBreaks(1, ["12:00-12:30"]), { at: "mon 11:50", work: 30 }, { at: "mon 12:05" });
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 11:50", "2 at mon 12:50"]);
  expect(hoursOf(desk).onBreak).toBe(minutes(5 * 30));
});

test("an agent in chats takes no other before the break", () => {
  const chats = ["mon 11:50", "mon 12:02"].map((at) => ({ at, channel: "chat", work: 15 }));
  const desk = finished(withBreaks(1, ["12:00-12:30"]), ...chats);
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 11:50", "2 at mon 12:35"]);
});

test("who is not done in time misses the break and goes on", () => {
  const desk = finished(
    withBreaks(1, [{ at: "12:00", lasts: "30m", within: "20m" }]),
    { at: "mon 11:50", work: 31 },
    { at: "mon 12:05" },
  );
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 11:50", "2 at mon 12:21"]);
  expect(hoursOf(desk).onBreak).toBe(minutes(4 * 30));
  expect(desk.state.measures.breaksMissed[0]).toBe(1);
});

test("a break owed at the end of the shift, or when the next one is due, is missed", () => {
  const late = finished(withBreaks(1, ["16:50-17:00"]), { at: "mon 16:40", work: 60 });
  expect([hoursOf(late).onBreak, late.state.measures.breaksMissed[0]]).toEqual([minutes(40), 1]);
  const twice = finished(withBreaks(1, ["12:00-12:10", "12:30-12:40"]), { at: "mon 11:50", work: 45 });
  expect([hoursOf(twice).onBreak, twice.state.measures.breaksMissed[0]]).toEqual([minutes(90), 1]);
});

test("who is on a break when the shift ends goes home, and nobody has a break outside of the shift", () => {
  const desk = finished(withBreaks(1, ["16:50-17:20", "20:00-20:30"]));
  expect(hoursOf(desk)).toMatchObject({ onBreak: minutes(50), staffed: minutes(5 * 470), overtime: 0 });
});

test("a break that would end after the next shift has begun does not end the one after it early", () => {
  const hours = { mon: ["09:00-10:00", "10:10-12:00"] };
  const desk = finished(withBreaks(1, ["09:50-10:20", "10:15-10:45"], { hours }), { at: "mon 10:25" });
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 10:45"]);
});

test("breaks keep the clock of the line's zone", () => {
  const zone = "America/New_York";
  const hours = { "mon-fri": "09:00-17:00" };
  const desk = finished(
    withBreaks(1, ["12:00-12:30"], { hours, zone }),
    { at: "mon 13:59" },
    { at: "mon 17:10" },
  );
  // New York is five hours behind UTC in the first week of March.
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 14:00", "2 at mon 17:30"]);
});

test("a break of the warm-up is not counted as missed", () => {
  const horizon = { start: "2026-03-09", weeks: 1, warmUp: 1, zone: "UTC" };
  const { load } = withBreaks(1, ["16:50-17:00"]);
  const desk = deskWith({ load: { ...load, horizon } }, { at: "mon 16:40", work: 60 });
  desk.finish();
  expect(desk.state.measures.breaksMissed[0]).toBe(0);
});
