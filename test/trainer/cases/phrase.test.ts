import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { hasTelling, parsePhrase, slotsIn } from "../../../src/trainer/cases/phrase.ts";

const word = fc.stringMatching(/^[A-Za-z,.']{1,8}$/);

test.prop([fc.array(word, { minLength: 1 })])("a phrase of plain words stays as it is", (words) => {
  const say = words.join(" ");
  expect(parsePhrase(say)).toEqual([{ kind: "words", text: say }]);
});

test("slots and the words that tell a fact are taken apart", () => {
  const parts = parsePhrase("Only [{a role} has it], says {colleague}.");
  expect(parts).toEqual([
    { kind: "words", text: "Only " },
    {
      kind: "telling",
      parts: [
        { kind: "slot", name: "role", hasArticle: true },
        { kind: "words", text: " has it" },
      ],
    },
    { kind: "words", text: ", says " },
    { kind: "slot", name: "colleague", hasArticle: false },
    { kind: "words", text: "." },
  ]);
  expect(typeof parts === "string" ? [] : [...slotsIn(parts)]).toEqual(["role", "colleague"]);
  expect(typeof parts !== "string" && hasTelling(parts)).toBe(true);
});

test.each([
  ["two  blanks", "blanks"],
  [" a blank before", "blanks"],
  ["a line\nbreak", "blanks"],
  ["a {two words} slot", "slot"],
  ["an open {slot", "slot"],
  ["[one in [another]]", "brackets"],
  ["never closed [here", "brackets"],
])("%j is no phrase", (say, why) => {
  expect(parsePhrase(say)).toContain(why);
});
