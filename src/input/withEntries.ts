import { isMap, isScalar, parseDocument, type ParsedNode } from "yaml";

/**
 * The text of a YAML mapping with some of its entries written anew and all else letter for letter as it was; entries
 * that it does not have come at the end, after an empty line. Undefined when the text is no mapping with a line an entry.
 */
export function withEntries(text: string, entries: ReadonlyMap<string, string>): string | undefined {
  const { contents } = parseDocument(text);
  if (!isMap<ParsedNode, ParsedNode | null>(contents) || contents.flow === true) return undefined;
  const missing = new Map(entries);
  let changed = "";
  let end = 0;
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : "";
    const written = entries.get(name);
    if (written === undefined) continue;
    missing.delete(name);
    changed += text.slice(end, key.range[0]) + written;
    end = (value?.range ?? key.range)[2];
  }
  return `${[`${changed}${text.slice(end)}`.trimEnd(), ...missing.values()].join("\n\n").trimEnd()}\n`;
}
