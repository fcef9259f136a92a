import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { policyNamed, saasStandard, sessionOf, sessionsOf } from "./sampleCases.ts";

test.prop([fc.string({ maxLength: 8 })], { numRuns: 10 })("the same seed draws the same session", (seed) => {
  expect(sessionOf(saasStandard, seed, 5)).toEqual(sessionOf(saasStandard, seed, 5));
});

test("cases of a session have names of their own, and other seeds have other cases", () => {
  const ids = sessionOf(saasStandard, "a", 20).map(({ id }) => id);
  expect(new Set(ids).size).toBe(20);
  expect(sessionOf(saasStandard, "a", 3)).not.toEqual(sessionOf(saasStandard, "b", 3));
});

test("priorities come about equally often", () => {
  const cases = sessionsOf(saasStandard, 30).flat();
  for (const level of saasStandard.levels) {
    const share = cases.filter(({ gold }) => gold.priority[0] === level).length / cases.length;
    expect(share, level).toBeGreaterThan(0.18);
    expect(share, level).toBeLessThan(0.32);
  }
});

test.each(["security", "routing", "PRI-4", "ESC-5", "privacy-trap", "records-missing"])(
  "a session about %s has cases about it",
  (focus) => {
    for (const { gold, features } of sessionOf(saasStandard, "1", 10, focus)) {
      const about = [...gold.clauses, ...features.competences, ...features.twists, features.intent];
      expect(about).toContain(focus);
    }
  },
);

test("a focus that no case has gives cases like any other", () => {
  expect(sessionOf(saasStandard, "1", 2, "writing")).toHaveLength(2);
});

const others = [
  ...["azure-support", "canonical-ubuntu-pro", "connecticut-college", "elastic-cloud", "gds-way"],
  ...["gitlab-support", "hashicorp-support", "oracle-support", "pagerduty-incident", "premier-choice-msp"],
  ...["redhat-production", "saint-louis-university"],
];

test.each(others)("%s has cases too, in its own words", async (name) => {
  const policy = await policyNamed(name);
  for (const { gold, facts, text } of sessionOf(policy, "1", 30)) {
    expect(gold.priority.every((level) => policy.levels.includes(level))).toBe(true);
    expect(gold.category.every((category) => category in policy.form.categories)).toBe(true);
    expect(facts.signals.every((signal) => signal in policy.form.signals)).toBe(true);
    expect(text.body).not.toMatch(/[{}[\]]| {2}/);
  }
});
