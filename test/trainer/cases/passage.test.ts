import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { between, joined, marked, plain } from "../../../src/trainer/cases/passage.ts";

test.prop([fc.array(fc.string(), { maxLength: 6 }), fc.string({ maxLength: 3 })])(
  "a mark stays on its own words wherever its passage goes",
  (texts, separator) => {
    const passage = joined(
      texts.map((text) => marked(plain(text), { kind: "cue", fact: text })),
      separator,
    );
    for (const { fact, from, to } of passage.marks) expect(passage.text.slice(from, to)).toBe(fact);
    expect(passage.marks).toHaveLength(texts.filter((text) => text !== "").length);
  },
);

test("words put before and behind tell nothing", () => {
  const passage = between('Said: "', marked(plain("no"), { kind: "decoy", fact: "impact" }), '"');
  expect(passage).toEqual({ text: 'Said: "no"', marks: [{ kind: "decoy", fact: "impact", from: 7, to: 9 }] });
});
