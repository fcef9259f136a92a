import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { at, deskWith, finished, none, outcomesOf, storyOf, timesOf, hoursOf } from "./script.ts";

const patient = 60_000; // milliseconds of real time a slow machine may need for one test

test("the whole story of a message that the first tier solves", () => {
  const desk = finished({}, { at: "mon 09:00", work: 10, reads: 4 });
  expect(storyOf(desk, 1)).toEqual([
    "mon 09:00 submitted",
    "mon 09:00 triaged",
    "mon 09:00 assigned",
    "mon 09:00 workStarted",
    "mon 09:04 answered",
    "mon 09:10 resolved",
    "wed 09:10 closed",
  ]);
  expect(desk.accounts).toEqual({
    arrived: 1,
    abandoned: 0,
    turnedAway: 0,
    declined: 0,
    closed: 1,
    solved: 0,
  });
  expect(desk.state.measures.tickets).toMatchObject({ arrived: 1, resolved: 1, reopened: 0, escalated: 0 });
});

test("two tickets and one agent: the second waits until the first is done", () => {
  const desk = finished({}, { at: "mon 09:00", work: 10 }, { at: "mon 09:03", work: 5 });
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 09:00", "2 at mon 09:10"]);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 09:10", "2 at mon 09:15"]);
  expect(desk.state.measures.waitSums[0]).toBe(7 * 60_000);
});

test("an answer exactly at the due time meets the target, a millisecond later misses it", () => {
  const busy = { at: "mon 09:00", work: 31 };
  const met = finished({}, busy, { at: "mon 09:01", priority: "high" });
  expect(outcomesOf(met, "firstResponse")).toEqual({ ...none, met: 2 });
  const late = finished(
    {},
    { at: "mon 09:00", work: 31 + 1 / 60_000 },
    { at: "mon 09:01", priority: "high" },
  );
  expect(outcomesOf(late, "firstResponse")).toEqual({ ...none, met: 1, missed: 1 });
});

test("a solution exactly at the due time meets the target, a millisecond later misses it", () => {
  const work = (minutes: number): ReturnType<typeof outcomesOf> =>
    outcomesOf(finished({}, { at: "mon 09:00", priority: "high", work: minutes }), "resolution");
  expect(work(120)).toEqual({ ...none, met: 1 });
  expect(work(120 + 1 / 60_000)).toEqual({ ...none, missed: 1 });
});

test("what is open at the end is missed when it is late and undecided otherwise", () => {
  const desk = finished(
    {},
    { at: "sun 21:59", priority: "high", work: 200, reads: 31 },
    { at: "sun 23:00", priority: "high" },
    { at: "sun 23:59", priority: "high" },
  );
  expect(outcomesOf(desk, "firstResponse")).toEqual({ ...none, missed: 2, open: 1 });
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, missed: 1, open: 2 });
  expect(desk.state.tickets.open).toBe(3);
});

test("a ticket due exactly at the end of the horizon is still undecided", () => {
  const desk = finished({}, { at: "sun 22:00", priority: "high", work: 200 });
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, open: 1 });
});

test("tickets of the warm-up keep agents busy but are not measured", () => {
  const horizon = { start: "2026-03-09", weeks: 1, warmUp: 1, zone: "UTC" };
  const desk = finished({ load: { horizon } }, { at: "sun 23:50", work: 60 });
  expect(desk.state.measures.tickets.arrived).toBe(0);
  expect(desk.accounts).toMatchObject({ arrived: 1, closed: 1 });
  expect(outcomesOf(desk, "firstResponse")).toEqual(none);
  expect(desk.state.measures.waits[0]?.count).toBe(0);
  expect(hoursOf(desk).busy).toBe(50 * 60_000);
});

property.prop([fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 40 })], { seed: 1, numRuns: 50 })(
  "a desk that goes on in small steps is the desk that runs through",
  (steps) => {
    const inquiries = Array.from({ length: 30 }, (_, index) => ({
      at: `mon 0${index % 10}:${String(10 + ((index * 7) % 50))}`,
      channel: index % 3 === 0 ? "phone" : "email",
      patience: 9,
      work: 5 + ((index * 13) % 40),
      ...(index % 4 === 0 ? { asked: { after: 0.5, reply: 90 } } : {}),
    })).sort((a, b) => (a.at < b.at ? -1 : 1));
    const whole = finished({}, ...inquiries);
    const stepped = deskWith({}, ...inquiries);
    let now = at("mon 00:00") as number;
    for (const step of steps) stepped.advanceTo((now += step * 1_000) as ReturnType<typeof at>);
    stepped.finish();
    expect(stepped.recorder).toEqual(whole.recorder);
    expect(stepped.state.measures).toEqual(whole.state.measures);
  },
  patient,
);

test("a desk stands at the instant it was sent to, and never beyond its horizon", () => {
  const desk = deskWith({}, { at: "mon 09:00" });
  desk.advanceTo(at("mon 09:05"));
  expect([desk.state.now, timesOf(desk, "resolved")]).toEqual([at("mon 09:05"), []]);
  desk.advanceTo(at("mon 09:10"));
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 09:10"]);
  desk.advanceTo((at("sun 23:00") + 1e9) as ReturnType<typeof at>);
  expect(desk.state.now).toBe(desk.state.load.horizon.end);
});
