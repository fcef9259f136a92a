import { expect, test } from "vitest";
import { compileCondition, type Known } from "../../../src/policy/condition.ts";
import { priorityClauses, targetClauses } from "../../../src/policy/explain/conditionedClauses.ts";
import { nearMisses, nearMissesInOrder, waysToMatch } from "../../../src/policy/explain/nearMiss.ts";
import { standingCondition } from "../../../src/policy/schema/condition.ts";
import { vocabularyOf } from "../../../src/policy/index.ts";
import { inquiry, policyOf } from "../samplePolicy.ts";

const policy = policyOf();
const words = new Map<string, readonly string[]>(Object.entries(vocabularyOf(policy.form)));
const held = policy.plansHeld;
const ways = (written: object, known: Partial<Known> = {}) =>
  waysToMatch(standingCondition.parse(written), { known: { ...inquiry(), ...known }, words, held });

test("one fact that is not as it should be, and every word with which it would match", () => {
  expect(ways({ plan: ["premium", "starter"], channel: "email" })).toEqual([
    { fact: "plan", reason: "plan is standard, not premium or starter", matchesWith: ["premium", "starter"] },
  ]);
  expect(ways({ channel: { not: "email" } })).toMatchObject([{ matchesWith: ["phone"] }]);
});

test("two facts are not almost", () => {
  expect(ways({ plan: "premium", channel: "phone" })).toEqual([]);
  expect(ways({ plan: "standard" })).toEqual([]);
});

test("of alternatives each is a way", () => {
  const found = ways({ plan: "standard", any: [{ channel: "phone" }, { service: "api" }] });
  expect(found.map(({ fact, matchesWith }) => [fact, matchesWith])).toEqual([
    ["channel", ["phone"]],
    ["service", ["api"]],
  ]);
});

test("a signal more or less, a calendar more or less, an answer that nobody gave", () => {
  expect(ways({ signal: "outage" })).toMatchObject([{ matchesWith: ["with outage"] }]);
  expect(ways({ signal: { not: "outage" } }, { signals: ["outage"] })).toMatchObject([
    { matchesWith: ["without outage"] },
  ]);
  const both = { signals: ["outage", "breach"] };
  expect(ways({ signal: { not: ["outage", "breach"] } }, both)).toMatchObject([
    { matchesWith: ["with none"] },
  ]);
  expect(ways({ during: "office" })).toMatchObject([{ matchesWith: ["with office"] }]);
  expect(ways({ engaged: true })).toMatchObject([{ matchesWith: ["true"] }]);
  expect(ways({ audience: "guest" })).toMatchObject([{ matchesWith: ["guest"] }]);
});

test("what is learnt only by working on the ticket is no way", () => {
  expect(ways({ attempts: ">=1" })).toEqual([]);
  expect(ways({ tier: "tier2" }, { tier: "tier1" })).toEqual([]);
});

test("where the first match speaks, a later clause has almost spoken only if no earlier one would", () => {
  const known = { ...inquiry({ plan: "premium" }), priority: "critical" };
  const trial = { known, words, held };
  expect(nearMissesInOrder(targetClauses(policy), trial)).toEqual([]);
  const standard = { ...trial, known: { ...known, plan: "standard" } };
  expect(nearMissesInOrder(targetClauses(policy), standard).map(({ clause }) => clause)).toEqual(["SLA-1"]);
});

const signals = [[], ["outage"], ["breach"], ["outage", "breach"]];
const inquiries = vocabularyOf(policy.form).plan.flatMap((plan) =>
  ["email", "phone"].flatMap((channel) =>
    ["access", "bug"].flatMap((category) =>
      [undefined, "team", "person"].flatMap((impact) =>
        signals.map((present) =>
          inquiry({ plan, channel, category, signals: present, ...(impact === undefined ? {} : { impact }) }),
        ),
      ),
    ),
  ),
);

test("every reason is true: with that fact changed the clause does match, for every inquiry", () => {
  const lists = [priorityClauses(policy), targetClauses(policy)];
  let tried = 0;
  for (const facts of inquiries)
    for (const clauses of lists)
      for (const { clause, ways: found } of nearMisses(clauses, { known: facts, words, held })) {
        const when = clauses.find((one) => one.clause === clause)?.when;
        const applies = compileCondition(when, held);
        expect(applies(facts)).toBe(false);
        for (const { fact, matchesWith } of found)
          for (const value of matchesWith) {
            expect(applies(withValue(facts, fact, value))).toBe(true);
            tried += 1;
          }
      }
  expect(tried).toBeGreaterThan(100);
});

function withValue(facts: Known, fact: string, value: string): Known {
  const [, how, word = ""] = /^(with|without) (.+)$/.exec(value) ?? [];
  if (fact !== "signal") return { ...facts, [fact]: value };
  if (word === "none") return { ...facts, signals: [] };
  return {
    ...facts,
    signals: how === "with" ? [...facts.signals, word] : facts.signals.filter((one) => one !== word),
  };
}
