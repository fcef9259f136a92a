import { expect, test } from "vitest";
import { decide, openedAt } from "../../../src/policy/index.ts";
import { explain } from "../../../src/policy/explain/index.ts";
import { changed, inquiry, policyOf } from "../samplePolicy.ts";
import { at } from "./instants.ts";

const policy = policyOf();
const opened = at("2026-03-02T10:00");

test("an explanation holds the decision, each of its steps and each of its targets", () => {
  const facts = inquiry({ impact: "team", urgency: "blocked" });
  const { decision, steps, targets } = explain(policy, facts, opened);
  expect(decision.targets).toEqual(decide(policy, openedAt(policy, facts, opened)).targets);
  expect(steps.map(({ about }) => about).slice(0, 5)).toEqual([
    "priority",
    "targets",
    "at once",
    "tier",
    "root cause",
  ]);
  expect(targets.map(({ target }) => target)).toEqual(decision.targets);
});

test("what is out of scope has neither steps nor targets", () => {
  const { decision, steps, targets } = explain(policy, inquiry({ plan: "community" }), opened);
  expect(decision.scope.isIn).toBe(false);
  expect([...steps, ...targets]).toEqual([]);
});

test("the calendars that were open at the opening are among the facts", () => {
  const text = changed("      signal: [outage, breach]", "      during: [out-of-hours, office]");
  expect(explain(policyOf(text), inquiry(), opened).facts.during).toEqual(["office"]);
});
