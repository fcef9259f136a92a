import { expect, test } from "vitest";
import type { Instant } from "../../src/units/index.ts";
import { attendanceOf, type Attendance, type Load } from "../../src/workload/index.ts";
import { changed, errorsFrom, loadOf, sampleLoad } from "./sampleLoad.ts";

const withLine = (more: string): string => changed(sampleLoad, ['"08:00-16:00" }', `"08:00-16:00" }${more}`]);
const drawnFor = (replication: number) => ({ seed: "7", replication });

/** The starts of the early shift on the weekdays of the horizon. */
function shiftStarts({ staff, horizon }: Load): readonly Instant[] {
  const segments = staff[0]?.shift.segments(horizon.start, horizon.end) ?? [];
  return segments.map(({ start }) => start);
}

/** Agent by agent, on which shifts they are absent, as "010". */
const absencesOf = (
  load: Load,
  attendance: Attendance,
  agents = load.staff[0]?.agents ?? 0,
): readonly string[] =>
  Array.from({ length: agents }, (_, agent) =>
    shiftStarts(load)
      .map((at) => Number(attendance.isAbsent(0, agent, at)))
      .join(""),
  );

test("everybody comes where the load says nothing", () => {
  const load = loadOf();
  expect(new Set(absencesOf(load, attendanceOf(load, drawnFor(0))))).toEqual(new Set(["0".repeat(15)]));
});

test("the share of agents absent on a day is the load's", () => {
  const load = loadOf(changed(withLine(", shrinkage: 12%"), ["agents: 3", "agents: 400"]));
  const all = absencesOf(load, attendanceOf(load, drawnFor(0))).join("");
  const absent = all.split("1").length - 1;
  expect(Math.abs(errorsFrom(absent, all.length, 0.12))).toBeLessThan(3.5);
});

test("whom chance keeps away does not hang on the roster, and more shrinkage adds to them", () => {
  const of = (agents: number, shrinkage: string): readonly string[] => {
    const load = loadOf(changed(withLine(`, shrinkage: ${shrinkage}`), ["agents: 3", `agents: ${agents}`]));
    return absencesOf(load, attendanceOf(load, drawnFor(0)), 3);
  };
  expect(of(9, "30%")).toEqual(of(3, "30%"));
  const [few, many] = [of(3, "20%").join(""), of(3, "60%").join("")];
  for (let index = 0; index < few.length; index++) if (few[index] === "1") expect(many[index]).toBe("1");
  expect(many.split("1").length).toBeGreaterThan(few.split("1").length);
});

test("each replication and each agent has days of their own, the same whoever asks", () => {
  const load = loadOf(withLine(", shrinkage: 50%"));
  const first = absencesOf(load, attendanceOf(load, drawnFor(0)));
  expect(absencesOf(load, attendanceOf(load, drawnFor(0)))).toEqual(first);
  expect(absencesOf(load, attendanceOf(load, drawnFor(1)))).not.toEqual(first);
  expect(new Set(first).size).toBe(3);
});

test("an absence of the load is the line's last agents', on the shifts that begin on that day", () => {
  const load = loadOf(`${sampleLoad}absences:\n  - { line: early, at: tue, week: 2, agents: 2 }\n`);
  // The warm-up week, then the measured ones.
  const away = "00000" + "00000" + "01000";
  expect(absencesOf(load, attendanceOf(load))).toEqual(["0".repeat(15), away, away]);
  expect(absencesOf(load, attendanceOf(load, drawnFor(3)))).toEqual(["0".repeat(15), away, away]);
});
