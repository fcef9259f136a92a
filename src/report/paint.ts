/** What a stretch of text is, for a terminal to show. */
export type Tone = "good" | "bad" | "doubtful" | "strong" | "faint";
export type Paint = (tone: Tone, text: string) => string;

const codes: Readonly<Record<Tone, string>> = {
  good: "32;1",
  bad: "31;1",
  doubtful: "33;1",
  strong: "1",
  faint: "2",
};

/** Colours by escape sequences. */
export const inColour: Paint = (tone, text) => `\u001B[${codes[tone]}m${text}\u001B[0m`;

/** The text alone. */
export const plain: Paint = (_, text) => text;
