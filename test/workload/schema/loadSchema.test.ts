import { expect, test } from "vitest";
import { changed, loadOf, placeOf, problemsOf, sampleLoad } from "../sampleLoad.ts";

const weekdayHours = '"0 0 0 0 0 0 0 0 1 2 2 2 1 2 2 2 1 0 0 0 0 0 0 0"';
const expected24 = "expected 24 numbers, one for each hour from midnight";

/** A fault in the shape: what the sample says, what stands there instead, the code, the piece it is told at and the fix. */
const faults: readonly (readonly [from: string, to: string, code: string, piece: string, fix: RegExp])[] = [
  ["title: A week", "tittle: A week\ntitle: A week", "KEY_UNKNOWN", "tittle", /^Did you mean "title"\?$/],
  ["load: sample\n", "", "KEY_MISSING", "title", /^Add "load" here$/],
  ["load: sample", "load: a sample", "VALUE_INVALID", "a sample", /letters, digits/],
  ["start: 2026-03-02", "start: next Monday", "VALUE_INVALID", "next Monday", /a date such as 2026-10-01/],
  ["start: 2026-03-02", "start: 2026-02-30", "VALUE_INVALID", "2026-02-30", /a date such as 2026-10-01/],
  ["weeks: 2", "weeks: 0", "VALUE_INVALID", "0, warmUp", /1/],
  ["weeks: 2", "weeks: 1.5", "VALUE_INVALID", "1.5", /int/],
  ["warmUp: 1", "warmUp: -1", "VALUE_INVALID", "-1", /0/],
  ["min: 4", "min: 1", "VALUE_INVALID", "1, max", /2/],
  ["max: 8", "max: 3", "VALUE_INVALID", "3 }", /not below min/],
  [weekdayHours, '"1 2 3"', "VALUE_INVALID", '"1 2 3"', new RegExp(expected24)],
  [weekdayHours, `"${"1 ".repeat(23)}"`, "VALUE_INVALID", '"1 1', new RegExp(expected24)],
  [weekdayHours, `"${"1 ".repeat(23)}x"`, "VALUE_INVALID", '"1 1', new RegExp(expected24)],
  [weekdayHours, `"${"1 ".repeat(23)}-1"`, "VALUE_INVALID", '"1 1', new RegExp(expected24)],
  [weekdayHours, `"${"1 ".repeat(23)}1e999"`, "VALUE_INVALID", '"1 1', new RegExp(expected24)],
  [weekdayHours, "24", "VALUE_INVALID", "24\n", /24 numbers/],
  ["perWeek: 504", "perWeek: -5", "VALUE_INVALID", "-5", /not negative/],
  ["perWeek: 504", "perWeek: many", "VALUE_INVALID", "many", /not negative/],
  ["perWeek: 504 }", "}", "KEY_MISSING", "{ }\n  phone", /Add "perWeek" here/],
  ["cv: 12%", "cv: 120%", "SHARE_INVALID", "120%", /80% or as a number from 0 to 1/],
  ["correlation: 0.4", "correlation: -0.1", "SHARE_INVALID", "-0.1", /80%/],
  ["at: tue 10:00", "at: tomorrow", "VALUE_INVALID", "tomorrow", /tue 10:00/],
  ["at: tue 10:00", "at: tue 24:00", "VALUE_INVALID", "tue 24:00", /tue 10:00/],
  ["    at: tue 10:00\n", "", "VALUE_INVALID", "name: lost-link", /either at.* or perWeek/],
  [
    "at: tue 10:00",
    "at: tue 10:00\n    perWeek: 1",
    "VALUE_INVALID",
    "name: lost-link",
    /either at.* or perWeek/,
  ],
  ["multiplies: 30", "multiplies: 0.5", "VALUE_INVALID", "0.5\n    categories", /at least 1/],
  ["lasts: 4h", "lasts: 4 hours", "SPAN_INVALID", "4 hours", /90s, 15m, 4h/],
  ["channels: { phone: 2 }", "channels: { phone: -2 }", "VALUE_INVALID", "-2", /not negative/],
  ["standard: 75%", "standard: 75 percent", "SHARE_INVALID", "75 percent", /80%/],
  ["effort: 2\n", "effort: 0\n", "VALUE_INVALID", "0\n    bug", /more than 0/],
  ["effort: 0.4", "effort: -1", "VALUE_INVALID", "-1 }", /more than 0/],
  ["agents: 3", "agents: 2.5", "VALUE_INVALID", "2.5", /int/],
  ["hours: office", "hours: { mon: 9 }", "VALUE_INVALID", "9 }", /hours/],
  ["firstReplyAfter: 3m", "chatSlowDown: 9", "VALUE_INVALID", "9\n", /5/],
  ["metric: occupancy", "metric: busyness", "VALUE_INVALID", "busyness", /occupancy/],
  [
    "{ channel: phone }, atLeast: 80%",
    "{ region: europe }, atLeast: 80%",
    "KEY_UNKNOWN",
    "region: europe",
    /priority/,
  ],
  [", atMost: 0.9", "", "VALUE_INVALID", "{ metric: occupancy", /either atLeast or atMost/],
  [
    ", atMost: 0.9",
    ", atMost: 0.9, atLeast: 0.1",
    "VALUE_INVALID",
    "{ metric: occupancy",
    /either atLeast or atMost/,
  ],
  [", atLeast: 80%", ", within: 1 minute, atLeast: 80%", "SPAN_INVALID", "1 minute", /90s, 15m, 4h/],
  [", atMost: 0.9", ", within: 5m, atMost: 0.9", "VALUE_INVALID", "5m, atMost", /only for firstResponse/],
  [", atMost: 0.9", ", atMost: 9 %%", "SHARE_INVALID", "9 %%", /80%/],
];

test.for(faults)("%j changed to %j is %s, told at %j", ([from, to, code, piece, fix]) => {
  const text = changed(sampleLoad, [from, to]);
  const problems = problemsOf(text);
  expect(problems.map((one) => [one.code, one.at])).toEqual([[code, placeOf(text, piece)]]);
  expect(problems[0]?.fix).toMatch(fix);
});

test("a load of the least that it needs has usual values for the rest", () => {
  const { form } = loadOf(`
load: least
title: The least
horizon: { start: 2026-03-02, weeks: 1 }
arrivals: { email: { perWeek: 1 } }
mix: { categories: { bug: { share: 100% } } }
effort: { tier1: 10m, tier2: 10m }
staff: [{ name: all, tier: tier1, agents: 1, hours: always }, { name: more, tier: tier2, agents: 1, hours: always }]
`);
  expect(form).toMatchObject({
    seed: "1",
    horizon: { warmUp: 1 },
    replications: { min: 10, halfWidth: 0.05 },
    variation: {},
    incidents: [],
    mix: { categories: { bug: { share: 1, effort: 1 } } },
    customers: { patience: {} },
    chatSlowDown: 0,
    expect: [],
  });
});

test("a seed is a number or a word", () => {
  expect(loadOf().form.seed).toBe("7");
  expect(loadOf(changed(sampleLoad, ["seed: 7", "seed: monday"])).form.seed).toBe("monday");
});

test("the span of an expectation is open time, in milliseconds", () => {
  const text = changed(sampleLoad, ["atLeast: 80%", "within: 1m30s, atLeast: 80%"]);
  expect(loadOf(text).form.expect.map(({ within }) => within)).toEqual([90_000, undefined]);
});

test("a service level says how long a wait may be, and leaves out short abandons unless it says otherwise", () => {
  const level = (written: string): string =>
    changed(sampleLoad, [
      "metric: occupancy, where: { tier: tier1 }, atMost: 0.9",
      `metric: serviceLevel, ${written}`,
    ]);
  const definitions = (written: string) =>
    loadOf(level(written)).form.expect.map(({ definition }) => definition);
  expect(definitions("within: 20s, atLeast: 0.8")).toEqual([undefined, "without-short-abandons"]);
  expect(definitions("within: 20s, definition: of-offered, atLeast: 0.8")).toEqual([undefined, "of-offered"]);
  expect(problemsOf(level("atLeast: 0.8")).map(({ path }) => path)).toEqual(["expect.1.within"]);
});

test("a definition is a service level's", () => {
  const text = changed(sampleLoad, ["atMost: 0.9", "definition: of-offered, atMost: 0.9"]);
  expect(problemsOf(text).map(({ path }) => path)).toEqual(["expect.1.definition"]);
});

test("an expectation of minutes is a number, of a share a percentage or a number", () => {
  const text = changed(sampleLoad, [
    "metric: occupancy, where: { tier: tier1 }, atMost: 0.9",
    "metric: resolutionMinutes, atMost: 90",
  ]);
  expect(loadOf(text).form.expect.map(({ atLeast, atMost }) => [atLeast, atMost])).toEqual([
    [0.8, undefined],
    [undefined, 90],
  ]);
});
