import { expect, test } from "vitest";
import { fc, test as property } from "@fast-check/vitest";
import { compileCalendar, type Calendar } from "../../src/calendar/index.ts";
import { instant, working, workingHours, workingMinutes } from "../../src/units/index.ts";
import { anyHours, anyInstant } from "./anyHours.ts";
import { at, middle, office } from "./hours.ts";

const calendar = compileCalendar(office, middle);

test("decision 1: a target used up exactly at closing is due at closing, not at the next opening", () => {
  expect(calendar.due(at("2026-03-02T16:00:00Z"), workingMinutes(90))).toBe(at("2026-03-02T17:30:00Z"));
  expect(calendar.due(at("2026-03-02T11:00:00Z"), workingMinutes(90))).toBe(at("2026-03-02T12:30:00Z"));
  expect(calendar.due(at("2026-03-02T11:00:00Z"), working(5_400_001))).toBe(at("2026-03-02T13:30:00Z") + 1);
});

test("decision 1, mirrored: counted back exactly to an opening the start is that opening", () => {
  expect(calendar.back(at("2026-03-02T10:00:00Z"), workingHours(1))).toBe(at("2026-03-02T09:00:00Z"));
  expect(calendar.back(at("2026-03-02T09:00:00Z"), workingHours(1))).toBe(at("2026-02-27T16:30:00Z"));
});

test("decision 3: a start outside hours counts from the next opening, a target of nothing included", () => {
  expect(calendar.due(at("2026-03-07T12:00:00Z"), workingHours(1))).toBe(at("2026-03-09T10:00:00Z"));
  expect(calendar.due(at("2026-03-07T12:00:00Z"), working(0))).toBe(at("2026-03-09T09:00:00Z"));
  expect(calendar.due(at("2026-03-02T12:30:00Z"), working(0))).toBe(at("2026-03-02T13:30:00Z"));
  expect(calendar.due(at("2026-03-02T10:00:00Z"), working(0))).toBe(at("2026-03-02T10:00:00Z"));
});

test("decision 3, mirrored: nothing counted back from closed time is the closing before", () => {
  expect(calendar.back(at("2026-03-07T12:00:00Z"), working(0))).toBe(at("2026-03-06T17:30:00Z"));
  expect(calendar.back(at("2026-03-06T17:30:00Z"), working(0))).toBe(at("2026-03-06T17:30:00Z"));
  expect(calendar.back(at("2026-03-06T09:00:00Z"), working(0))).toBe(at("2026-03-05T17:30:00Z"));
});

test("decision 20: hours over a change of clocks are counted as they pass", () => {
  const everyDay = compileCalendar(
    { ...office, zone: "America/New_York", week: [[], [], [], [], [], [], [{ from: 0, to: 1440 }]] },
    middle,
  );
  expect(everyDay.elapsed(at("2026-03-08"), at("2026-03-10"))).toBe(workingHours(23));
  expect(everyDay.elapsed(at("2026-11-01"), at("2026-11-03"))).toBe(workingHours(25));
});

test("openings, closings and segments of a day with a lunch break", () => {
  expect(calendar.openAt(at("2026-03-02T09:00:00Z"))).toBe(true);
  expect(calendar.openAt(at("2026-03-02T12:30:00Z"))).toBe(false);
  expect(calendar.nextOpening(at("2026-03-02T12:30:00Z"))).toBe(at("2026-03-02T13:30:00Z"));
  expect(calendar.nextClosing(at("2026-03-02T12:30:00Z"))).toBe(at("2026-03-02T17:30:00Z"));
  expect(calendar.nextClosing(at("2026-03-02T10:00:00Z"))).toBe(at("2026-03-02T12:30:00Z"));
  expect(calendar.segments(at("2026-03-02T12:00:00Z"), at("2026-03-03T08:00:00Z"))).toEqual([
    { start: at("2026-03-02T12:00:00Z"), end: at("2026-03-02T12:30:00Z") },
    { start: at("2026-03-02T13:30:00Z"), end: at("2026-03-02T17:30:00Z") },
  ]);
  expect(calendar.segments(at("2026-03-03"), at("2026-03-02"))).toEqual([]);
});

const anyCalendar = anyHours.map((hours) => compileCalendar(hours, middle));
const anyTarget = fc.oneof(
  fc.integer({ min: 0, max: 200 }).map((quarter) => workingMinutes(quarter * 15)),
  fc.integer({ min: 1, max: 500_000_000 }).map((milliseconds) => working(milliseconds)),
);
const isClosing = (of: Calendar, moment: number): boolean => of.nextClosing(instant(moment - 1)) === moment;

property.prop([anyCalendar, anyInstant, anyTarget])(
  "open time up to the due time is the target",
  (of, start, target) => {
    expect(of.elapsed(start, of.due(start, target))).toBe(target);
  },
);

property.prop([anyCalendar, anyInstant, anyInstant, anyInstant])("open time adds up", (of, a, b, c) => {
  const [first, second, third] = [a, b, c].toSorted((left, right) => left - right) as [
    typeof a,
    typeof a,
    typeof a,
  ];
  expect(of.elapsed(first, second) + of.elapsed(second, third)).toBe(of.elapsed(first, third));
  expect(of.elapsed(third, first)).toBe(0);
});

property.prop([anyCalendar, anyInstant, anyInstant, anyTarget, anyTarget])(
  "a later start or a longer target is never due earlier",
  (of, a, b, short, long) => {
    const [early, late] = [instant(Math.min(a, b)), instant(Math.max(a, b))];
    const [less, more] = [working(Math.min(short, long)), working(Math.max(short, long))];
    expect(of.due(early, less)).toBeLessThanOrEqual(of.due(late, less));
    expect(of.due(early, less)).toBeLessThanOrEqual(of.due(early, more));
  },
);

property.prop([anyCalendar, anyInstant, anyTarget])(
  "counting back undoes counting on",
  (of, moment, target) => {
    fc.pre(target > 0);
    expect(of.back(of.due(moment, target), target)).toBe(of.due(moment, working(0)));
    expect(of.due(of.back(moment, target), target)).toBe(of.back(moment, working(0)));
  },
);

property.prop([anyCalendar, anyInstant, anyTarget])(
  "nothing is due in closed time but at a closing",
  (of, start, target) => {
    const due = of.due(start, target);
    expect(of.openAt(due) || isClosing(of, due)).toBe(true);
  },
);

property.prop([anyCalendar, anyInstant, anyInstant])(
  "segments hold exactly the open time between",
  (of, a, b) => {
    const to = instant(Math.min(Math.max(a, b), a + 30 * 86_400_000));
    const segments = of.segments(a, to);
    const total = segments.reduce((sum, segment) => sum + (segment.end - segment.start), 0);
    expect(total).toBe(of.elapsed(a, to));
    expect(segments.every(({ start }) => of.openAt(start) && of.nextOpening(start) === start)).toBe(true);
  },
);
