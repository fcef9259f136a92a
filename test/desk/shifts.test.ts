import { expect, test } from "vitest";
import { finished, line, timesOf, upstairs, hoursOf } from "./script.ts";

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
