import { expect, test } from "vitest";
import { decide } from "../../../src/policy/index.ts";
import type { TrainingCase } from "../../../src/trainer/trainingCase.ts";
import { policyNamed, saasStandard, sessionOf, sessionsOf } from "./sampleCases.ts";

const cases = sessionsOf(saasStandard, 30).flat();
const withTwist = (id: string): readonly TrainingCase[] =>
  cases.filter(({ features }) => features.twists.includes(id));

test("the policy's own decision about the facts is always accepted, unless a fact is untold", () => {
  for (const { facts, gold } of cases.filter((one) => one.gold.action[0] !== "ask")) {
    const { priority, tier, clauses } = decide(saasStandard, facts);
    expect(gold.priority[0]).toBe(priority);
    expect(gold.clauses).toEqual(clauses);
    if (gold.route[0] !== "decline") expect(gold.route[0]).toBe(tier);
  }
});

test("a case whose deciding fact is untold is asked about, and rated as the policy does when unsure", () => {
  const untold = withTwist("missing-fact");
  expect(untold.length).toBeGreaterThan(5);
  for (const { facts, gold } of untold) {
    const key = gold.impact.includes("") ? "impact" : "urgency";
    const { [key]: hidden, ...told } = facts;
    expect(gold.action).toEqual(["ask"]);
    expect(gold.priority[0]).toBe(decide(saasStandard, told).priority);
    expect(gold[key][0]).toBe("");
    expect(hidden).toBeDefined();
  }
});

test("a borderline accepts both of its sides, and the priorities that follow", () => {
  const borderline = cases.filter(({ gold }) => gold.impact.length > 1 && gold.action[0] === "acknowledge");
  expect(borderline.length).toBeGreaterThan(5);
  for (const { facts, gold } of borderline)
    for (const impact of gold.impact)
      expect(gold.priority).toContain(decide(saasStandard, { ...facts, impact }).priority);
});

test("what is out of scope is declined, and may be rated lower than its facts", () => {
  for (const { gold } of withTwist("out-of-scope")) {
    expect(gold).toMatchObject({
      route: ["decline"],
      action: ["decline"],
      escalate: ["nobody"],
      isCritical: false,
    });
    expect(gold.priority.at(-1)).toBe("low");
  }
});

test("a breach is contained, a stranger verified, one more report linked", () => {
  const actionsOf = (id: string): ReadonlySet<string> =>
    new Set(withTwist(id).flatMap(({ gold }) => gold.action));
  expect(actionsOf("hidden-breach")).toEqual(new Set(["contain"]));
  expect(actionsOf("privacy-trap")).toEqual(new Set(["verify"]));
  expect(actionsOf("duplicate")).toEqual(new Set(["link"]));
});

test("either ladder that a breach pages is accepted", () => {
  const [breach] = withTwist("hidden-breach");
  expect(breach?.gold.escalate).toEqual(["major-incident", "security-incident"]);
  expect(breach?.gold.isCritical).toBe(true);
});

test("a policy without a matrix asks neither impact nor urgency", async () => {
  const golds = sessionOf(await policyNamed("gitlab-support"), "1", 20).map(({ gold }) => gold);
  expect(golds.every(({ impact, urgency }) => impact[0] === "" && urgency[0] === "")).toBe(true);
});
