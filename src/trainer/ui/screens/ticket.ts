import { cuesOf, decoysOf } from "../../session/hints.ts";
import type { TextMark, TrainingCase } from "../../trainingCase.ts";
import { ticketNumber } from "../../caseName.ts";
import { screenText } from "../cells.ts";
import type { Glyphs } from "../glyphs.ts";
import type { Section } from "../layout.ts";
import { blank, paragraph, wrapSpans, type Span, type Token } from "../rows.ts";

/** Which stretches of a ticket's text are marked. */
export type Marking =
  { readonly kind: "all" } | { readonly kind: "facts"; readonly facts: readonly string[] };
export const unmarked: Marking = { kind: "facts", facts: [] };

/** A ticket as the desk sees it, with the words marked that hints or feedback point to. */
export function ticketSection(
  item: number,
  of: TrainingCase,
  marking: Marking,
  width: number,
  glyphs: Glyphs,
): Section {
  const { text, requester, facts } = of;
  const asked = facts.claimed === undefined ? "" : `  asks for priority ${facts.claimed}`;
  return {
    title: `${ticketNumber(of.id) === undefined ? `Ticket ${item}` : of.id} ${glyphs.dot} ${facts.channel} ${glyphs.dot} plan ${facts.plan}`,
    rows: [
      ...(of.notes ?? []).flatMap((note) => paragraph(note, width, "doubtful")),
      ...paragraph(`From: ${requester.name}, ${requester.company}${asked}`, width, "faint"),
      ...(text.subject === undefined ? [] : paragraph(`Subject: ${text.subject}`, width, "strong")),
      blank,
      ...wrapSpans(markedSpans(text.body, marksFor(text.marks, marking)), width),
    ],
  };
}

const marksFor = (marks: readonly TextMark[], marking: Marking): readonly TextMark[] =>
  marking.kind === "all"
    ? [...cuesOf(marks), ...decoysOf(marks)].sort((a, b) => a.from - b.from)
    : cuesOf(marks, marking.facts);

/** The body in stretches; marked ones stand in brackets, so that they are seen without colour. Overlaps keep the first. */
export function markedSpans(body: string, marks: readonly TextMark[]): readonly Span[] {
  const spans: Span[] = [];
  let done = 0;
  const take = (to: number, token: Token, [open, close] = ["", ""]): void => {
    const text = screenText(body.slice(done, to));
    if (text !== "") spans.push({ text: `${open}${text}${close}`, token });
    done = to;
  };
  for (const { kind, from, to } of marks) {
    if (from < done) continue;
    take(from, "text");
    take(to, kind, kind === "cue" ? ["[", "]"] : ["{", "}"]);
  }
  take(body.length, "text");
  return spans;
}

/** The words that marks stand for, each in quotation marks, as a row of a list. */
export const quoted = (of: TrainingCase, marks: readonly TextMark[]): readonly string[] =>
  marks.map(({ from, to }) => `"${of.text.body.slice(from, to).replaceAll(/\s+/g, " ")}"`);
