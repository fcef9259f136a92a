import type { Paint } from "../report/index.ts";
import { plainText } from "../units/index.ts";

/** A line of text that a command prints, in one tone. */
export interface Line {
  readonly text: string;
  readonly tone?: Parameters<Paint>[0];
}

export const line = (text: string, tone?: Line["tone"]): Line =>
  tone === undefined ? { text } : { text, tone };

/** The lines as a terminal shows them; nothing in them that was written by others can steer it. */
export const paintedLines = (lines: readonly Line[], paint: Paint): string =>
  lines
    .map(({ text, tone }) => {
      const safe = plainText(text).trimEnd();
      return `${tone === undefined || safe === "" ? safe : paint(tone, safe)}\n`;
    })
    .join("");

/** "38,136". */
export const count = (number: number): string => number.toLocaleString("en-GB");

/** "1 day", "2 days". */
export const counted = (number: number, one: string): string =>
  `${count(number)} ${one}${number === 1 ? "" : "s"}`;
