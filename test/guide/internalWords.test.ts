import { expect, test } from "vitest";
import { internalWords } from "../../src/guide/internalWords.ts";
import { bareText, policyIn, standardSource } from "./sample.ts";

const secret = internalWords(standardSource().policy.form);

test.each([
  "Ask the team lead",
  "the Duty Managers' rota",
  "TIER 1 looks at it",
  "an engineer on call answers",
  "pages major-incident",
  "write to security@marlbeck.example",
])("customers do not read: %s", (sentence) => {
  expect(secret.test(sentence)).toBe(true);
});

test.each([
  "Write to help@marlbeck.example",
  "The service desk answers",
  "Every team has a leader",
  "Call support",
])("customers may read: %s", (sentence) => {
  expect(secret.test(sentence)).toBe(false);
});

test("what a channel's name holds is not internal", () => {
  const text = bareText
    .replace("email: {", "email: { title: Emergency form,")
    .concat("contacts: { emergency: { title: Emergency }, boss: { title: The boss } }\n");
  const words = internalWords(policyIn(text).form);
  expect([words.test("the emergency form"), words.test("ask the boss")]).toEqual([false, true]);
});
