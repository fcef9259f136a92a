import { plainText } from "../units/index.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text from outside made safe between the tags of a page and in a quoted attribute: shown as it is, never read as HTML. */
export const htmlText = (text: string): string =>
  plainText(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");
