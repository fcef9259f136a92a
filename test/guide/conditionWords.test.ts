import { expect, test } from "vitest";
import { conditionWords } from "../../src/guide/conditionWords.ts";
import { standardSource } from "./sample.ts";

const { form } = standardSource().policy;
const of = (clause: string): string => {
  const all = [...form.escalations, ...form.targets, ...form.priority.rules, ...form.deEscalations];
  return conditionWords(form, all.find((one) => one.clause === clause)?.when);
};

test.each([
  ["SLA-3", "on Premium, priority high"],
  ["PRI-4", "signal payment-blocked, and one of: impact team or person; urgency degraded or minor"],
  ["ESC-2", "category bug, integration or performance, at First line, after 1 attempt or more"],
  ["ESC-4", "at Second line, after 4 hours of work, without a workaround"],
  ["DES-1", "priority other than critical, at Third line (engineering), with a workaround"],
])("the condition of %s reads: %s", (clause, words) => {
  expect(of(clause)).toBe(words);
});

test("a condition with groups says what is left out, and that all signals are wanted where they are", () => {
  const none = [{ channel: { oneOf: ["phone"] } }];
  const when = { signal: { oneOf: ["outage", "deadline"], every: true }, none } as const;
  expect(conditionWords(form, when)).toBe("signal outage and deadline, but not by Telephone");
});

test("no condition, or one of facts that are left out, is no words", () => {
  expect(conditionWords(form, undefined)).toBe("");
  expect(conditionWords(form, { plan: { oneOf: ["premium"] } }, ["plan"])).toBe("");
});

test.each([
  [">=", "after 2 attempts or more"],
  [">", "after more than 2 attempts"],
  ["<", "after fewer than 2 attempts"],
  ["<=", "after at most 2 attempts"],
  ["=", "after 2 attempts"],
] as const)("attempts %s 2 read: %s", (comparison, words) => {
  expect(conditionWords(form, { attempts: { comparison, number: 2 } })).toBe(words);
});
