import { expect, test } from "vitest";
import { streamFor } from "../../../src/kernel/index.ts";
import type { Phrase } from "../../../src/trainer/cases/contentSchema.ts";
import { expanded, holds, Speaker, withArticle } from "../../../src/trainer/cases/expand.ts";
import { SessionMemory } from "../../../src/trainer/cases/memory.ts";
import { parsePhrase, type Part } from "../../../src/trainer/cases/phrase.ts";

const partsOf = (say: string): Part[] => {
  const parts = parsePhrase(say);
  return typeof parts === "string" ? [] : [...parts];
};
const phrase = (say: string, when: Phrase["when"] = {}, weight = 1): Phrase => ({
  say,
  when,
  weight,
  parts: partsOf(say),
});
const speaker = (memory = new SessionMemory()): Speaker =>
  new Speaker(streamFor("1", 0, "test"), memory, { known: { tone: ["angry"] }, slots: { who: "us" } });

test("the mention goes to the telling words, at their place in the final text", () => {
  const { text, marks } = expanded(
    partsOf("Well, [it is {who}] again."),
    { who: "all of us" },
    {
      kind: "cue",
      fact: "impact",
    },
  );
  expect(text).toBe("Well, it is all of us again.");
  expect(marks).toEqual([{ kind: "cue", fact: "impact", from: 6, to: 21 }]);
});

test("a phrase without telling words tells as a whole", () => {
  const { marks } = expanded(partsOf("No rush."), {}, { kind: "decoy", fact: "urgency" });
  expect(marks).toEqual([{ kind: "decoy", fact: "urgency", from: 0, to: 8 }]);
});

test("a phrase is used again only when all others were", () => {
  const phrases = ["one", "two", "three"].map((say) => phrase(say));
  const one = speaker();
  const round = (): readonly string[] => [1, 2, 3].map(() => one.say(phrases).text).toSorted();
  expect([round(), round()]).toEqual([
    ["one", "three", "two"],
    ["one", "three", "two"],
  ]);
});

test("phrases that are guarded against the case are not said", () => {
  const phrases = [phrase("calmly", { tone: ["calm"] }), phrase("loudly", { tone: ["angry", "hurried"] })];
  expect([1, 2, 3].map(() => speaker().say(phrases).text)).toEqual(["loudly", "loudly", "loudly"]);
  expect(holds({ untold: ["impact"] }, {})).toBe(false);
});

test("a heavier phrase comes more often", () => {
  const stream = streamFor("1", 0, "test");
  const said = Array.from({ length: 300 }, () =>
    new Speaker(stream, new SessionMemory(), { known: {}, slots: {} }).say([
      phrase("often", {}, 9),
      phrase("seldom"),
    ]),
  );
  expect(said.filter(({ text }) => text === "often").length).toBeGreaterThan(240);
});

test("a slot that nothing fills is a bug and never reaches a reader", () => {
  expect(() => speaker().say([phrase("{nothing}")])).toThrow("checked at load");
});

test.each([
  ["outage", "an"],
  ["electrician", "an"],
  ["hour", "an"],
  ["unpaid bill", "an"],
  ["8-day delay", "an"],
  ["user", "a"],
  ["one-off", "a"],
  ["European site", "a"],
  ["plumber", "a"],
  ["heating engineer", "a"],
])("%s takes %s", (word, article) => {
  expect(withArticle(word)).toBe(`${article} ${word}`);
});
