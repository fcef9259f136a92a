import type { PolicyEntry } from "./clauseIndex.ts";

/** What a query finds: entries that have all of its words, those whose name has them first, in the policy's order. */
export function searchPolicy(entries: readonly PolicyEntry[], query: string): readonly PolicyEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  const has = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const named = entries.filter(({ clause }) => has(clause));
  const told = entries.filter(({ clause, text }) => !has(clause) && has(`${clause} ${text}`));
  return [...named, ...told];
}
