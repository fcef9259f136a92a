import { expect, test } from "vitest";
import { choicesOf } from "../../../src/trainer/session/choices.ts";
import { questions } from "../../../src/trainer/answer.ts";
import { policy } from "../fixtures.ts";

const choices = choicesOf(policy);
const values = (question: (typeof questions)[number]): readonly string[] =>
  choices[question].map(({ value }) => value);

test("every question is answered with words of the policy", () => {
  expect(values("priority")).toEqual(policy.levels);
  expect(values("route")).toEqual([...policy.tiers, "decline"]);
  expect(values("impact")).toEqual(["organisation", "team", "person"]);
  expect(values("category")).toContain("data-export");
  for (const question of questions) expect(new Set(values(question)).size).toBe(values(question).length);
});

test("who may be told is nobody, a ladder, or a contact that some escalation names", () => {
  expect(values("escalate").slice(0, 2)).toEqual(["nobody", "major-incident"]);
  expect(values("escalate")).toContain("security-officer");
  expect(values("escalate")).not.toContain("billing-office");
});

test("the priority follows from impact and urgency by the policy's matrix", () => {
  expect(choices.priorityOf("organisation", "blocked")).toBe("critical");
  expect(choices.priorityOf("person", "minor")).toBe("low");
  expect(choices.priorityOf("", "")).toBeUndefined();
});
