import { expect, test } from "vitest";
import { categoryName, contactName, metricName, personName, tierName } from "../../src/guide/names.ts";
import { metrics } from "../../src/policy/index.ts";
import { policyIn, bareText, standardSource } from "./sample.ts";

const { form } = standardSource().policy;

test("people read titles where the policy has them, and names where it has none", () => {
  expect(tierName(form, "tier1")).toBe("First line");
  expect(categoryName(form, "bug")).toBe("Something does not work as described");
  expect(contactName(policyIn(bareText).form, "nobody")).toBe("nobody");
});

test("a tier, a contact or other words may stand where a person is meant", () => {
  expect(["tier2", "team-lead", "Whoever picks it up"].map((id) => personName(form, id))).toEqual([
    "Second line",
    "Team lead of the service desk",
    "Whoever picks it up",
  ]);
});

test("every metric has a name of its own that people can read", () => {
  const names = metrics.map(metricName);
  expect(new Set(names).size).toBe(metrics.length);
  for (const name of names) expect(name).toMatch(/^[A-Z][a-z ]+$/);
});
