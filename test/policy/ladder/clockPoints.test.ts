import { expect, test } from "vitest";
import { compileCalendar } from "../../../src/calendar/index.ts";
import {
  pauseClock,
  pointOf,
  pointsReached,
  queuedPoints,
  startedClock,
  stopClock,
} from "../../../src/policy/index.ts";
import { workingHours, workingMinutes, type Instant } from "../../../src/units/index.ts";
import { at, middle, office } from "../../calendar/hours.ts";

const calendar = compileCalendar(office, middle);
const monday = (clock: string): Instant => at(`2026-03-02T${clock}:00Z`);
const rule = (clause: string, share: number, offset = 0) => ({
  clause,
  point: { share, offset: workingMinutes(offset) },
});
const rules = [
  rule("BREACH", 1),
  rule("WARN", 0.75),
  rule("LATE", 1, 30),
  rule("EARLY", 1, -30),
  rule("BEFORE", 0.1, -60),
];
const terms = { allowed: workingHours(2), calendar };
const times = (points: readonly { readonly rule: { readonly clause: string }; readonly at: Instant }[]) =>
  points.map((point) => [point.rule.clause, point.at]);

test("decision 15: points are shares moved by open time, before or after due", () => {
  expect(rules.map((one) => pointOf(one, terms.allowed) / 60_000)).toEqual([120, 90, 150, 90, -48]);
});

test("decision 15: all points ahead are queued at once, in open time and in order", () => {
  expect(times(queuedPoints(rules, startedClock(monday("11:00")), terms))).toEqual([
    ["WARN", monday("12:30")],
    ["EARLY", monday("12:30")],
    ["BREACH", monday("14:00")],
    ["LATE", monday("14:30")],
  ]);
});

test("decision 15: a pause and a stop cancel all of them", () => {
  const clock = startedClock(monday("11:00"));
  expect(queuedPoints(rules, pauseClock(clock, monday("11:30"), calendar), terms)).toEqual([]);
  expect(queuedPoints(rules, stopClock(clock, monday("11:30"), calendar), terms)).toEqual([]);
});

test("after a pause only what still lies ahead is queued, later by the open time paused", () => {
  const paused = pauseClock(startedClock(monday("09:00")), monday("10:40"), calendar);
  const resumed = { state: "running", used: paused.used, since: monday("11:00") } as const;
  expect(times(queuedPoints(rules, resumed, terms))).toEqual([
    ["BREACH", monday("11:20")],
    ["LATE", monday("11:50")],
  ]);
});

test("each point is reached once, and a stop at its very instant comes first", () => {
  const clock = startedClock(monday("11:00"));
  const run = (clause: string, until: string) =>
    times(pointsReached(rules, [{ clock, until: monday(until) }], terms)).some(([name]) => name === clause);
  expect([run("BREACH", "13:59"), run("BREACH", "14:00"), run("BREACH", "14:01")]).toEqual([
    false,
    false,
    true,
  ]);
  const paused = pauseClock(clock, monday("13:00"), calendar);
  const again = { state: "running", used: paused.used, since: monday("15:00") } as const;
  const runs = [
    { clock, until: monday("13:00") },
    { clock: again, until: monday("15:45") },
  ];
  expect(times(pointsReached(rules, runs, terms))).toEqual([
    ["WARN", monday("12:30")],
    ["EARLY", monday("12:30")],
    ["BREACH", monday("15:30")],
  ]);
});
