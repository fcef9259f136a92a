import type { TextMark, TrainingCase } from "../trainingCase.ts";

/** Hints that one case has at most. */
export const mostHints = 2;

/** The facts that the text of a case gives away, in the order of the text and each once. */
export const hintableFacts = ({ text }: TrainingCase): readonly string[] => [
  ...new Set(cuesOf(text.marks).map(({ fact }) => fact)),
];

/** The fact that the next hint is about; undefined when there is none left. */
export function nextHint(of: TrainingCase, taken: readonly string[]): string | undefined {
  return taken.length >= mostHints ? undefined : hintableFacts(of).find((fact) => !taken.includes(fact));
}

/** The stretches of the text that tell facts, in the order of the text; with `facts`, those facts only. */
export const cuesOf = (marks: readonly TextMark[], facts?: readonly string[]): readonly TextMark[] =>
  marks
    .filter((mark) => mark.kind === "cue" && (facts === undefined || facts.includes(mark.fact)))
    .sort((a, b) => a.from - b.from);

/** The stretches that only seem to tell something. */
export const decoysOf = (marks: readonly TextMark[]): readonly TextMark[] =>
  marks.filter(({ kind }) => kind === "decoy").sort((a, b) => a.from - b.from);
