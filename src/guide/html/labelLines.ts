import { plainText } from "../../units/index.ts";

/** How wide letters are in a broad sans-serif, in shares of their height: an estimate, so that text fits in any of them. */
function letterWidth(letter: string): number {
  if (/[ijlft.,:;'|!() ]/.test(letter)) return 0.35;
  if (/[mwMW@%]/.test(letter)) return 0.95;
  if (/[A-Z&]/.test(letter)) return 0.72;
  return letter < "\u1100" ? 0.62 : 1.1;
}

/** About how wide a line of that size is, in pixels. */
export const lineWidth = (line: string, size: number): number =>
  size * Array.from(line).reduce((width, letter) => width + letterWidth(letter), 0);

/**
 * A label on as few lines of at most about `room` pixels as hold it, none longer than it has to be; a word that is too long
 * for a line is broken.
 */
export function labelLines(label: string, size: number, room: number): readonly string[] {
  const words = plainText(label)
    .split(/\s+/)
    .flatMap((word) => pieces(word, size, room));
  let lines = filled(words, size, room);
  for (let narrower = room - 5; narrower > 0; narrower -= 5) {
    const next = filled(words, size, narrower);
    if (next.length > lines.length) break;
    lines = next;
  }
  return lines;
}

function filled(words: readonly string[], size: number, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last ?? ""} ${word}`;
    if (last !== undefined && lineWidth(longer, size) <= room) lines[lines.length - 1] = longer;
    else if (word !== "") lines.push(word);
  }
  return lines;
}

function pieces(word: string, size: number, room: number): readonly string[] {
  const found: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && lineWidth(piece + letter, size) > room) {
      found.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...found, piece];
}
