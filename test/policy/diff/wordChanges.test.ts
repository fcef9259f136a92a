import { expect, test } from "vitest";
import { hasUnansweredWords, wordChanges } from "../../../src/policy/diff/wordChanges.ts";
import { smallPolicy, smallWith } from "./smallPolicy.ts";

test("words of only one policy are listed by kind", () => {
  const recent = smallWith(
    ["premium: {} }", "premium: {}, gold: {} }"],
    ["guard: { title: Guard }", "chief: { title: Chief }"],
    ["notify: guard", "notify: chief"],
  );
  const changes = wordChanges(smallPolicy(), recent);
  expect(changes).toEqual([
    { kind: "plan", removed: [], added: ["gold"] },
    { kind: "contact", removed: ["guard"], added: ["chief"] },
  ]);
  expect(hasUnansweredWords(changes)).toBe(true);
});

test("a contact is no word of an inquiry", () => {
  expect(hasUnansweredWords([{ kind: "contact", removed: ["guard"], added: [] }])).toBe(false);
  expect(wordChanges(smallPolicy(), smallPolicy())).toEqual([]);
});
