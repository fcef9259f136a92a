import { expect, test } from "vitest";
import type { LoadChanges } from "../../src/workload/index.ts";
import { changed, loadOf, placeOf, policyOf, problemsOf, sampleLoad } from "./sampleLoad.ts";

const first = "metric: firstResponse, where: { channel: phone }, atLeast: 80%";
const plans = "  plans: { standard: 75%, premium: 25% }\n";

/** The sample with its first expectation written differently. */
const expecting = (written: string, ...changes: readonly (readonly [string, string])[]): string =>
  changed(sampleLoad, [first, written], ...changes);

test("an expectation may name a plan, a priority and a channel at once", () => {
  const where = "where: { plan: premium, priority: high, channel: email }";
  const text = expecting(`metric: resolutionMinutes, ${where}, atMost: 90`);
  expect(problemsOf(text)).toEqual([]);
});

test.each(["plan", "priority", "channel", "tier"])("a %s that the policy does not know is told", (key) => {
  const metric = key === "tier" ? "occupancy" : "firstResponse";
  const text = expecting(`metric: ${metric}, where: { ${key}: nobody }, atLeast: 80%`);
  expect(problemsOf(text)).toMatchObject([
    { code: "NAME_UNKNOWN", found: `there is no ${key} "nobody"`, at: placeOf(text, "nobody") },
  ]);
});

test("nobody waits on the line of a channel that is not live", () => {
  const text = expecting("metric: serviceLevel, where: { channel: email }, within: 20s, atLeast: 80%");
  expect(problemsOf(text)).toMatchObject([
    {
      code: "EXPECTATION_EMPTY",
      found: "nobody waits on the line of email",
      at: placeOf(text, "email }, within"),
    },
  ]);
  const live = expecting("metric: serviceLevel, where: { channel: phone }, within: 20s, atLeast: 80%");
  expect(problemsOf(live)).toEqual([]);
});

test("a misspelled plan is told with the nearest one", () => {
  const text = expecting("metric: resolution, where: { plan: premum }, atLeast: 80%");
  expect(problemsOf(text).map(({ fix }) => fix)).toEqual(['Did you mean "premium"?']);
});

test.each([
  ["firstResponse", "tier: tier1", "plan and priority and channel"],
  ["resolutionMinutes", "tier: tier1", "plan and priority and channel and handOvers"],
  ["abandonment", "plan: premium", "channel"],
  ["abandonment", "priority: high", "channel"],
  ["occupancy", "plan: premium", "tier"],
])("%s is not told apart by %s", (metric, named, fix) => {
  const text = expecting(`metric: ${metric}, where: { ${named} }, atMost: 0.8`);
  const [key = "", word = ""] = named.split(": ");
  expect(problemsOf(text)).toMatchObject([
    {
      code: "EXPECTATION_EMPTY",
      path: `expect.0.where.${key}`,
      found: `${metric} does not differ by ${key}`,
      at: placeOf(text, `${word} }, atMost: 0.8`),
      fix: `${metric} can be asked by ${fix}`,
    },
  ]);
});

test("an expectation about a channel over which nothing arrives is told", () => {
  const text = expecting("metric: firstResponse, where: { channel: chat }, atLeast: 80%");
  expect(problemsOf(text)).toMatchObject([
    {
      code: "EXPECTATION_EMPTY",
      found: "nothing arrives over chat in this load",
      at: placeOf(text, "chat }"),
    },
  ]);
});

const ofPlan = (plan: string): string => `metric: firstResponse, where: { plan: ${plan} }, atLeast: 80%`;

test.each([
  ["premium", "  plans: { standard: 100% }\n"],
  ["premium", "  plans: { standard: 100%, premium: 0% }\n"],
  ["premium", ""],
])("an expectation about the plan %s, which nobody has in %j, is told", (plan, written) => {
  const text = expecting(ofPlan(plan), [plans, written]);
  expect(problemsOf(text)).toMatchObject([
    {
      code: "EXPECTATION_EMPTY",
      path: "expect.0.where.plan",
      found: `no customer of this load has the plan ${plan}`,
      at: placeOf(text, `${plan} }, atLeast`),
      fix: "Give it a share in mix.plans",
    },
  ]);
});

test("every customer of a load without plans has the policy's first", () => {
  expect(problemsOf(expecting(ofPlan("standard"), [plans, ""]))).toEqual([]);
});

test("a misspelled plan of the mix is told, and not that nobody has the right one", () => {
  const text = expecting(ofPlan("premium"), ["premium: 25%", "premum: 25%"]);
  expect(problemsOf(text).map(({ code, path }) => `${code} ${path}`)).toEqual([
    "NAME_UNKNOWN mix.plans.premum",
  ]);
});

test("the log of a replay has plans of its own", () => {
  const replay = { start: "2026-03-02", tickets: 5, channels: ["email"], categories: ["access"] };
  const changes: LoadChanges = { weeks: 1, replay };
  const load = loadOf(expecting(ofPlan("premium"), [plans, ""]), policyOf(), changes);
  expect(load.form.expect[0]?.where).toEqual({ plan: "premium" });
});

test.each([
  ["atLeast: 80", "80 is not a share"],
  ["atMost: 1.5", "1.5 is not a share"],
])("%s is no share of tickets", (bound, found) => {
  const text = expecting(`metric: firstResponse, ${bound}`);
  const [key = "", value = ""] = bound.split(": ");
  expect(problemsOf(text)).toMatchObject([
    { code: "SHARE_INVALID", path: `expect.0.${key}`, found, at: placeOf(text, `${value} }`) },
  ]);
  expect(problemsOf(expecting(`metric: resolutionMinutes, ${bound}`))).toEqual([]);
});
