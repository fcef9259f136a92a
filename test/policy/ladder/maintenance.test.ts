import { expect, test } from "vitest";
import { suppressedBy } from "../../../src/policy/index.ts";
import { never } from "../../../src/units/index.ts";
import { around, ladder, minute, page, play, story } from "./script.ts";

const window = (from: number, until: number) => ({ from: minute(from), until: minute(until) });

test("a window holds from its start up to but not including its end", () => {
  const suppressed = suppressedBy([window(10, 20)]);
  expect([9, 10, 19, 20].map((at) => suppressed(minute(at)))).toEqual([
    undefined,
    minute(20),
    minute(20),
    undefined,
  ]);
});

test("windows that overlap or meet count as one, in whatever order they are given", () => {
  const suppressed = suppressedBy([window(30, 40), window(10, 20), window(15, 30), window(50, 60)]);
  expect([suppressed(minute(12)), suppressed(minute(45))]).toEqual([minute(40), undefined]);
  expect(suppressedBy([{ from: minute(0), until: never }])(minute(5))).toBe(never);
});

test("what falls due in a window waits for its end, with a row that says so", () => {
  const suppressedUntil = suppressedBy([window(5, 30)]);
  const { events } = play(ladder([page("ann"), page("lead")]), 35, [], around({}, { suppressedUntil }));
  expect(story(events)).toEqual([
    "0 stepStarted 0",
    "0 paged ann",
    "10 suppressed",
    "30 stepEnded 0",
    "30 stepStarted 1",
    "30 paged lead",
  ]);
});
