import { isNode, isScalar, visit, type Document, type YAMLError } from "yaml";
import type { PlaceOf } from "./placesIn.ts";
import type { Problem } from "./problem.ts";
import type { ProblemCode } from "./problemCodes.ts";

/** A key as the value's object has it: 1 and "1" are one key. */
export const keyText = (key: unknown): string => String(isScalar(key) ? (key.value ?? "") : key);

/** One problem for each place, and the first only of what the parser cannot place after it lost the thread. */
export function syntaxProblems(placeOf: PlaceOf, { errors, warnings }: Document): readonly Problem[] {
  const byPlace = new Map<number, YAMLError>();
  let isLost = false;
  for (const fault of [...errors, ...warnings]) {
    const isUnexpected = fault.code === "UNEXPECTED_TOKEN";
    if ((isLost && isUnexpected) || byPlace.has(fault.pos[0])) continue;
    isLost ||= isUnexpected;
    byPlace.set(fault.pos[0], fault);
  }
  return [...byPlace.values()].map((fault) => syntaxProblem(placeOf, fault));
}

function syntaxProblem(placeOf: PlaceOf, fault: YAMLError): Problem {
  const at = placeOf(fault.pos[0]);
  const isTooDeep = fault.message.includes("call stack");
  const found = isTooDeep ? "too many levels" : fault.message.replaceAll(/\s+/g, " ").replace(/\.$/, "");
  return { code: "YAML_SYNTAX", at, path: "", found, fix: "Check indentation, quotes and brackets here" };
}

/** Keys that stand twice in one mapping or can stand in none, and aliases of nothing or of what they stand in. */
export function keyProblems(placeOf: PlaceOf, document: Document): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (code: ProblemCode, node: unknown, found: string, fix: string): void => {
    const at = placeOf(isNode(node) ? (node.range?.[0] ?? 0) : 0);
    problems.push({ code, at, path: "", found, fix });
  };
  const anchors = new Set<string | undefined>();
  visit(document, {
    Value: (_key, { anchor }) => void anchors.add(anchor),
    Map: (_key, map) => {
      anchors.add(map.anchor);
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = keyText(key);
        if (name === "__proto__") add("KEY_UNKNOWN", key, `"${name}" cannot be a key`, "Choose another name");
        else if (seen.has(name))
          add("KEY_DUPLICATE", key, "this key stands twice in the same place", "Keep one of them");
        seen.add(name);
      }
    },
    Alias: (_key, alias, above) => {
      if (!anchors.has(alias.source))
        add("YAML_SYNTAX", alias, `nothing before is marked &${alias.source}`, "Mark it, or write it out");
      const repeated = above.findLast(
        (node) => isNode(node) && "anchor" in node && node.anchor === alias.source,
      );
      if (!repeated || alias.resolve(document) !== repeated) return;
      add("YAML_SYNTAX", alias, `*${alias.source} repeats what it stands in, without end`, "Write it out");
    },
  });
  return problems;
}
