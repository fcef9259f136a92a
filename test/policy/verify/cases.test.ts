import { expect, test } from "vitest";
import { decide, type Decision, type Facts, type Policy } from "../../../src/policy/index.ts";
import {
  casesOf,
  exampleOf,
  factsText,
  intakeSpace,
  lookedAt,
  workSpace,
  type Case,
} from "../../../src/policy/verify/cases.ts";
import { situationsOf } from "../../../src/policy/verify/situations.ts";
import { inquiry, policyOf } from "../samplePolicy.ts";
import { changed, clean, loaded } from "./cleanPolicy.ts";

const { policy } = loaded(clean);

/** What of a decision does not repeat the words it was asked about. */
function outcome({ priorityBasis, ...decision }: Decision): string {
  const targets = decision.targets.map((target) => ({ ...target, zone: undefined }));
  return JSON.stringify([priorityBasis.by, decision.scope.isIn, { ...decision, targets, scope: undefined }]);
}

const isByPolicy = ({ decision }: Case): boolean => decision.priorityBasis.by !== "hand";

const subsets = (words: readonly string[]): readonly (readonly string[])[] =>
  words.reduce<readonly (readonly string[])[]>(
    (sets, word) => [...sets, ...sets.map((one) => [...one, word])],
    [[]],
  );

/** Every combination of the words of the file, whether told apart or not; no two calendars are asked about. */
function* rawFacts({ form, duringCalendars }: Policy): Iterable<Facts> {
  const { impact, urgency } = form.priority.matrix ?? { impact: [], urgency: [] };
  const moments = subsets(duringCalendars);
  for (const plan of Object.keys(form.plans))
    for (const channel of Object.keys(form.channels))
      for (const category of Object.keys(form.categories))
        for (const signals of subsets(Object.keys(form.signals)))
          for (const one of [...impact, undefined])
            for (const other of [...urgency, undefined])
              for (const service of [...Object.keys(form.services), undefined])
                for (const audience of ["guest", "somebody", undefined])
                  for (const during of moments)
                    yield {
                      ...{ plan, channel, category, signals, during },
                      ...(one === undefined ? {} : { impact: one }),
                      ...(other === undefined ? {} : { urgency: other }),
                      ...(service === undefined ? {} : { service }),
                      ...(audience === undefined ? {} : { audience }),
                    };
}

test.each([
  ["the sample", policyOf()],
  ["the clean policy", policy],
])("the reduced facts of %s get every answer that all words together get, and no other", (_, one) => {
  const raw = [...rawFacts(one)].map((facts) => outcome(decide(one, facts)));
  const reduced = [...casesOf(one, intakeSpace(one))]
    .filter(isByPolicy)
    .map(({ decision }) => outcome(decision));
  expect(new Set(reduced)).toEqual(new Set(raw));
});

test("a space is smaller than the words it stands for", () => {
  const one = policyOf();
  expect(intakeSpace(one).size).toBeLessThan([...rawFacts(one)].length);
});

test("categories that only a later rule tells apart are one at intake", () => {
  const text = changed(
    "  - { clause: CH-1, when: { category: bug, priority: low }, use: email }\n",
    "",
    clean,
  );
  const one = loaded(text.replace("channelRules:\n", "")).policy;
  expect(workSpace(one).size).toBe(2 * intakeSpace(one).size);
});

test("a priority that no facts lead to is set by hand, on the plans that offer it", () => {
  const text = changed("cells: [[high, low], [low, low]]", "cells: [[low, low], [low, low]]", clean);
  const restricted = changed("{ title: Standard }", "{ title: Standard, priorities: [critical, low] }", text);
  const one = loaded(restricted).policy;
  const cases = [...casesOf(one, intakeSpace(one))].filter(({ decision }) => decision.priority === "high");
  expect(new Set(cases.map(({ decision }) => decision.priorityBasis.by))).toEqual(new Set(["hand"]));
  expect(new Set(cases.map(({ facts }) => facts.plan))).toEqual(new Set(["premium"]));
});

test("of a space with more combinations than are wanted every so many-th is decided", () => {
  const space = intakeSpace(policy);
  const few = [...casesOf(policy, space, 10)].filter(isByPolicy);
  expect(few).toHaveLength(lookedAt(space, 10));
  expect(few.length).toBeLessThanOrEqual(10);
});

test("facts are told in words", () => {
  const facts = inquiry({ signals: ["outage"], impact: "team", engaged: false, region: "eu" });
  expect(factsText(facts, "high")).toBe(
    "standard + email + high + access + outage + impact team + region eu + working along: no",
  );
});

test("a counterexample carries the facts that show it, and when", () => {
  const facts = inquiry();
  const [situation] = situationsOf(policy);
  const decision = decide(policy, facts);
  expect(exampleOf(policy, { facts, decision }, situation, "nobody")).toEqual({
    text: "standard + email + high + access on Thursday 2026-01-01 00:00 (Europe/London): nobody",
    ...{ facts, priority: "high", opened: situation?.at },
  });
});
