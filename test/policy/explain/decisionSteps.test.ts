import { expect, test } from "vitest";
import { decide, type Facts } from "../../../src/policy/index.ts";
import { decisionSteps, onText, type DecisionStep } from "../../../src/policy/explain/decisionSteps.ts";
import { changed, inquiry, policyOf, sample } from "../samplePolicy.ts";

function step(about: DecisionStep["about"], facts: Partial<Facts>, text: string = sample): DecisionStep {
  const policy = policyOf(text);
  const all = inquiry(facts);
  const found = decisionSteps(policy, all, decide(policy, all)).find((one) => one.about === about);
  if (!found) expect.unreachable(`there is a step about ${about}`);
  return found;
}

const exact = { impact: "team", urgency: "blocked" };
const namesOf = (clauses: readonly { readonly clause: string }[]): readonly string[] =>
  clauses.map(({ clause }) => clause);

test("a priority rule is named with its reason and what it matched on", () => {
  const { clauses, almost, basis } = step("priority", { ...exact, signals: ["breach"] });
  expect(clauses).toMatchObject([{ clause: "PRI-1", says: "critical", because: "it may spread" }]);
  expect(clauses.map(({ on }) => onText(on))).toEqual(["signal breach"]);
  expect(basis).toBeUndefined();
  expect(almost).toEqual([]);
});

test.each<[Partial<Facts>, string]>([
  [exact, "the matrix, for impact team and urgency blocked"],
  [{ impact: "team" }, "not all facts are known: the higher of high, medium"],
  [
    { ...exact, plan: "starter" },
    "the matrix, for impact team and urgency blocked; the plan starter does not offer high",
  ],
])("without a rule %o is decided by %s", (facts, basis) => {
  expect(step("priority", facts)).toMatchObject({ basis, clauses: [] });
});

test("where customers set it, their word; without a matrix, what holds otherwise", () => {
  const customers = changed("  matrix:", "  setBy: customer\n  matrix:");
  expect(step("priority", { claimed: "low" }, customers).basis).toBe("the customer's word");
  const none = sample.slice(0, sample.indexOf("  matrix:\n")) + sample.slice(sample.indexOf("  rules:\n"));
  const otherwise = changed("        impact: person\n", "", none).replace(
    "  rules:\n",
    "  otherwise: low\n  rules:\n",
  );
  expect(step("priority", {}, otherwise).basis).toBe("what holds when nothing else decides");
});

test("a rule that one fact would have made match is told with the reason", () => {
  const facts = { impact: "person", urgency: "blocked", audience: "guest", category: "bug" };
  expect(step("priority", facts).almost).toMatchObject([
    { clause: "PRI-1", ways: [{ reason: "no signal breach" }] },
    { clause: "PRI-2", ways: [{ reason: "category is bug, not access" }] },
  ]);
});

test("the targets' clause, what it promises, and a later one that would match as well", () => {
  const facts = { plan: "premium", impact: "organisation", urgency: "blocked" };
  const { clauses, passedOver, answer } = step("targets", facts);
  expect(answer).toBe("SLA-1");
  expect(clauses).toMatchObject([{ clause: "SLA-1", says: "firstResponse, update, resolution" }]);
  expect(namesOf(passedOver)).toEqual(["SLA-2"]);
  expect(namesOf(step("targets", exact).clauses)).toEqual(["SLA-2"]);
  expect(step("targets", exact).clauses[0]?.says).toContain("workaround best effort");
});

test("a policy without targets says that none are defined", () => {
  const silent = sample.slice(0, sample.indexOf("targets:\n")) + sample.slice(sample.indexOf("clocks:\n"));
  expect(step("targets", {}, silent)).toMatchObject({
    answer: "none",
    basis: "Support response targets not formally defined",
  });
});

test("escalations at intake, the tier and the root cause", () => {
  const outage = { ...exact, category: "bug", signals: ["outage"] };
  expect(step("at once", outage).clauses).toMatchObject([
    { clause: "ESC-1", says: "to tier3, pages major, tells manager, desk" },
  ]);
  expect(step("at once", exact)).toMatchObject({ answer: "nothing", almost: [{ clause: "ESC-1" }] });
  expect(step("tier", outage).basis).toBe("ESC-1 sends it there");
  expect(step("tier", { category: "bug" }).basis).toBe("bug is handled by tier2");
  expect(step("tier", { category: "network" }).basis).toBe("the first tier, because network names none");
  expect(step("root cause", { signals: ["breach"] })).toMatchObject({
    answer: "required",
    basis: "priority critical",
  });
  expect(step("root cause", exact)).toMatchObject({
    answer: "not required",
    ways: [{ reason: "priority is high, not critical" }],
  });
});

test("a knowledge article is told where the policy says for what, and not at all elsewhere", () => {
  const asking = changed("knowledge:\n", "knowledge:\n  requiredFor: { category: bug }\n");
  expect(step("article", { category: "bug" }, asking)).toMatchObject({ answer: "required" });
  expect(step("article", exact, asking)).toMatchObject({
    answer: "not required",
    ways: [{ reason: "category is access, not bug" }],
  });
});

test("a channel that does not take the priority is told, with the one to use", () => {
  expect(step("also", { signals: ["breach"] }).answer).toBe("it should have come by phone");
});

test("where a floor speaks, no rule was passed over for it", () => {
  const raised = changed(
    "  rules:\n",
    "  floors: [{ clause: FLR-1, when: { audience: guest }, atLeast: high }]\n  rules:\n",
  );
  const facts = { impact: "person", urgency: "minor", audience: "guest" };
  expect(step("priority", facts, raised)).toMatchObject({
    answer: "high",
    clauses: [{ clause: "FLR-1", on: [{ fact: "audience" }] }],
    passedOver: [],
  });
});
