import { expect, test } from "vitest";
import { decide, dueAt, type Policy, type Target } from "../../../src/policy/index.ts";
import type { Counterexample, FindingCode } from "../../../src/policy/verify/index.ts";
import { never } from "../../../src/units/index.ts";
import { changed, clean, findingsOf, loaded, seeded, theFinding } from "./cleanPolicy.ts";

/** What the seeded policy decides for the facts of the counterexample. */
function shown(code: FindingCode): {
  readonly targets: readonly Target[];
  readonly due: (metric: string) => number;
} {
  const { policy } = loaded(seeded(code));
  const example = theFinding(code).counterexample;
  if (!example?.facts) throw new Error(`${code} shows no facts`);
  const { targets } = decide(policy, example.facts, example.priority);
  return { targets, due: (metric) => dueIn(policy, targets, example, metric) };
}

function dueIn(
  policy: Policy,
  targets: readonly Target[],
  { opened }: Counterexample,
  metric: string,
): number {
  const target = targets.find((one) => one.metric === metric);
  if (!target || opened === undefined) throw new Error(`no ${metric}`);
  return dueAt(target.allowance, policy.calendars.get(target.calendar), opened);
}

test("the facts without a target have none", () => {
  expect(shown("NO_TARGET").targets).toEqual([]);
});

test("a clause that says there is none promises nothing, and says so", () => {
  const term = "    firstResponse: { byChannel: { phone: 1h }, otherwise: best effort }\n";
  const text = changed("    firstResponse: 1h\n    resolution: 2 business days\n", term, clean);
  expect(findingsOf(text)).toEqual([]);
});

test("the first response is due after the resolution at the opening shown", () => {
  const { due } = shown("RESPONSE_SLOWER_THAN_RESOLUTION");
  expect(due("firstResponse")).toBeGreaterThan(due("resolution"));
});

test("the update is due after the workaround at the opening shown", () => {
  const { due } = shown("UPDATE_SLOWER_THAN_WORKAROUND");
  expect(due("update")).toBeGreaterThan(due("workaround"));
});

test("the impossible target is due more than a year later, or never", () => {
  const { due } = shown("TARGET_IMPOSSIBLE");
  const opened = theFinding("TARGET_IMPOSSIBLE").counterexample?.opened ?? never;
  expect(due("resolution") - opened).toBeGreaterThan(366 * 86_400_000);
});

test("targets that count from another moment are not compared", () => {
  const later = "resolution: { within: 45m, starts: A visit is needed. }";
  expect(
    findingsOf(changed("resolution: 2 business days", later, clean)).map(({ code }) => code),
  ).not.toContain("RESPONSE_SLOWER_THAN_RESOLUTION");
});

test("business days have dates of their own in a complement of hours with a zone", () => {
  const text = changed(
    "resolution: 2 business days",
    "resolution: { within: 2 business days, calendar: night }",
    clean,
  );
  expect(findingsOf(text).map(({ code }) => code)).not.toContain("HOURS_WITHOUT_ZONE");
});

test.each([
  ["[always, office]", false],
  ["[always, always]", true],
])("business days in hours joined of %s have no dates of their own: %s", (parts, isTold) => {
  const joined = changed("  night:", `  joined: { anyOf: ${parts} }\n  night:`, clean);
  const text = changed(
    "resolution: 2 business days",
    "resolution: { within: 2 business days, calendar: joined }",
    joined,
  );
  expect(findingsOf(text).some(({ code }) => code === "HOURS_WITHOUT_ZONE")).toBe(isTold);
});
