import { isNode, parseDocument } from "yaml";
import type { Path } from "./sourceDocument.ts";

/** The value at a path, and the text that is to stand there. */
export interface Rewriting {
  readonly path: Path;
  readonly text: string;
}

/** The text of a YAML file with some of its values written anew, all else letter for letter; a path must be there. */
export function rewriteValues(text: string, rewritings: readonly Rewriting[]): string {
  const document = parseDocument(text);
  const places = rewritings.flatMap(({ path, text: written }) => {
    const node = document.getIn(path, true);
    const range = isNode(node) ? node.range : undefined;
    return range ? [{ from: range[0], to: range[1], written }] : [];
  });
  return places
    .toSorted((a, b) => b.from - a.from)
    .reduce((changed, { from, to, written }) => changed.slice(0, from) + written + changed.slice(to), text);
}
