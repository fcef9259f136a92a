import type { Position } from "../../input/index.ts";
import type { Policy } from "../policy.ts";
import { listOf, mappingOf, stableText } from "./plainParts.ts";

/** A clause of one of the policies, and where it stands. */
export interface PlacedClause {
  readonly clause: string;
  readonly at: Position | undefined;
}

/** How the clauses of two policies differ as texts. */
export interface ClauseChanges {
  readonly added: readonly PlacedClause[];
  readonly removed: readonly PlacedClause[];
  readonly changed: readonly (PlacedClause & { readonly parts: readonly string[] })[];
  /** Lists whose common clauses stand in another order, "targets". */
  readonly reordered: readonly string[];
}

interface FoundClause {
  readonly list: string;
  readonly form: ReadonlyMap<string, unknown>;
}

/** What was added, removed or changed, by the names of the clauses. */
export function clauseChanges(old: Policy, recent: Policy): ClauseChanges {
  const [before, after] = [clausesIn(old), clausesIn(recent)];
  const placed = ({ clauses }: Policy, clause: string): PlacedClause => ({ clause, at: clauses.get(clause) });
  const common = [...after.keys()].filter((clause) => before.has(clause));
  return {
    added: [...after.keys()].filter((clause) => !before.has(clause)).map((one) => placed(recent, one)),
    removed: [...before.keys()].filter((clause) => !after.has(clause)).map((one) => placed(old, one)),
    changed: common.flatMap((clause) => {
      const parts = changedKeys(before.get(clause)?.form, after.get(clause)?.form);
      return parts.length === 0 ? [] : [{ ...placed(recent, clause), parts }];
    }),
    reordered: reorderedLists(before, after, common),
  };
}

/** The keys under which two mappings differ. */
export function changedKeys(
  old: ReadonlyMap<string, unknown> | undefined,
  recent: ReadonlyMap<string, unknown> | undefined,
): readonly string[] {
  const keys = new Set([...(old?.keys() ?? []), ...(recent?.keys() ?? [])]);
  return [...keys].filter((key) => stableText(old?.get(key)) !== stableText(recent?.get(key)));
}

/** Every clause of a policy by its name, in the order of the form. */
function clausesIn({ form }: Policy): ReadonlyMap<string, FoundClause> {
  const found = new Map<string, FoundClause>();
  const search = (value: unknown, list: string): void => {
    for (const one of listOf(value) ?? []) {
      const entry = mappingOf(one);
      const clause = entry?.get("clause");
      if (entry && typeof clause === "string") found.set(clause, { list, form: entry });
    }
    for (const [key, part] of mappingOf(value) ?? []) search(part, list === "" ? key : `${list}.${key}`);
  };
  search(form, "");
  return found;
}

function reorderedLists(
  before: ReadonlyMap<string, FoundClause>,
  after: ReadonlyMap<string, FoundClause>,
  common: readonly string[],
): readonly string[] {
  const orderIn = (all: ReadonlyMap<string, FoundClause>, list: string): string =>
    [...all.keys()].filter((clause) => common.includes(clause) && all.get(clause)?.list === list).join("\n");
  const lists = new Set([...after.values()].map(({ list }) => list));
  return [...lists].filter((list) => orderIn(before, list) !== orderIn(after, list));
}

const clauseLists = ["targets", "escalations", "deEscalations", "continuousEffort", "channelRules"];

/** Other parts that differ as texts: "calendars.office", "priority.matrix". */
export function partChanges(old: Policy, recent: Policy): readonly string[] {
  const [before, after] = [mappingOf(old.form), mappingOf(recent.form)];
  return changedKeys(before, after)
    .filter((key) => !clauseLists.includes(key))
    .flatMap((key) => {
      const inner = [mappingOf(before?.get(key)), mappingOf(after?.get(key))] as const;
      if (!inner[0] || !inner[1]) return [key];
      return changedKeys(...inner)
        .map((part) => `${key}.${part}`)
        .filter((part) => part !== "priority.rules" && part !== "priority.floors");
    });
}
