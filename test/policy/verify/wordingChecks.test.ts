import { expect, test } from "vitest";
import { changed, clean, findingsOf, theFinding } from "./cleanPolicy.ts";

const saying = (text: string): string =>
  changed("We aim to help soon, which is not guaranteed.", text, clean);

test.each([
  "We guarantee it",
  "We are committed to it",
  "You shall hear",
  "We will always call",
  "We ensure it",
  "Our warranty",
])('"%s" commits', (text) => {
  expect(theFinding("COMMITMENT_WORDING", saying(text)).path).toBe("overview");
});

test.each(["It is not guaranteed", "Soon, without a guarantee", "No warranty", "We aim to"])(
  '"%s" does not commit',
  (text) => {
    expect(findingsOf(saying(text))).toEqual([]);
  },
);

test("a policy that is confirmed as a contract may commit", () => {
  const text = saying("We guarantee it");
  expect(findingsOf(changed("version: 1\n", "version: 1\ncontractual: confirmed\n", text))).toEqual([]);
});

test("a clause marked as a commitment commits", () => {
  const text = changed("    default: true\n", "    default: true\n    strength: commitment\n", clean);
  expect(theFinding("COMMITMENT_WORDING", text).path).toBe("targets.2.strength");
});

test("answers to common questions are for customers, reasons of a clause are not", () => {
  const faq = "knowledge:\n  faqs: [{ question: When?, answer: We shall see }]\nopenItems:\n";
  expect(theFinding("COMMITMENT_WORDING", changed("openItems:\n", faq, clean)).path).toBe(
    "knowledge.faqs.0.answer",
  );
  const because = "    default: true\n    because: Nobody shall wait\n";
  expect(findingsOf(changed("    default: true\n", because, clean))).toEqual([]);
});

test("what is written in a list of texts is found in its place", () => {
  const text = changed("plans:\n", "scope: { includes: [Help, We ensure that it works] }\nplans:\n", clean);
  expect(theFinding("COMMITMENT_WORDING", text).path).toBe("scope.includes.1");
});
