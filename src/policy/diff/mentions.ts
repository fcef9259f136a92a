import type { PolicyForm } from "../schema/policySchema.ts";
import { listOf, mappingOf, stableText } from "./plainParts.ts";

/** Where a policy mentions each word, in the parts that a decision is made from. */
export type Mentions = ReadonlyMap<string, ReadonlySet<string>>;

/** Parts of a policy that no decision about an inquiry looks at. What is not listed here counts. */
const besideDecisions: readonly (keyof PolicyForm)[] = [
  "title",
  "overview",
  "holidays",
  "services",
  "signals",
  "clocks",
  "tiers",
  "deEscalations",
  "ladders",
  "contacts",
  "rotas",
  "workflow",
  "communication",
  "knowledge",
  "training",
  "assumptions",
  "openItems",
];

/** Keys whose values are for people, or for the work after the decision. */
const beside = new Set([
  ...["title", "description", "examples", "ask", "checks", "escalateWhen", "article", "purpose", "contact"],
  ...["because", "namedContacts", "impacts", "urgencies", "supports"],
  ...["live", "selfService", "concurrency", "outOfHours"],
]);

/** A condition asks about an audience with a test; what a channel says of its audience is prose. */
const isBeside = (key: string, value: unknown): boolean =>
  beside.has(key) || (key === "audience" && typeof value === "string");

/**
 * Where each word stands in what decisions are made from. Two words with the same mentions are interchangeable: a
 * decision cannot tell them apart. A key is mentioned with all that is said under it, a row or column of the matrix
 * with its cells, a word of a list without its place in the list.
 */
export function mentionsIn(form: PolicyForm): Mentions {
  const mentions = new Map<string, Set<string>>();
  const add = (word: string, place: string): void => {
    const known = mentions.get(word) ?? new Set();
    mentions.set(word, known.add(place));
  };
  for (const [part, value] of Object.entries(decidingParts(form))) collect(value, part, add);
  const { impact, urgency, cells } = form.priority.matrix ?? { impact: [], urgency: [], cells: [] };
  impact.forEach((word, row) => add(word, `row ${stableText(cells[row])}`));
  urgency.forEach((word, column) => add(word, `column ${stableText(cells.map((row) => row[column]))}`));
  return mentions;
}

/** What decisions are made from; of the escalation rules only those that fire at intake. */
function decidingParts(form: PolicyForm): object {
  const priority = { ...form.priority, matrix: undefined };
  const escalations = form.escalations.filter(({ at }) => at === "intake");
  const deciding = Object.entries({ ...form, priority, escalations });
  return Object.fromEntries(deciding.filter(([key]) => !besideDecisions.some((part) => part === key)));
}

function collect(value: unknown, place: string, add: (word: string, place: string) => void): void {
  if (typeof value === "string") add(value, place);
  listOf(value)?.forEach((one, index) =>
    collect(one, typeof one === "string" ? place : `${place}.${index}`, add),
  );
  for (const [key, part] of mappingOf(value) ?? []) {
    if (isBeside(key, part)) continue;
    add(key, `${place}.*=${stableText(decidingPart(part))}`);
    collect(part, `${place}.${key}`, add);
  }
}

function decidingPart(value: unknown): unknown {
  const list = listOf(value);
  if (list) return list.map(decidingPart);
  const mapping = mappingOf(value);
  if (!mapping) return value;
  const kept = [...mapping].filter(([key, part]) => !isBeside(key, part));
  return Object.fromEntries(kept.map(([key, part]) => [key, decidingPart(part)]));
}
