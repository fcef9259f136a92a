import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { TextMark } from "../../../../src/trainer/trainingCase.ts";
import { unicode } from "../../../../src/trainer/ui/glyphs.ts";
import { textOf } from "../../../../src/trainer/ui/rows.ts";
import { markedSpans, quoted, ticketSection, unmarked } from "../../../../src/trainer/ui/screens/ticket.ts";
import { calm } from "../../fixtures.ts";

const textWith = (...args: Parameters<typeof ticketSection>): string =>
  ticketSection(...args)
    .rows.map(textOf)
    .join(" ");

test("a ticket tells who asks for what, and marks nothing by itself", () => {
  const section = ticketSection(7, calm, unmarked, 76, unicode);
  expect(section.title).toBe("Ticket 7 · email · plan premium");
  expect(section.rows.map(textOf).slice(0, 2)).toEqual([
    "From: Priya Nair, Okafor Joinery  asks for priority low",
    "Subject: minor question about my export file",
  ]);
  expect(section.rows.map(textOf).join(" ")).not.toMatch(/[[{]/);
});

test("a hint marks the words of its fact, feedback marks all", () => {
  expect(textWith(1, calm, { kind: "facts", facts: ["impact"] }, 76, unicode)).toMatch(
    /\[names and card endings\]/,
  );
  const all = textWith(1, calm, { kind: "all" }, 400, unicode);
  expect(all).toContain("{no rush at all}");
  expect(all).toContain("[rows in it that are not ours]");
});

property.prop([fc.string(), fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 5 })])(
  "marks take nothing from the text, even where they overlap",
  (body, places) => {
    const marks = places
      .map(([a, b]): TextMark => ({
        kind: "cue",
        fact: "impact",
        from: Math.min(a, b),
        to: Math.min(body.length, Math.max(a, b)),
      }))
      .filter(({ from, to }) => to > from)
      .sort((a, b) => a.from - b.from);
    const plain = (text: string): string => text.replaceAll(/[[\]\s]/g, "");
    const letters = body.replaceAll(/[^a-z]/g, "");
    expect(
      plain(
        markedSpans(body, marks)
          .map(({ text }) => text)
          .join(""),
      ).replaceAll(/[^a-z]/g, ""),
    ).toBe(letters);
  },
);

test("marked words can be quoted", () => {
  expect(quoted(calm, calm.text.marks)[0]).toBe('"no rush at all"');
});
