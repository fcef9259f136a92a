import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { decide, dueAt, type Standing, type Target } from "../../../src/policy/index.ts";
import { countedIn } from "../../../src/policy/explain/course.ts";
import { clockRulesOn, explainTarget } from "../../../src/policy/explain/explainTarget.ts";
import { after, elapsed, invariant, minutes, never } from "../../../src/units/index.ts";
import { changed, inquiry, policyOf } from "../samplePolicy.ts";
import { at } from "./instants.ts";

const policy = policyOf();
const facts = inquiry({ impact: "team", urgency: "blocked" });
const { targets, priority, tier } = decide(policy, facts);
const standing: Standing = {
  ...facts,
  priority,
  tier,
  attempts: 0,
  unresolvedFor: elapsed(0),
  workaround: false,
};

function target(metric: Target["metric"]): Target {
  const found = targets.find((one) => one.metric === metric);
  invariant(found !== undefined, metric);
  return found;
}

test("two business days: the dates, the open stretches and the closed ones between", () => {
  const explained = explainTarget(policy, target("resolution"), standing, at("2026-03-05T16:30"));
  expect(explained.dates).toEqual(["2026-03-05", "2026-03-06", "2026-03-09"]);
  expect(explained.due).toBe(at("2026-03-09T16:30"));
  expect(explained.course.filter(({ kind }) => kind === "counted")).toHaveLength(5);
  expect(explained.course.flatMap((one) => (one.kind === "closed" ? one.because : []))).toEqual([
    "night",
    "break",
    "weekend",
    "break",
  ]);
});

test("rules that watch the clock, with the moment at which they fire", () => {
  const { points } = explainTarget(policy, target("firstResponse"), standing, at("2026-03-02T09:00"));
  expect(points).toMatchObject([
    { clause: "ESC-5", reachedAt: at("2026-03-02T09:45"), effect: { notify: ["desk"] } },
  ]);
  expect(clockRulesOn(policy, standing, "resolution")).toEqual([]);
  expect(clockRulesOn(policy, { ...standing, priority: "critical" }, "resolution")).toMatchObject([
    { clause: "ESC-6" },
  ]);
});

test("a clock that does not start with the opening says so, in the policy's words where it has any", () => {
  const explained = (text?: string) =>
    explainTarget(policyOf(text), target("nextResponse"), standing, at("2026-03-02T09:00")).startsLater;
  expect(explained()).toBe("when the customer writes again");
  expect(explained(changed("clocks:\n", "clocks:\n  nextResponse: { starts: A reply }\n"))).toBe("A reply");
  expect(explainTarget(policy, target("firstResponse"), standing, at("2026-03-02T09:00")).startsLater).toBe(
    undefined,
  );
});

property.prop([fc.integer({ min: 0, max: 500 * 1440 }), fc.constantFrom(...targets)])(
  "the counted stretches add up to what is allowed, and end when dueAt says",
  (minute, one) => {
    const start = after(at("2026-01-01T00:00"), minutes(minute));
    const { course, allowed, due, hours } = explainTarget(policy, one, standing, start);
    expect(due).toBe(dueAt(one.allowance, policy.calendars.get(one.calendar), start));
    expect(countedIn(course)).toBe(allowed);
    if (one.allowance.kind === "time") expect(allowed).toBe(one.allowance.time);
    expect(course.at(-1)?.to ?? start).toBe(due);
    expect(hours.name).toBe(one.calendar);
  },
);

test("a calendar without that much open time is never due, and has no course", () => {
  const far = { ...target("firstResponse"), allowance: { kind: "time", time: 1e15 as never } } as const;
  const explained = explainTarget(policy, far, standing, at("2026-03-02T09:00"));
  expect(explained).toMatchObject({ due: never, course: [], points: [] });
});
