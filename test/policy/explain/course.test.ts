import { expect, test } from "vitest";
import { fc, test as property } from "@fast-check/vitest";
import { countedIn, courseOf, shownCourse } from "../../../src/policy/explain/course.ts";
import { zonedCalendar } from "../../../src/policy/explain/zonedCalendar.ts";
import { elapsed, after, workingHours, workingMinutes } from "../../../src/units/index.ts";
import { policyOf } from "../samplePolicy.ts";
import { at } from "./instants.ts";

const office = zonedCalendar(policyOf(), "office");

test("open stretches count, closed ones are named, and nothing is left out", () => {
  expect(courseOf(office, at("2026-03-06T16:00"), at("2026-03-09T10:00"))).toEqual([
    { kind: "counted", from: at("2026-03-06T16:00"), to: at("2026-03-06T17:30") },
    { kind: "closed", from: at("2026-03-06T17:30"), to: at("2026-03-09T09:00"), because: ["weekend"] },
    { kind: "counted", from: at("2026-03-09T09:00"), to: at("2026-03-09T10:00") },
  ]);
});

const minute = 60_000;
property.prop([fc.integer({ min: 0, max: 400 * 1440 }), fc.integer({ min: 0, max: 20 * 1440 })])(
  "the stretches follow each other from end to end, and count what the calendar counts",
  (offset, length) => {
    const from = after(at("2026-01-01T00:00"), elapsed(offset * minute));
    const to = after(from, elapsed(length * minute));
    const course = courseOf(office, from, to);
    expect(countedIn(course)).toBe(office.calendar.elapsed(from, to));
    expect(course.map((one) => one.from)).toEqual(
      [from, ...course.map((one) => one.to)].slice(0, course.length),
    );
    if (length > 0) expect(course.at(-1)?.to).toBe(to);
  },
);

test("a short course is shown whole", () => {
  const course = courseOf(office, at("2026-03-02T09:00"), at("2026-03-04T10:00"));
  expect(shownCourse(course, office.zone)).toEqual({ kind: "whole", stretches: course });
});

test("a long one by its first and last day and the open days between", () => {
  const course = courseOf(office, at("2026-03-02T16:30"), at("2026-03-11T10:00"));
  expect(shownCourse(course, office.zone)).toMatchObject({
    kind: "shortened",
    first: [{ kind: "counted", from: at("2026-03-02T16:30") }],
    between: { openDays: 6, counted: workingHours(45), closed: ["night", "break", "weekend"] },
    last: [{ kind: "counted", from: at("2026-03-11T09:00"), to: at("2026-03-11T10:00") }],
  });
});

test("shortening loses no open time, and a pause is always shown", () => {
  const course = courseOf(office, at("2026-03-02T16:30"), at("2026-03-20T10:15"));
  const shown = shownCourse(course, office.zone);
  if (shown.kind === "whole") expect.unreachable("it is long");
  else expect(countedIn(shown.first) + shown.between.counted + countedIn(shown.last)).toBe(countedIn(course));
  expect(countedIn(course) % workingMinutes(15)).toBe(0);
  const pause = {
    kind: "paused",
    from: at("2026-03-20T10:15"),
    to: at("2026-03-21T10:15"),
    because: [],
  } as const;
  expect(shownCourse([...course, pause], office.zone).kind).toBe("whole");
});
