import type { TextMark } from "../trainingCase.ts";

/** Some text of a ticket with the marks on it; offsets count from its own beginning. */
export interface Passage {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

/** What the words of a passage tell, or only seem to. */
export type Mention = Pick<TextMark, "kind" | "fact">;

/** Words that tell nothing. */
export const plain = (text: string): Passage => ({ text, marks: [] });

/** The passage with a mark on all of it. */
export const marked = ({ text, marks }: Passage, mention: Mention): Passage => ({
  text,
  marks: [{ ...mention, from: 0, to: text.length }, ...marks],
});

/** The passages one after another with a separator between, their marks moved along; empty ones are left out. */
export function joined(passages: readonly Passage[], separator: string): Passage {
  const marks: TextMark[] = [];
  let text = "";
  for (const passage of passages.filter((one) => one.text !== "")) {
    if (text !== "") text += separator;
    const start = text.length;
    marks.push(...passage.marks.map((mark) => ({ ...mark, from: start + mark.from, to: start + mark.to })));
    text += passage.text;
  }
  return { text, marks };
}

/** The passage between two pieces of text that tell nothing. */
export const between = (before: string, passage: Passage, behind: string): Passage =>
  joined([plain(before), passage, plain(behind)], "");
