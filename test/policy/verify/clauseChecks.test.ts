import { expect, test } from "vitest";
import { decide } from "../../../src/policy/index.ts";
import { casesOf, intakeSpace, workSpace } from "../../../src/policy/verify/cases.ts";
import { ClauseChecks } from "../../../src/policy/verify/clauseChecks.ts";
import { changed, clean, findingsOf, loaded, seeded, theFinding } from "./cleanPolicy.ts";

test("every clause of the clean policy has been seen to count after all cases", () => {
  const { policy } = loaded(clean);
  const intake = ClauseChecks.atIntake(policy);
  const work = ClauseChecks.atWork(policy);
  for (const one of casesOf(policy, intakeSpace(policy))) intake.see(one);
  for (const one of casesOf(policy, workSpace(policy))) work.see(one);
  expect([intake.isDone, work.isDone]).toEqual([true, true]);
});

test("a shadowed clause names the one that takes its place, with facts for which it does", () => {
  const finding = theFinding("CLAUSE_SHADOWED");
  expect(finding.found).toMatch(
    /^SLA-2 never counts: of the \d+ combinations it applies to, SLA-1 takes \d+$/,
  );
  const { policy } = loaded(seeded("CLAUSE_SHADOWED"));
  const { facts, priority } = finding.counterexample ?? {};
  expect(facts && decide(policy, facts, priority).targetClause).toBe("SLA-1");
});

test("a priority rule behind one that takes all of its facts is shadowed", () => {
  const later = "is: critical }\n    - { clause: PRI-2, when: { signal: outage, plan: premium }, is: high }";
  const text = changed("is: critical }", later, clean);
  expect(theFinding("CLAUSE_SHADOWED", text)).toMatchObject({
    path: "priority.rules.1",
    fix: "Move PRI-2 before PRI-1, or remove it",
  });
});

test.each([
  [
    "an intake rule",
    "when: { signal: outage, during: night }",
    "when: { signal: outage, priority: low }",
    "escalations.3",
  ],
  [
    "a rule about a clock that nothing starts",
    "at: { resolution: 100% }",
    "at: { onSite: 100% }",
    "escalations.2",
  ],
  ["a rule about work", 'attempts: ">=1"', 'attempts: "<0"', "escalations.1"],
  [
    "a de-escalation to where the ticket is",
    "tier: tier2, workaround",
    "tier: tier1, workaround",
    "deEscalations.0",
  ],
  [
    "a rule about channels",
    "priority: low }, use",
    "priority: critical, signal: { not: outage } }, use",
    "channelRules.0",
  ],
])("%s that no facts lead to is unreachable", (_, from, to, path) => {
  const codes = findingsOf(changed(from, to, clean)).filter(({ code }) => code === "CLAUSE_UNREACHABLE");
  expect(codes.map((one) => one.path)).toEqual([path]);
});

test("a floor and work without a break that no facts lead to are unreachable", () => {
  const never = "{ signal: outage, all: [{ signal: { not: outage } }] }";
  const floors = `  floors:\n    - { clause: FL-1, when: ${never}, atLeast: high }\n`;
  const effort = `continuousEffort:\n  - { clause: CE-1, when: ${never} }\ntargets:\n`;
  const text = changed("targets:\n", `${floors}${effort}`, clean);
  const found = findingsOf(text).filter(({ code }) => code === "CLAUSE_UNREACHABLE");
  expect(found.map(({ path }) => path)).toEqual(["priority.floors.0", "continuousEffort.0"]);
});

test("rules at intake are not looked for again among those that fire later", () => {
  const { policy } = loaded(clean);
  const atOnce = policy.escalations.filter(({ trigger }) => trigger.on === "intake");
  expect(ClauseChecks.atWork({ ...policy, escalations: atOnce, deEscalations: [] }).isDone).toBe(true);
});
