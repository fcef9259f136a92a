import type { Policy } from "../../policy/index.ts";

/** A place of the policy that can be looked up. */
export interface PolicyEntry {
  /** The name of a clause, or the path of a title: "categories.access". */
  readonly clause: string;
  /** Where it stands in the file, as file:line; undefined for what has no place of its own. */
  readonly place: string | undefined;
  readonly text: string;
}

/** Every clause of the policy with its words, then everything that has a title. */
export function clauseIndex(policy: Policy): readonly PolicyEntry[] {
  const clauses: PolicyEntry[] = [];
  const titles: PolicyEntry[] = [];
  visit(policy.form, [], (path, part) => {
    if (typeof part["clause"] === "string") clauses.push(clauseEntry(policy, part["clause"], part));
    else if (typeof part["title"] === "string" && path.length > 0) titles.push(titleEntry(path, part));
  });
  return [...clauses, ...titles];
}

type Part = Readonly<Record<string, unknown>>;

function visit(
  part: unknown,
  path: readonly string[],
  see: (path: readonly string[], part: Part) => void,
): void {
  if (Array.isArray(part)) part.forEach((inner, index) => visit(inner, [...path, String(index)], see));
  if (!isPart(part)) return;
  see(path, part);
  for (const [key, inner] of Object.entries(part)) visit(inner, [...path, key], see);
}

const isPart = (value: unknown): value is Part =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function clauseEntry(policy: Policy, clause: string, part: Part): PolicyEntry {
  const at = policy.clauses.get(clause);
  const { because, when } = part;
  const effects = ["is", "atLeast", "to", "page", "notify", "declare", "use"].flatMap((key) =>
    part[key] === undefined ? [] : [`${key} ${wordsOf(part[key])}`],
  );
  const condition = isPart(when) ? [`When ${conditionText(when)}`] : [];
  const rule = [...condition, ...(effects.length > 0 ? [effects.join(", ")] : [])].join(": ");
  const said = [rule === "" ? [] : `${rule}.`, typeof because === "string" ? because.trim() : []].flat();
  return { clause, place: at && `${at.file}:${at.line}`, text: said.join(" ") };
}

const titleEntry = (path: readonly string[], part: Part): PolicyEntry => {
  const more = ["description", "role", "purpose", "escalateWhen", "ask", "goTo", "note"].flatMap((key) =>
    part[key] === undefined ? [] : [wordsOf(part[key])],
  );
  return { clause: path.join("."), place: undefined, text: [String(part["title"]), ...more].join(". ") };
};

/** A condition in a few words: "signal outage, impact not organisation". */
export const conditionText = (when: Part): string =>
  Object.entries(when)
    .filter(([, test]) => test !== undefined)
    .map(([fact, test]) => `${groupNames[fact] ?? fact} ${wordsOf(test)}`)
    .join(", ");

const groupNames: Readonly<Record<string, string>> = { any: "one of", all: "all of", none: "none of" };

function wordsOf(value: unknown): string {
  if (Array.isArray(value))
    return value.map((one) => (isPart(one) ? `(${conditionText(one)})` : wordsOf(one))).join(" or ");
  if (!isPart(value)) return String(value).trim();
  if (Array.isArray(value["oneOf"])) return value["oneOf"].join(value["every"] === true ? " and " : " or ");
  if (Array.isArray(value["noneOf"])) return `not ${value["noneOf"].join(" or ")}`;
  return conditionText(value);
}
