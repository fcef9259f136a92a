import { expect, test } from "vitest";
import { minutes } from "../../src/units/index.ts";
import { clockRulesFor, decideEscalation, nextTier, type Standing } from "../../src/policy/index.ts";
import { inquiry, policyOf } from "./samplePolicy.ts";

const policy = policyOf();
const standing = (known: Partial<Standing>): Standing => ({
  ...inquiry(),
  priority: "medium",
  tier: "tier1",
  attempts: 0,
  unresolvedFor: minutes(0),
  workaround: false,
  ...known,
});

test("work goes on at a tier until a rule about it matches", () => {
  expect(decideEscalation(policy, standing({ category: "bug" }))).toEqual({ kind: "hold" });
  expect(decideEscalation(policy, standing({ category: "bug", attempts: 1 }))).toEqual({
    kind: "escalate",
    toTier: "tier2",
    clause: "ESC-2",
  });
  expect(decideEscalation(policy, standing({ attempts: 5, unresolvedFor: minutes(44) }))).toEqual({
    kind: "hold",
  });
});

test("the first of several rules names the clause", () => {
  const both = standing({ category: "bug", attempts: 2, unresolvedFor: minutes(60) });
  expect(decideEscalation(policy, both)).toMatchObject({ clause: "ESC-2" });
  expect(decideEscalation(policy, { ...both, category: "access" })).toMatchObject({ clause: "ESC-3" });
});

test("no ticket is escalated to the tier it is at; the next rule is asked instead", () => {
  const second = standing({ tier: "tier2", unresolvedFor: minutes(60) });
  expect(decideEscalation(policy, second)).toEqual({ kind: "hold" });
  expect(decideEscalation(policy, { ...second, attempts: 3 })).toMatchObject({
    toTier: "tier3",
    clause: "ESC-4",
  });
});

test("rules about intake and clocks say nothing about work", () => {
  expect(decideEscalation(policy, standing({ signals: ["outage"], priority: "critical" }))).toEqual({
    kind: "hold",
  });
});

test("the rules about clocks that concern a ticket come in the policy's order", () => {
  expect(clockRulesFor(policy, standing({})).map(({ clause }) => clause)).toEqual(["ESC-5"]);
  expect(clockRulesFor(policy, standing({ priority: "critical" })).map(({ clause }) => clause)).toEqual([
    "ESC-5",
    "ESC-6",
  ]);
});

test("the tier above is the next of the policy, and there is none above the top", () => {
  expect(["tier1", "tier2", "tier3"].map((tier) => nextTier(policy, tier))).toEqual([
    "tier2",
    "tier3",
    undefined,
  ]);
});
