import { expect, test } from "vitest";
import { decide, type Facts, type Policy } from "../../../src/policy/index.ts";
import { decisionChanges, promisesOf } from "../../../src/policy/diff/decisionChanges.ts";
import { changed, policyOf, inquiry } from "../samplePolicy.ts";
import { smallPolicy, smallWith } from "./smallPolicy.ts";

const texts = (recent: Policy, facts: Partial<Facts> = {}, old = smallPolicy()): readonly string[] =>
  decisionChanges(decide(old, inquiry(facts)), decide(recent, inquiry(facts))).map(
    ({ what, clause, from, to }) => `${clause} ${what}: ${from} -> ${to}`.trim(),
  );

const low = { impact: "person", urgency: "minor" };

test("the same answer has not changed", () => {
  expect(texts(smallPolicy(), low)).toEqual([]);
});

test("a priority by its rules, where rules gave it", () => {
  const none = smallWith(["signal: [outage, breach] }", "signal: outage }"]);
  expect(texts(none, { ...low, signals: ["breach"] })).toContain("PRI-1 -> no rule priority: high -> low");
  const cell = smallWith(["[low, low]]", "[low, high]]"]);
  expect(texts(cell, low)[0]).toBe("priority: low -> high");
});

test("each metric of the clause, a metric that is new, and one that is gone", () => {
  const text = smallWith([
    "firstResponse: 2h, resolution: 2 business days",
    "firstResponse: best effort, update: every 1h",
  ]);
  expect(texts(text, { impact: "team", urgency: "blocked" })).toEqual([
    "SLA-2 firstResponse: 2h in office -> best effort",
    "SLA-2 update: none -> every 1h in office",
    "SLA-2 resolution: 2 business days same-time in office -> none",
  ]);
});

test("another clause, with what differs in it", () => {
  const other = smallWith(
    ["- { clause: SLA-2", "- { clause: SLA-9"],
    ["firstResponse: 2h", "firstResponse: 4h"],
  );
  const high = inquiry({ impact: "team", urgency: "blocked" });
  const [change] = decisionChanges(decide(smallPolicy(), high), decide(other, high));
  expect(change).toMatchObject({ what: "targets", from: "SLA-2", to: "SLA-9" });
  expect(change?.detail).toEqual(["firstResponse 2h in office -> 4h in office"]);
  const renamed = smallWith(["- { clause: SLA-2", "- { clause: SLA-9"]);
  const [same] = decisionChanges(decide(smallPolicy(), high), decide(renamed, high));
  expect(same?.detail).toEqual(["the targets are the same"]);
});

test("escalations at intake, whom they tell, the tier", () => {
  const recent = smallWith(["to: tier3, notify: guard", "to: tier2, notify: boss"]);
  expect(texts(recent, { ...low, signals: ["breach"] })).toEqual([
    "ESC-1 at once: to tier3, tells guard -> to tier2, tells boss",
    "notify: guard -> boss",
    "tier: tier3 -> tier2",
  ]);
});

test("out of scope: nothing else matters", () => {
  const scoped = smallWith(["premium: {} }", "premium: { support: none, goTo: the forum } }"]);
  expect(texts(scoped, { plan: "premium" })).toEqual([
    "scope: in scope -> out of scope: the plan premium has no support; go to: the forum",
  ]);
  expect(texts(scoped, { plan: "premium" }, scoped)).toEqual([]);
});

test("the knowledge article", () => {
  const asking = policyOf(changed("knowledge:\n", "knowledge:\n  requiredFor: { category: bug }\n"));
  expect(texts(asking, { category: "bug" }, policyOf())).toEqual([
    "knowledge article: not required -> required",
  ]);
});

test("the root cause, and the channel to use", () => {
  const every = policyOf(changed("    priority: critical\nknowledge", "    priority: high\nknowledge"));
  const phone = policyOf(changed("      channels: phone\n", "      channels: email\n"));
  const facts = { signals: ["breach"] };
  expect(texts(every, facts, policyOf())).toEqual(["root cause: required -> not required"]);
  expect(texts(phone, facts, policyOf())).toEqual(["channel to use: phone -> nothing"]);
});

test("what is promised for each metric", () => {
  expect([...promisesOf(decide(smallPolicy(), inquiry(low)))]).toEqual([["firstResponse", "8h in office"]]);
});
