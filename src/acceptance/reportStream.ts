import { Writable } from "node:stream";
import { plainText } from "../units/index.ts";

const colour = /(\u001B\[[\d;]*m)/;

/** Text with its colours or without, and with nothing else in it that could steer a terminal. */
export const printable = (text: string, { isColoured }: { readonly isColoured: boolean }): string =>
  isColoured
    ? text
        .split(colour)
        .map((part, index) => (index % 2 === 1 ? part : plainText(part)))
        .join("")
    : plainText(text);

/** Where a report is printed: cucumber colours what goes to a terminal, so this is one where colours are wanted. */
export function reportStream(
  write: (text: string) => unknown,
  { isColoured }: { readonly isColoured: boolean },
): Writable {
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      write(printable(String(chunk), { isColoured }));
      done();
    },
  });
  return Object.assign(stream, { isTTY: isColoured });
}
