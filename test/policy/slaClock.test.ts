import { expect, test } from "vitest";
import { fc, test as property } from "@fast-check/vitest";
import { compileCalendar, type Calendar } from "../../src/calendar/index.ts";
import {
  allowedTime,
  dueAt,
  dueOf,
  isMissed,
  pauseClock,
  resumeClock,
  startedClock,
  stopClock,
  usedAt,
  type Allowance,
  type SlaClock,
} from "../../src/policy/index.ts";
import {
  instant,
  never,
  working,
  workingHours,
  workingMinutes,
  type Instant,
} from "../../src/units/index.ts";
import { anyHours } from "../calendar/anyHours.ts";
import { at, middle, office as officeHours, weekly } from "../calendar/hours.ts";

const office = compileCalendar(officeHours, middle);
/** A time of Monday, March 2, 2026, in a zone without summer time yet: open 09:00-12:30 and 13:30-17:30. */
const monday = (clock: string): Instant => at(`2026-03-02T${clock}:00Z`);
const tuesday = (clock: string): Instant => at(`2026-03-03T${clock}:00Z`);
const started = (clock: string): SlaClock => startedClock(monday(clock));
const hour = workingHours(1);

test("decision 1: an allowance used up exactly at closing is due at closing, not at the next opening", () => {
  expect(dueOf(started("16:30"), hour, office)).toBe(monday("17:30"));
  expect(dueOf(started("11:30"), hour, office)).toBe(monday("12:30"));
});

test("decision 2: met exactly at the due instant is met, a millisecond later it is missed", () => {
  const clock = started("10:00");
  expect(isMissed(clock, hour, monday("11:00"), office)).toBe(false);
  expect(isMissed(clock, hour, instant(monday("11:00") + 1), office)).toBe(true);
});

test("decision 2: due at a closing, a clock that still runs in the closed hours after it is missed", () => {
  const clock = started("16:30");
  expect(isMissed(clock, hour, monday("17:30"), office)).toBe(false);
  expect(isMissed(clock, hour, instant(monday("17:30") + 1), office)).toBe(true);
  expect(isMissed(clock, hour, monday("23:00"), office)).toBe(true);
  expect(isMissed(clock, hour, tuesday("09:00"), office)).toBe(true);
});

test("decision 3: a start outside hours counts from the next opening, and nothing allowed is due at it", () => {
  expect(dueOf(started("20:00"), hour, office)).toBe(tuesday("10:00"));
  expect(dueOf(started("20:00"), working(0), office)).toBe(tuesday("09:00"));
  expect(isMissed(started("20:00"), working(0), tuesday("09:00"), office)).toBe(false);
  expect(dueOf(started("10:00"), working(0), office)).toBe(monday("10:00"));
});

test("decision 4: a pause shifts the due time by the open time paused, not by the time on the wall", () => {
  const paused = pauseClock(started("16:00"), monday("16:30"), office);
  const overnight = resumeClock(paused, tuesday("09:00"));
  expect(dueOf(overnight, workingHours(2), office)).toBe(tuesday("10:30"));
  const closedOnly = resumeClock(pauseClock(started("16:00"), monday("18:00"), office), tuesday("08:00"));
  expect(dueOf(closedOnly, workingHours(2), office)).toBe(dueOf(started("16:00"), workingHours(2), office));
});

test("decision 5: a clock knows the open time used, and when it is due only while it runs", () => {
  const paused = pauseClock(started("12:00"), monday("14:00"), office);
  expect(paused).toEqual({ state: "paused", used: hour });
  expect(dueOf(paused, workingHours(2), office)).toBeUndefined();
  expect(usedAt(paused, tuesday("17:00"), office)).toBe(hour);
  expect(dueOf(resumeClock(paused, monday("15:00")), workingHours(2), office)).toBe(monday("16:00"));
  const stopped = stopClock(started("12:00"), monday("14:00"), office);
  expect(stopped).toEqual({ state: "stopped", used: hour, at: monday("14:00") });
  expect(dueOf(stopped, workingHours(2), office)).toBeUndefined();
});

test("decision 5: at one instant a stop counts before a pause, and a pause before a start", () => {
  const now = monday("10:30");
  const stopped = stopClock(started("10:00"), now, office);
  expect(pauseClock(stopped, now, office)).toBe(stopped);
  const again = pauseClock(resumeClock(pauseClock(started("10:00"), now, office), now), now, office);
  expect(again).toEqual({ state: "paused", used: workingMinutes(30) });
});

test("a mark that changes nothing changes nothing: paused twice, resumed while running, stopped twice", () => {
  const paused = pauseClock(started("10:00"), monday("10:30"), office);
  expect(pauseClock(paused, monday("12:00"), office)).toBe(paused);
  const running = started("10:00");
  expect(resumeClock(running, monday("12:00"))).toBe(running);
  const stopped = stopClock(paused, monday("11:00"), office);
  expect(stopped).toEqual({ state: "stopped", used: workingMinutes(30), at: monday("11:00") });
  expect(stopClock(stopped, monday("12:00"), office)).toBe(stopped);
});

test("decision 12: a clock that was stopped and resumes goes on with what it had used", () => {
  const reopened = resumeClock(stopClock(started("10:00"), monday("10:45"), office), monday("14:00"));
  expect(dueOf(reopened, hour, office)).toBe(monday("14:15"));
});

test("a clock that has used more than a new, shorter allowance was due in the past", () => {
  const resumed = resumeClock(pauseClock(started("10:00"), monday("12:00"), office), monday("15:00"));
  expect(dueOf(resumed, hour, office)).toBe(monday("14:00"));
  expect(isMissed(resumed, hour, monday("15:00"), office)).toBe(true);
});

test("a clock that stands still is missed when it used more than was allowed, not when it used all of it", () => {
  const paused = pauseClock(started("10:00"), monday("11:00"), office);
  expect(isMissed(paused, hour, tuesday("17:00"), office)).toBe(false);
  expect(isMissed(paused, working(hour - 1), tuesday("17:00"), office)).toBe(true);
});

test("decisions 1 and 2: paused or stopped in the closed hours after it was due, it is as late as if it ran", () => {
  const clock = started("16:30");
  for (const stand of [pauseClock, stopClock]) {
    expect(isMissed(stand(clock, monday("17:30"), office), hour, monday("18:00"), office)).toBe(false);
    for (const late of [monday("18:00"), tuesday("09:00")])
      expect(isMissed(stand(clock, late, office), hour, late, office)).toBe(true);
  }
});

test("what was late before a pause in closed hours is late after it, and its due time is in the past", () => {
  const paused = pauseClock(started("16:30"), monday("18:00"), office);
  const resumed = resumeClock(paused, tuesday("08:00"));
  expect(dueOf(resumed, hour, office)).toBe(monday("17:30"));
  expect(isMissed(resumed, hour, tuesday("08:00"), office)).toBe(true);
  expect(isMissed(stopClock(resumed, tuesday("08:30"), office), hour, tuesday("09:00"), office)).toBe(true);
  expect(dueOf(resumed, workingHours(2), office)).toBe(tuesday("10:00"));
});

test("decision 3: a clock that stood still before it counted anything has missed nothing", () => {
  const paused = pauseClock(started("18:00"), monday("20:00"), office);
  expect(isMissed(paused, working(0), monday("21:00"), office)).toBe(false);
});

test("an allowance that a calendar never gives is never due and never missed", () => {
  const once = compileCalendar(
    weekly("UTC", {}, { replaced: [{ date: "2026-03-02", hours: [{ from: 540, to: 600 }] }] }),
    middle,
  );
  expect(dueOf(started("08:00"), workingHours(2), once)).toBe(never);
  expect(isMissed(started("08:00"), workingHours(2), at("2030-01-01"), once)).toBe(false);
  expect(dueOf(started("08:00"), hour, once)).toBe(monday("10:00"));
});

const openDates = (days: number, ends: "same-time" | "end-of-day"): Allowance => ({
  kind: "business-days",
  days,
  ends,
});

test("an allowance in business days is the open time that they hold", () => {
  expect(allowedTime({ kind: "time", time: hour }, office, monday("10:00"))).toBe(hour);
  expect(allowedTime(openDates(1, "same-time"), office, monday("10:00"))).toBe(working(7.5 * hour));
  expect(allowedTime(openDates(1, "end-of-day"), office, monday("10:00"))).toBe(working(14 * hour));
  expect(allowedTime(openDates(0, "end-of-day"), office, monday("16:30"))).toBe(hour);
});

test("business days are due at the same time on a later open date, or at its last closing", () => {
  expect(dueAt(openDates(2, "same-time"), office, monday("10:00"))).toBe(at("2026-03-04T10:00:00Z"));
  expect(dueAt(openDates(1, "end-of-day"), office, monday("10:00"))).toBe(tuesday("17:30"));
  expect(dueAt(openDates(1, "end-of-day"), office, at("2026-03-06T16:00:00Z"))).toBe(
    at("2026-03-09T17:30:00Z"),
  );
  expect(dueAt(openDates(1, "end-of-day"), office, at("2026-03-07T12:00:00Z"))).toBe(
    at("2026-03-10T17:30:00Z"),
  );
});

test("business days from an opening are due at an opening, not at the closing before it", () => {
  expect(dueAt(openDates(2, "same-time"), office, monday("09:00"))).toBe(at("2026-03-04T09:00:00Z"));
  expect(dueAt(openDates(2, "same-time"), office, at("2026-03-01T12:00:00Z"))).toBe(
    at("2026-03-04T09:00:00Z"),
  );
});

/** Two business days from nine on Monday: due at nine on Wednesday, the hours used up at half past five on Tuesday. */
const twoDays = { allowance: openDates(2, "same-time"), time: working(16 * hour - hour) };

test("business days that end at an opening are due then, whether the clock runs, is paused or stopped", () => {
  const clock = started("09:00");
  const wednesday = at("2026-03-04T09:00:00Z");
  expect(allowedTime(twoDays.allowance, office, monday("09:00"))).toBe(twoDays.time);
  expect(dueOf(clock, twoDays, office)).toBe(wednesday);
  for (const stand of [pauseClock, stopClock]) {
    for (const moment of [tuesday("18:00"), wednesday])
      expect(isMissed(stand(clock, moment, office), twoDays, moment, office)).toBe(false);
    const late = instant(wednesday + 1);
    expect(isMissed(stand(clock, late, office), twoDays, late, office)).toBe(true);
  }
});

test("decision 4: a pause moves business days by the open time paused", () => {
  const paused = pauseClock(started("09:00"), monday("17:00"), office);
  const overnight = resumeClock(paused, tuesday("09:30"));
  expect(dueOf(overnight, twoDays, office)).toBe(at("2026-03-04T10:00:00Z"));
  const closedOnly = resumeClock(pauseClock(started("09:00"), tuesday("18:00"), office), tuesday("20:00"));
  expect(dueOf(closedOnly, twoDays, office)).toBe(at("2026-03-04T09:00:00Z"));
});

test("business days to the end of a day are due at its closing", () => {
  const allowed = { allowance: openDates(1, "end-of-day"), time: working(15 * hour) };
  expect(dueOf(started("09:00"), allowed, office)).toBe(tuesday("17:30"));
  expect(
    isMissed(stopClock(started("09:00"), tuesday("18:00"), office), allowed, tuesday("18:00"), office),
  ).toBe(true);
});

/* An oracle that shares nothing with the clock: it adds up open quarters of an hour, one by one. */
const quarter = 900_000;
const from = at("2026-03-27");

const openQuarters = (calendar: Calendar, start: number, end: number): number => {
  let count = 0;
  for (let index = start; index < end; index++) if (calendar.openAt(instant(from + index * quarter))) count++;
  return count;
};

type Mark = "pause" | "resume" | "stop";
const anyMarks = fc.array(
  fc.record({
    gap: fc.integer({ min: 0, max: 120 }),
    mark: fc.constantFrom<Mark>("pause", "pause", "resume", "resume", "resume", "stop"),
  }),
  { maxLength: 8 },
);

function marked(clock: SlaClock, mark: Mark, moment: Instant, calendar: Calendar): SlaClock {
  if (mark === "pause") return pauseClock(clock, moment, calendar);
  return mark === "resume" ? resumeClock(clock, moment) : stopClock(clock, moment, calendar);
}

property.prop([anyHours, anyMarks, fc.integer({ min: 0, max: 90 })], { numRuns: 60 })(
  "the time used is the open time outside of pauses, and the due time is when it reaches the allowance",
  (hours, marks, allowedQuarters) => {
    const calendar = compileCalendar(hours, middle);
    let clock = startedClock(from);
    let runs = true;
    let used = 0;
    let now = 0;
    for (const { gap, mark } of [...marks, { gap: 7, mark: "resume" as const }]) {
      if (runs) used += openQuarters(calendar, now, now + gap);
      now += gap;
      const moment = instant(from + now * quarter);
      expect(usedAt(clock, moment, calendar)).toBe(used * quarter);
      clock = marked(clock, mark, moment, calendar);
      runs = mark === "resume";
    }
    const due = dueOf(clock, working(allowedQuarters * quarter), calendar);
    if (due === undefined || used >= allowedQuarters) return;
    const end = Math.min((due - from) / quarter, now + 3_000);
    const then = used + openQuarters(calendar, now, end);
    if (due > from + end * quarter) expect(then).toBeLessThan(allowedQuarters);
    else expect([then, calendar.openAt(instant(due - 1))]).toEqual([allowedQuarters, true]);
    expect(isMissed(clock, working(allowedQuarters * quarter), due, calendar)).toBe(false);
    expect(isMissed(clock, working(allowedQuarters * quarter), instant(due + 1), calendar)).toBe(
      due !== never,
    );
  },
);

property.prop([anyHours, anyMarks], { numRuns: 60 })(
  "a clock that comes to stand is as late as it was while it ran, whatever was allowed",
  (hours, marks) => {
    const calendar = compileCalendar(hours, middle);
    let clock = startedClock(from);
    let now = 0;
    for (const { gap, mark } of marks) {
      now += gap;
      const moment = instant(from + now * quarter);
      const used = usedAt(clock, moment, calendar);
      for (const allowed of [0, used - 1, used, used + 1].filter((one) => one >= 0).map(working)) {
        const isLate = isMissed(clock, allowed, moment, calendar);
        for (const stand of [pauseClock, stopClock])
          expect(isMissed(stand(clock, moment, calendar), allowed, moment, calendar)).toBe(isLate);
      }
      clock = marked(clock, mark, moment, calendar);
    }
  },
);
