import { htmlText } from "../../html/index.ts";
import { unreachable } from "../../units/index.ts";
import type { Inline, Text } from "../page.ts";

/** A text as HTML. */
export const textHtml = (text: Text): string => text.map(inlineHtml).join("");

function inlineHtml(part: Inline): string {
  if (typeof part === "string") return htmlText(part);
  const text = htmlText(part.text);
  switch (part.kind) {
    case "strong":
      return `<strong>${text}</strong>`;
    case "code":
      return `<code>${text}</code>`;
    case "reference":
      return `<a href="#${htmlText(part.id)}">${text}</a>`;
    case "link":
      return linkHtml(text, htmlText(part.to));
    default:
      return unreachable(part);
  }
}

/** A link whose address is put beside it on paper, unless its text is the address. */
function linkHtml(text: string, to: string): string {
  if (!/^(?:https?:\/\/|mailto:)/i.test(to)) return text;
  const kind = to.endsWith(text) ? "" : ` class="named"`;
  return `<a href="${to}"${kind}>${text}</a>`;
}
