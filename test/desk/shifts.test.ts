import { expect, test } from "vitest";
import { hours, minutes } from "../../src/units/index.ts";
import { assignmentsOf, finished, hoursOf, line, timesOf, upstairs, type Changes } from "./script.ts";

test("an agent finishes what they have begun after the shift, then leaves", () => {
  const staff = [line("ann", "tier1", 1, { hours: { "mon-fri": "09:00-17:00" } }), ...upstairs];
  const desk = finished({ load: { staff } }, { at: "mon 16:50", work: 30 }, { at: "mon 16:55", work: 5 });
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 17:20", "2 at tue 09:05"]);
  const { busy, staffed } = hoursOf(desk);
  expect(busy).toBe(35 * 60_000);
  expect(staffed).toBe((5 * 480 + 20) * 60_000);
});

test("an agent still busy when the next shift begins is there once", () => {
  const staff = [line("ann", "tier1", 1, { hours: { mon: ["09:00-10:00", "10:30-12:00"] } }), ...upstairs];
  const desk = finished({ load: { staff } }, { at: "mon 09:50", work: 60 }, { at: "mon 10:40", work: 5 });
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 09:50", "2 at mon 10:50"]);
  expect(hoursOf(desk).staffed).toBe(180 * 60_000);
});

const sickOn = (at: string, hours: Changes, agents = 1): { load: Changes } => ({
  load: {
    staff: [line("ann", "tier1", 2, { hours }), ...upstairs],
    absences: [{ line: "ann", at, agents }],
  },
});

test("who is absent is on the roster, does not come, and is back on the next shift", () => {
  const setting = sickOn("mon", { "mon-tue": "09:00-17:00" });
  const desk = finished(
    setting,
    ...["mon 10:00", "mon 10:01", "tue 10:00", "tue 10:01"].map((at) => ({ at })),
  );
  expect(assignmentsOf(desk)).toEqual(["1 by 0", "2 by 0", "3 by 0", "4 by 1"]);
  expect(hoursOf(desk)).toMatchObject({ rostered: hours(32), absent: hours(8), staffed: hours(24) });
});

test("who is absent has no break, and who stays longer and is absent from the next shift goes home", () => {
  const setting = sickOn("tue", { "mon-tue": "09:00-17:00" }, 2);
  const desk = finished(setting, { at: "mon 16:50", work: 17 * 60 }, { at: "tue 10:00", work: 5 });
  expect(timesOf(desk, "resolved")).toEqual(["1 at tue 09:50"]);
  expect(hoursOf(desk)).toMatchObject({ overtime: hours(16) + minutes(50), absent: hours(16) });
});
