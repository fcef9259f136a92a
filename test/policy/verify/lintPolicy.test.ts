import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lintPolicy } from "../../../src/policy/verify/index.ts";
import { changed, clean, findingsOf, loaded, today } from "./cleanPolicy.ts";

const shipped = globSync("scenarios/policies/*.yaml").toSorted();

test("there are fourteen policies to look at", () => {
  expect(shipped).toHaveLength(14);
});

test.each(shipped)("%s has no error and no warning", (file) => {
  const { policy, source } = loaded(readFileSync(file, "utf8"));
  const { findings } = lintPolicy(policy, source, today);
  expect(findings.filter(({ severity }) => severity !== "note")).toEqual([]);
});

test("findings come in the order of the file", () => {
  const text = changed(
    "low: { examples: [A question] }",
    "low: {}",
    changed("due: 2027-01-31", "due: 2026-01-31", clean),
  );
  const lines = findingsOf(text).map(({ at }) => at.line);
  expect(lines).toHaveLength(2);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});

test("it says how many combinations there are, and which years were looked at", () => {
  const { policy, source } = loaded(clean);
  const { combinations, isLimited, period } = lintPolicy(policy, source, today);
  expect(combinations.decided).toBe(combinations.size);
  expect(combinations.size).toBeGreaterThan(50);
  expect(isLimited).toBe(false);
  expect([period.from, period.to]).toEqual([Date.UTC(2026, 0, 1), Date.UTC(2028, 0, 1)]);
});
