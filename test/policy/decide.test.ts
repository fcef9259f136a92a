import { expect, test } from "vitest";
import { instantOf } from "../../src/units/index.ts";
import { decide, openedAt, type Facts } from "../../src/policy/index.ts";
import { changed, decided, inquiry, policyOf, sample } from "./samplePolicy.ts";

const exact = { impact: "team", urgency: "blocked" };

test("a priority rule speaks before the matrix, and names its clause and reason", () => {
  const decision = decided({ ...exact, signals: ["breach"] });
  expect(decision.priority).toBe("critical");
  expect(decision.priorityBasis).toEqual({ by: "rule", clause: "PRI-1", because: "it may spread" });
  expect(decided(exact).priorityBasis).toEqual({ by: "matrix", ...exact });
});

test("the first rule that matches is the one that counts", () => {
  const both = { impact: "person", audience: "guest", signals: ["breach"] };
  expect(decided(both).clauses[0]).toBe("PRI-1");
  expect(decided({ ...both, signals: [] })).toMatchObject({
    priority: "low",
    priorityBasis: { clause: "PRI-2" },
  });
});

test.each([
  ["organisation", "blocked", "critical"],
  ["organisation", "minor", "high"],
  ["team", "blocked", "high"],
  ["team", "minor", "medium"],
  ["person", "blocked", "medium"],
  ["person", "minor", "low"],
])("a matrix of three impacts and two urgencies: %s and %s is %s", (impact, urgency, priority) => {
  expect(decided({ impact, urgency }).priority).toBe(priority);
});

test("an unknown impact or urgency takes the highest priority that fits, or the lowest where the policy says so", () => {
  const lower = sample.replace("  matrix:", "  whenUnsure: lower\n  matrix:");
  const cases: readonly [Partial<Facts>, string, string, readonly string[]][] = [
    [{ impact: "team" }, "high", "medium", ["high", "medium"]],
    [{ urgency: "minor" }, "high", "low", ["high", "medium", "low"]],
    [{}, "critical", "low", ["critical", "high", "medium", "low"]],
    [{ impact: "galaxy", urgency: "blocked" }, "critical", "medium", ["critical", "high", "medium"]],
  ];
  for (const [facts, high, low, among] of cases) {
    expect(decided(facts)).toMatchObject({ priority: high, priorityBasis: { by: "unsure", among } });
    expect(decided(facts, lower).priority).toBe(low);
  }
});

test("where customers set the priority their word counts, after the rules and before the matrix", () => {
  const text = sample.replace("  matrix:", "  setBy: customer\n  matrix:");
  expect(decided({ ...exact, claimed: "low" }, text)).toMatchObject({
    priority: "low",
    priorityBasis: { by: "customer" },
  });
  expect(decided({ ...exact, claimed: "low", signals: ["breach"] }, text).priority).toBe("critical");
  expect(decided(exact, text).priority).toBe("high");
  expect(decided({ ...exact, claimed: "low" }).priority).toBe("high");
});

test("without a matrix: what the policy says otherwise, or every level is possible", () => {
  const matrix = sample.slice(sample.indexOf("  matrix:\n"), sample.indexOf("  rules:\n"));
  const none = changed("        impact: person\n", "", changed(matrix, ""));
  const otherwise = none.replace("  rules:\n", "  otherwise: medium\n  rules:\n");
  expect(decided({}, otherwise)).toMatchObject({ priority: "medium", priorityBasis: { by: "otherwise" } });
  const customers = none.replace("  rules:\n", "  setBy: customer\n  rules:\n");
  expect(decided({}, customers)).toMatchObject({ priority: "critical", priorityBasis: { by: "unsure" } });
});

test("a plan that does not offer a priority gets the next lower one it offers, and the decision says so", () => {
  const decision = decided({ ...exact, plan: "starter" });
  expect(decision).toMatchObject({ priority: "medium", loweredFrom: "high", targetClause: "SLA-3" });
  expect(decided({ impact: "person", urgency: "minor", plan: "starter" })).not.toHaveProperty("loweredFrom");
});

test("a plan that offers only higher priorities gets the lowest of them", () => {
  const text = changed("priorities: [medium, low]", "priorities: [critical, high]");
  expect(decided({ impact: "person", urgency: "minor", plan: "starter" }, text)).toMatchObject({
    priority: "high",
    loweredFrom: "low",
  });
});

test("a priority that somebody set replaces the policy's, for the targets as well", () => {
  const policy = policyOf();
  const facts = inquiry({ ...exact, plan: "premium", signals: ["breach"] });
  expect(decide(policy, facts, "low")).toMatchObject({
    priority: "low",
    priorityBasis: { by: "hand" },
    targetClause: "SLA-3",
    clauses: ["SLA-3", "ESC-1"],
  });
});

test("out of scope: a plan without support, a category the plan does not cover, one that nobody covers", () => {
  expect(decided({}).scope).toEqual({ isIn: true });
  expect(decided({ plan: "community" }).scope).toEqual({
    isIn: false,
    because: "the plan community has no support",
    goTo: "documentation and community",
  });
  expect(decided({ plan: "starter", category: "network" }).scope).toEqual({
    isIn: false,
    because: "the plan starter does not cover network",
    goTo: "the next plan",
  });
  expect(decided({ category: "network" }).scope).toEqual({
    isIn: false,
    because: "A network that is not ours",
    goTo: "their provider",
  });
});

test("the first clause of targets that matches is the only one", () => {
  expect(decided({ impact: "organisation", urgency: "blocked", plan: "premium" }).targetClause).toBe("SLA-1");
  expect(decided({ impact: "organisation", urgency: "blocked" }).targetClause).toBe("SLA-2");
  expect(decided({ impact: "person", urgency: "minor", plan: "premium" }).targetClause).toBe("SLA-3");
});

test("targets come in the order of the metrics, each with its calendar; none and best effort are no targets", () => {
  const { targets, bestEffort } = decided(exact);
  expect(targets.map(({ metric, calendar, cadence }) => `${metric} ${calendar} ${cadence}`)).toEqual([
    "firstResponse office once",
    "nextResponse office once",
    "update office every",
    "resolution office once",
  ]);
  expect(bestEffort).toEqual(["workaround"]);
  expect(decided({ impact: "person", urgency: "minor" }).targets.map(({ metric }) => metric)).toEqual([
    "firstResponse",
  ]);
});

test("worked is the calendar in which the ticket's channel is worked", () => {
  const low = { impact: "person", urgency: "minor" };
  expect(decided({ ...low, channel: "email" }).targets).toMatchObject([
    { calendar: "office", allowance: { kind: "time", time: 86_400_000 } },
  ]);
  expect(decided({ ...low, channel: "phone" }).targets).toMatchObject([
    { calendar: "extended", allowance: { kind: "time", time: 180_000 } },
  ]);
});

test("a channel without a term of its own has no target of that metric", () => {
  const text = changed("        phone: 3m\n", "");
  expect(decided({ impact: "person", urgency: "minor", channel: "phone" }, text).targets).toEqual([]);
});

test("an escalation at intake sends the ticket to its tier at once and says whom to tell, each once", () => {
  const decision = decided({ ...exact, category: "bug", signals: ["outage", "breach"] });
  expect(decision).toMatchObject({ tier: "tier3", notify: ["manager", "desk"] });
  expect(decision.immediate.map(({ clause, page }) => [clause, page])).toEqual([["ESC-1", "major"]]);
  expect(decided({ ...exact, category: "bug" })).toMatchObject({ tier: "tier2", immediate: [], notify: [] });
});

test("a category that names no tier starts at the first", () => {
  expect(decided({ category: "network" }).tier).toBe("tier1");
});

test("a root cause is required for what the policy says, and never when it says nothing", () => {
  expect(decided({ impact: "organisation", urgency: "blocked" }).rootCauseRequired).toBe(true);
  expect(decided({ impact: "person", urgency: "minor" }).rootCauseRequired).toBe(false);
  const silent = changed("  requiredFor:\n    priority: critical\n", "  within: a week\n");
  expect(decided({ impact: "organisation", urgency: "blocked" }, silent).rootCauseRequired).toBe(false);
});

test("an article is required for what the policy says, and never when it says nothing", () => {
  const asking = changed("knowledge:\n", "knowledge:\n  requiredFor: { category: bug }\n");
  expect(decided({ ...exact, category: "bug" }, asking).articleRequired).toBe(true);
  expect(decided(exact, asking).articleRequired).toBe(false);
  expect(decided({ ...exact, category: "bug" }).articleRequired).toBe(false);
});

test("every clause that had a part is named, in the order of the decision", () => {
  expect(decided({ plan: "premium", signals: ["breach"] }).clauses).toEqual(["PRI-1", "SLA-1", "ESC-1"]);
  const silent = sample.slice(0, sample.indexOf("targets:\n")) + sample.slice(sample.indexOf("clocks:\n"));
  expect(decided({}, silent)).toMatchObject({ targetClause: undefined, targets: [], clauses: [] });
});

test("decide is pure: frozen facts, the same answer twice", () => {
  const policy = policyOf();
  const facts = Object.freeze(inquiry({ ...exact, signals: Object.freeze(["outage"]) }));
  const first = decide(policy, facts);
  expect(decide(policy, facts)).toEqual(first);
});

test("facts learn which calendars were open, of those that a condition asks about", () => {
  const text = changed("      signal: [outage, breach]", "      during: [out-of-hours, office]");
  const policy = policyOf(text);
  const monday = instantOf("2026-03-02T10:00:00Z");
  const sunday = instantOf("2026-03-01T10:00:00Z");
  if (monday === undefined || sunday === undefined) expect.unreachable("both are instants");
  expect(openedAt(policy, inquiry(), monday)).toEqual(inquiry({ during: ["office"] }));
  expect(openedAt(policy, inquiry(), sunday)).toEqual(inquiry({ during: ["out-of-hours"] }));
  expect(openedAt(policyOf(), inquiry(), monday).during).toEqual([]);
});
