import { expect, test } from "vitest";
import { clauseIndex, conditionText } from "../../../src/trainer/session/clauseIndex.ts";
import { policy } from "../fixtures.ts";

const entries = clauseIndex(policy);

test("every clause of the policy is in it, with the line where it stands", () => {
  const names = entries.map(({ clause }) => clause);
  for (const clause of policy.clauses.keys()) expect(names).toContain(clause);
  const found = entries.find(({ clause }) => clause === "PRI-1");
  expect(found?.place).toMatch(/saas-standard\.yaml:\d+$/);
  expect(found?.text).toBe(
    "When signal security-breach: is critical. The damage grows by the hour and is seldom visible from outside.",
  );
});

test("what has a title can be found under its path", () => {
  expect(entries.find(({ clause }) => clause === "signals.outage")?.text).toContain(
    "cannot use a service at all",
  );
});

test("a condition is told in its own words", () => {
  const text = conditionText({
    signal: { oneOf: ["deadline", "outage"], every: true },
    any: [{ impact: { noneOf: ["team"] } }, { urgency: { oneOf: ["blocked"] } }],
  });
  expect(text).toBe("signal deadline and outage, one of (impact not team) or (urgency blocked)");
});
