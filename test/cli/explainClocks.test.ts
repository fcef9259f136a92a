import { expect, test } from "vitest";
import { explainClocks, type ClockExplanation } from "../../src/cli/explainClocks.ts";
import { countedIn } from "../../src/policy/explain/index.ts";
import type { Metric } from "../../src/policy/index.ts";
import { plus, workingHours, workingMinutes } from "../../src/units/index.ts";
import { at } from "../policy/explain/instants.ts";
import { played } from "./ticketScript.ts";

function clocks(metric: Metric, lines: readonly string[], now?: string): readonly ClockExplanation[] {
  return explainClocks(played(lines, now)).filter(({ cycle }) => cycle.target.metric === metric);
}

function clock(metric: Metric, lines: readonly string[], now?: string): ClockExplanation {
  const [found] = clocks(metric, lines, now);
  if (!found) expect.unreachable(`there is a clock for ${metric}`);
  return found;
}

const kinds = ({ course }: ClockExplanation): readonly string[] =>
  course.map((one) => (one.kind === "counted" ? one.kind : `${one.kind}: ${one.because.join(", ")}`));

test("a clock that runs: what was counted, and what is still to come", () => {
  const explained = clock("firstResponse", [], "2026-03-02T09:20");
  expect(kinds(explained)).toEqual(["counted"]);
  expect(countedIn(explained.ahead)).toBe(workingMinutes(40));
  expect(explained.ahead.at(-1)?.to).toBe(at("2026-03-02T10:00"));
});

test("a pause stands between the counted stretches, with its reason", () => {
  const lines = ["02 10:00 hold for vendor", "03 10:00 continue"];
  expect(kinds(clock("resolution", lines, "2026-03-03T12:00"))).toEqual([
    "counted",
    "paused: waiting for the vendor",
    "counted",
  ]);
  expect(kinds(clock("resolution", lines.slice(0, 1), "2026-03-03T12:00")).at(-1)).toBe(
    "paused: waiting for the vendor",
  );
});

test("a ticket that was reopened stood still in between", () => {
  const lines = ["02 10:00 resolve", "03 10:00 reopen"];
  expect(kinds(clock("resolution", lines, "2026-03-03T11:00"))).toEqual([
    "counted",
    "paused: resolved until it was reopened",
    "counted",
  ]);
});

test("late, and retargeted by another priority", () => {
  expect(clock("firstResponse", [], "2026-03-02T11:00").cycle.breach).toMatchObject({ cause: "late" });
  const lowered = ["02 14:00 change priority -> critical"];
  const late = clock("update", lowered, "2026-03-02T14:30");
  expect(late.cycle.outcome).toBe("missed");
});

test("each cycle of a clock that starts again is explained by itself", () => {
  const lines = [
    "02 09:10 answer",
    "02 09:20 customer writes",
    "02 09:40 answer",
    "02 15:00 customer writes",
  ];
  const found = clocks("nextResponse", lines, "2026-03-02T16:00");
  expect(found.map(({ cycle }) => cycle.used)).toEqual([workingMinutes(20), workingMinutes(60)]);
});

test("rules whose point has passed, each at its moment; a stop before it comes first", () => {
  expect(clock("firstResponse", [], "2026-03-02T09:45").passed).toMatchObject([
    { clause: "ESC-5", reachedAt: at("2026-03-02T09:45") },
  ]);
  expect(clock("firstResponse", [], "2026-03-02T09:44").passed).toEqual([]);
  expect(clock("firstResponse", ["02 09:45 answer"], "2026-03-02T12:00").passed).toEqual([]);
});

test("a rule about a priority counts only while the ticket had it", () => {
  const resolution = (lines: readonly string[]) => clock("resolution", lines, "2026-03-09T16:00").passed;
  expect(resolution([])).toEqual([]);
  expect(resolution(["02 09:10 change priority -> critical"])).toMatchObject([{ clause: "ESC-6" }]);
  expect(resolution(["02 09:10 change priority -> critical", "02 09:20 change priority -> high"])).toEqual(
    [],
  );
});

test("the stretches of every clock add up to what the ledger counts", () => {
  const lines = [
    "02 09:30 answer",
    "02 10:00 hold for customer",
    "03 15:00 continue",
    "04 09:00 customer writes",
    "04 12:00 change priority -> critical",
    "05 10:00 resolve",
    "06 10:00 reopen",
  ];
  for (const now of ["2026-03-02T12:00", "2026-03-03T16:00", "2026-03-04T13:00", "2026-03-09T10:00"]) {
    const all = explainClocks(played(lines, now));
    expect(all.length).toBeGreaterThan(2);
    for (const { course, ahead, cycle } of all) {
      expect(countedIn(course)).toBe(cycle.used);
      if (ahead.length > 0) expect(plus(countedIn(course), countedIn(ahead))).toBe(cycle.allowed);
    }
  }
  expect(workingHours(1)).toBe(workingMinutes(60));
});
