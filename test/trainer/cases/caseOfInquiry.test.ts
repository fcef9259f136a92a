import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  announcementOf,
  caseOfInquiry,
  type InquiryToTell,
} from "../../../src/trainer/cases/caseOfInquiry.ts";
import { decide, openedAt, vocabularyOf } from "../../../src/policy/index.ts";
import { at } from "../fixtures.ts";
import { policyNamed, saasStandard, shipped } from "./sampleCases.ts";

const opened = at("2026-03-03T10:20:00Z");
const inquiry: InquiryToTell = {
  seed: "s",
  number: 12,
  visit: 1,
  facts: {
    plan: "standard",
    channel: "email",
    category: "access",
    signals: [],
    impact: "person",
    urgency: "blocked",
  },
  opened,
  isKnown: false,
  isAsked: false,
  wasAsked: false,
  route: "tier1",
  clause: undefined,
  ownTier: "tier1",
  notes: [],
};
const told = (change: Partial<InquiryToTell> = {}) =>
  caseOfInquiry(saasStandard, shipped, { ...inquiry, ...change });

const words = vocabularyOf(saasStandard.form);
const anyFacts = fc.record({
  plan: fc.constantFrom(...words.plan),
  channel: fc.constantFrom(...words.channel),
  category: fc.constantFrom(...words.category),
  signals: fc.subarray([...words.signal], { maxLength: 2 }),
  impact: fc.constantFrom(...words.impact),
  urgency: fc.constantFrom(...words.urgency),
});

property.prop([anyFacts, fc.nat(5000)])(
  "whatever the facts, the best answer is the policy's, and every fact that is asked for has its cue",
  (facts, number) => {
    const { gold, text, facts: kept } = told({ facts, number });
    expect(kept).toEqual(facts);
    expect(gold.priority[0]).toBe(decide(saasStandard, openedAt(saasStandard, facts, opened)).priority);
    expect([gold.category[0], gold.impact[0], gold.urgency[0]]).toEqual([
      facts.category,
      facts.impact,
      facts.urgency,
    ]);
    const cues = text.marks.filter(({ kind }) => kind === "cue").map(({ fact }) => fact);
    for (const fact of ["category", "impact", "urgency", ...facts.signals.map((name) => `signal ${name}`)])
      expect(cues).toContain(fact);
    for (const { from, to } of text.marks) expect(text.body.slice(from, to).trim()).not.toBe("");
  },
);

test.for(["gitlab-support", "saas-standard"])(
  "every category and channel of %s can be told",
  async (name) => {
    const policy = await policyNamed(name);
    const { category, channel, plan } = vocabularyOf(policy.form);
    for (const one of category)
      for (const [number, over] of channel.entries()) {
        const facts = { plan: plan[0] ?? "", channel: over, category: one, signals: [] };
        const { text, gold } = caseOfInquiry(policy, shipped, { ...inquiry, facts, number });
        expect(text.body).not.toMatch(/[{}]|undefined/);
        expect(gold.category).toContain(one);
      }
  },
);

test("a ticket has the same words each time, and a name of its own each time that it is opened", () => {
  expect(told({ visit: 2 }).text).toEqual(told().text);
  expect([told().id, told({ visit: 2 }).id]).toEqual(["T-12", "T-12.2"]);
});

test("its subject is known before it is opened, of a call who is on the line", () => {
  expect(announcementOf(saasStandard, shipped, inquiry)).toBe(told().text.subject);
  const call = { ...inquiry, facts: { ...inquiry.facts, channel: "phone" } };
  const { name, company } = told({ facts: call.facts }).requester;
  expect(announcementOf(saasStandard, shipped, call)).toBe(`${name}, ${company}`);
});

test("a fact that was kept back is asked for, and stands below the words once it was told", () => {
  const asking = told({ isAsked: true });
  expect(asking.gold.action).toEqual(["ask"]);
  expect(asking.text.marks.map(({ fact }) => fact)).not.toContain("impact");
  const answered = told({ wasAsked: true, visit: 2 });
  expect(answered.text.body.startsWith(asking.text.body)).toBe(true);
  expect(answered.text.body).toContain("has answered: ");
  expect(answered.gold.action).toEqual(["acknowledge"]);
  const added = answered.text.marks.at(-1);
  expect(added).toMatchObject({ kind: "cue", fact: "impact" });
  expect(added?.from).toBeGreaterThan(asking.text.body.length);
});

test("what belongs to a known incident is linked, here or where it belongs", () => {
  const facts = { ...inquiry.facts, signals: ["outage"], impact: "organisation" };
  const known = told({ facts, isKnown: true, route: "tier3" });
  expect(known.gold).toMatchObject({ action: ["link"], route: ["tier1", "tier3"] });
  expect(known.gold.escalate).toContain("nobody");
  expect(known.text.marks.map(({ fact }) => fact)).toContain("parent");
  expect(told({ facts, route: "tier3" }).gold).toMatchObject({ action: ["acknowledge"], route: ["tier3"] });
});

test("the clause that sends a ticket on is one of its reasons", () => {
  expect(told({ route: "tier2", clause: "ESC-4" }).gold).toMatchObject({ route: ["tier2"] });
  expect(told({ route: "tier2", clause: "ESC-4" }).gold.clauses).toContain("ESC-4");
});
