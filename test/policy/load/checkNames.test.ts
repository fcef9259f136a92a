import { expect, test } from "vitest";
import { vocabularyOf } from "../../../src/policy/index.ts";
import { changed, placeOf, policyOf, problemsOf, sample } from "../samplePolicy.ts";

/** Each place that refers to a name: what the sample says there, and the kind of name that is then unknown. */
const references: readonly (readonly [string, string, string])[] = [
  ["owner: manager", "owner: nobody", "contact"],
  ["worked: office", "worked: nobody", "calendar"],
  ["accepts: extended", "accepts: nobody", "calendar"],
  ["supports: [access, bug]", "supports: [access, nobody]", "category"],
  ["priorities: [critical, high]\nplans", "priorities: [critical, nobody]\nplans", "priority"],
  ["extends: standard", "extends: nobody", "plan"],
  ["extends: standard", "addOnTo: nobody", "plan"],
  ["categories: [access, bug]", "categories: [nobody, bug]", "category"],
  ["priorities: [medium, low]", "priorities: [medium, nobody]", "priority"],
  ["handledBy: tier1", "handledBy: nobody", "tier"],
  ["article: access-guide", "article: nobody", "article"],
  ["categories: network", "categories: nobody", "category"],
  ["channels: phone", "channels: nobody", "channel"],
  ["signal: breach", "signal: nobody", "signal"],
  ["is: critical", "is: nobody", "priority"],
  ["impact: person", "impact: nobody", "impact"],
  ["impact: person", "urgency: nobody", "urgency"],
  ["impact: person", "claimed: nobody", "priority"],
  ["impact: person", "during: nobody", "calendar"],
  ["service: api", "service: nobody", "service"],
  ["      plan: premium", "      plan: nobody", "plan"],
  ["      plan: premium", "      channel: { not: nobody }", "channel"],
  ["priority: [critical, high]\n    calendar: office", "priority: nobody\n    calendar: office", "priority"],
  ["calendar: always", "calendar: nobody", "calendar"],
  ["within: 2h\n      calendar: worked", "within: 2h\n      calendar: nobody", "calendar"],
  ["        phone: 3m", "        nobody: 3m", "channel"],
  ["handles: access", "handles: nobody", "category"],
  ["contact: desk", "contact: nobody", "contact"],
  ["to: tier3\n    page", "to: nobody\n    page", "tier"],
  ["page: major", "page: nobody", "ladder"],
  ["notify: [manager, desk]", "notify: [manager, nobody]", "contact"],
  ["tier: [tier1, tier2]", "tier: [tier1, nobody]", "tier"],
  ["workaround: true\n    to: tier2", "workaround: true\n    to: nobody", "tier"],
  ["page: engineer", "page: nobody", "contact"],
  ["then: manager", "then: nobody", "contact"],
  ["calendar: office\n  engineer", "calendar: nobody\n  engineer", "calendar"],
  ["rota: engineers", "rota: nobody", "rota"],
  ["members: [engineer]", "members: [nobody]", "contact"],
  ["required: [critical, high]", "required: [critical, nobody]", "priority"],
  ["requiredFor:\n    priority: critical", "requiredFor:\n    priority: nobody", "priority"],
  ["owner: desk", "owner: nobody", "contact"],
];

test.each(references)("instead of %j, %j is told: no such %s", (from, to, kind) => {
  const text = changed(from, to);
  const [problem, ...others] = problemsOf(text);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: "NAME_UNKNOWN", found: `there is no ${kind} "nobody"` });
  expect(problem?.at.line).toBe(placeOf(text, "nobody").line);
});

test("who stands in is a contact, and who has a part in a task a tier, a contact or a role", () => {
  const deputy = changed("rota: engineers", "rota: engineers\n    deputy: nobody");
  expect(problemsOf(deputy).map(({ found }) => found)).toEqual(['there is no contact "nobody"']);
  const task =
    "  raci: [{ task: Solve, responsible: [tier1, nobody], accountable: manager, informed: nobody }]\n";
  const raci = changed("    required: [critical, high]\n", `    required: [critical, high]\n${task}`);
  expect(problemsOf(raci).map(({ path }) => path)).toEqual([
    "workflow.raci.0.responsible.1",
    "workflow.raci.0.informed",
  ]);
});

test("a name in a list, in not: and in an alternative is placed at the word itself", () => {
  for (const [from, to] of [
    ["signal: [outage, breach]", "signal: [outage, nobody]"],
    ["          - service: api", "          - service: { not: [api, nobody] }"],
    ["      - [medium, low]", "      - [medium, nobody]"],
  ] as const) {
    const text = changed(from, to.trimStart().startsWith("-") ? from.replace(from.trim(), to.trim()) : to);
    const at = problemsOf(text)[0]?.at;
    expect(at).toEqual(placeOf(text, "nobody"));
  }
});

test("worked is the calendar of the channel, and needs no definition", () => {
  expect(problemsOf(changed("calendar: always", "calendar: worked"))).toEqual([]);
});

test("the vocabulary of a policy is what it defines", () => {
  expect(vocabularyOf(policyOf().form)).toMatchObject({
    calendar: ["office", "extended", "always", "out-of-hours", "either", "both", "theirs"],
    holidays: ["england"],
    priority: ["critical", "high", "medium", "low"],
    impact: ["organisation", "team", "person"],
    urgency: ["blocked", "minor"],
    ladder: ["major"],
    article: ["access-guide"],
  });
});

test("without a matrix, impact and urgency are the words that the policy explains", () => {
  const matrix = sample.slice(sample.indexOf("  matrix:\n"), sample.indexOf("  rules:\n"));
  const words =
    "  otherwise: low\n  impacts: { person: One, team: Several }\n  urgencies: { now: At once }\n";
  const { impact, urgency } = vocabularyOf(policyOf(changed(matrix, words)).form);
  expect([impact, urgency]).toEqual([["person", "team"], ["now"]]);
});
