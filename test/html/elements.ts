/** Elements that have no end. */
const single = new Set(["meta", "input"]);

const tag = /<(\/?)([a-z]\w*)((?: [\w-]+(?:="[^"<>]*")?)*)(\/?)>/g;

/**
 * The elements of a page or part of one, in order, with the names of their attributes but the class; throws where they are
 * not well nested.
 */
export function elementsOf(html: string): readonly string[] {
  const rest = html.replace("<!doctype html>", "").replaceAll(/<style>[^]*?<\/style>/g, "");
  if (/[<>]/.test(rest.replaceAll(tag, ""))) throw new Error("an angle bracket that is part of no tag");
  const open: string[] = [];
  const elements: string[] = [];
  for (const [, end = "", name = "", attributes = "", closed = ""] of rest.matchAll(tag)) {
    if (end === "/" && open.pop() !== name) throw new Error(`</${name}> ends something else`);
    if (end === "/") continue;
    if (closed === "" && !single.has(name)) open.push(name);
    elements.push([name, ...namesIn(attributes)].join(" "));
  }
  if (open.length > 0) throw new Error(`<${open.join("><")}> has no end`);
  return elements;
}

const namesIn = (attributes: string): readonly string[] =>
  attributes
    .replaceAll(/"[^"]*"/g, "")
    .split(/[ =]+/)
    .filter((name) => name !== "" && name !== "class");
