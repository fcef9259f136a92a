import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { instant } from "../../src/units/index.ts";
import { absent, Lexicon, type FactIndices } from "../../src/workload/index.ts";
import { changed, policyOf, samplePolicy } from "./sampleLoad.ts";

const lexicon = new Lexicon(policyOf());
const { words } = lexicon;

const indexIn = (list: readonly string[]): fc.Arbitrary<number> => fc.nat({ max: list.length - 1 });
const maybeIn = (list: readonly string[]): fc.Arbitrary<number> =>
  fc.integer({ min: absent, max: list.length - 1 });

const anyFacts: fc.Arbitrary<FactIndices> = fc.record({
  plan: indexIn(words.plan),
  channel: indexIn(words.channel),
  category: indexIn(words.category),
  service: maybeIn(words.service),
  impact: maybeIn(words.impact),
  urgency: maybeIn(words.urgency),
  claimed: maybeIn(words.claimed),
  given: maybeIn(words.given),
  signals: fc.nat({ max: 3 }),
});
const anyOpen = fc.nat({ max: 3 });

test("a word has the index of its place in the policy, and an unknown word is a bug", () => {
  expect(lexicon.indexOf("channel", "phone")).toBe(1);
  expect(lexicon.indexOf("claimed", "low")).toBe(2);
  expect(() => lexicon.indexOf("tier", "tier9")).toThrow("tier9");
});

test("two inquiries have the same code only when all their facts and open calendars are the same", () => {
  const facts = fc.sample(fc.tuple(anyFacts, anyOpen), { seed: 26, numRuns: 5000 });
  const byCode = new Map(
    facts.map(([one, open]) => [lexicon.codeOf(one, open), JSON.stringify([one, open])]),
  );
  const different = new Set(facts.map((one) => JSON.stringify(one)));
  expect(byCode.size).toBe(different.size);
  for (const [one, open] of facts) {
    expect(byCode.get(lexicon.codeOf(one, open))).toBe(JSON.stringify([one, open]));
  }
});

test.prop(
  [anyFacts, fc.record({ field: fc.constantFrom("service", "impact", "claimed", "given"), open: anyOpen })],
  {
    seed: 26,
    numRuns: 100,
  },
)("one fact more or less makes another code", (facts, { field, open }) => {
  const other = { ...facts, [field]: facts[field] === absent ? 0 : absent };
  expect(lexicon.codeOf(other, open)).not.toBe(lexicon.codeOf(facts, open));
  expect(lexicon.codeOf(facts, open)).not.toBe(lexicon.codeOf(facts, (open + 1) % 4));
});

/** The bits of the words of a list that are named. */
const bitsOf = (list: readonly string[], named: readonly string[]): number =>
  named.reduce((sum, word) => sum + 2 ** list.indexOf(word), 0);

test.prop([anyFacts, anyOpen], { seed: 26, numRuns: 100 })(
  "facts in words lead back to the same indices",
  (indices, open) => {
    const { facts, given } = lexicon.factsOf(indices, open);
    const index = (list: readonly string[], word: string | undefined): number => list.indexOf(word ?? "");
    expect({
      plan: index(words.plan, facts.plan),
      channel: index(words.channel, facts.channel),
      category: index(words.category, facts.category),
      service: index(words.service, facts.service),
      impact: index(words.impact, facts.impact),
      urgency: index(words.urgency, facts.urgency),
      claimed: index(words.claimed, facts.claimed),
      given: index(words.given, given),
      signals: bitsOf(words.signal, facts.signals),
    }).toEqual(indices);
    expect(bitsOf(policyOf().duringCalendars, facts.during ?? [])).toBe(open);
  },
);

test("what is not known of an inquiry is left out of its facts", () => {
  const nothing = { service: absent, impact: absent, urgency: absent, claimed: absent, given: absent };
  expect(lexicon.factsOf({ plan: 1, channel: 2, category: 0, signals: 0, ...nothing }, 0)).toEqual({
    facts: { plan: "premium", channel: "chat", category: "access", signals: [], during: [] },
    given: undefined,
  });
});

test("only the calendars that the policy asks about are looked up", () => {
  expect(lexicon.openCalendars(instant(Date.UTC(2026, 2, 2, 12)))).toBe(3);
  expect(lexicon.openCalendars(instant(Date.UTC(2026, 2, 1, 12)))).toBe(2);
  const unasked = changed(samplePolicy, [", during: office", ""], [", during: always", ""]);
  expect(new Lexicon(policyOf(unasked)).openCalendars(instant(Date.UTC(2026, 2, 2, 12)))).toBe(0);
});

test("tiers and priorities that are numbers keep the order of the policy", () => {
  const numbered = changed(
    samplePolicy.replaceAll("tier1", "2").replaceAll("tier2", "1"),
    ["levels: { critical: {}, high: {}, low: {} }", "levels: { 3: {}, 2: {}, 1: {} }"],
    ["is: critical", 'is: "3"'],
    ["is: high", 'is: "2"'],
    ["[[critical, high], [high, low]]", "[[3, 2], [2, 1]]"],
  );
  const { tier, claimed, given } = new Lexicon(policyOf(numbered)).words;
  expect([tier, claimed, given]).toEqual([
    ["2", "1"],
    ["3", "2", "1"],
    ["3", "2", "1"],
  ]);
});

test("more signals than a number has bits for are a bug", () => {
  const many = Array.from({ length: 53 }, (_, index) => `s${index}: { title: S }`).join(", ");
  const policy = policyOf(changed(samplePolicy, ["signals: {", `signals: { ${many},`]));
  expect(() => new Lexicon(policy)).toThrow("52 signals");
});
