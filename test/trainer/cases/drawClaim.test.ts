import { expect, test } from "vitest";
import { policyNamed, saasStandard, sessionOf, sessionsOf } from "./sampleCases.ts";

const cases = sessionsOf(saasStandard, 30).flat();
const rank = (level: string | undefined): number => saasStandard.levels.indexOf(level ?? "");

test("a twist claims more, or less, or something wrong, as it says", () => {
  for (const { features, facts, gold } of cases) {
    const [twist] = features.twists;
    const right = gold.priority.map(rank);
    if (twist === "vip-pressure") expect(rank(facts.claimed)).toBeLessThan(Math.min(...right));
    if (twist === "calm-but-critical") expect(rank(facts.claimed)).toBeGreaterThan(Math.max(...right));
    if (twist === "claimed-wrong") expect(gold.priority).not.toContain(facts.claimed);
  }
});

test("otherwise a claim is there or not, and right or not", () => {
  const others = cases.filter(({ features }) => features.twists.length === 0);
  const claimed = others.filter(({ facts }) => facts.claimed !== undefined);
  const right = claimed.filter(({ facts, gold }) => gold.priority.includes(facts.claimed ?? ""));
  expect(claimed.length / others.length).toBeCloseTo(0.55, 0);
  expect(right.length).toBeGreaterThan(0);
  expect(right.length).toBeLessThan(claimed.length);
});

test("where the customer's word is the priority there is always one, and it is right", async () => {
  for (const { facts, gold } of sessionOf(await policyNamed("oracle-support"), "1", 30))
    expect(gold.priority).toEqual([facts.claimed]);
});
