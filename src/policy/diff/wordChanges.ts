import { vocabularyOf, type Vocabulary } from "../load/vocabulary.ts";
import type { Policy } from "../policy.ts";

/** Words of one kind that only one of two policies has. */
export interface WordChange {
  readonly kind: keyof Vocabulary;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The words that exist in only one of the two, by kind. */
export function wordChanges(old: Policy, recent: Policy): readonly WordChange[] {
  const [before, after] = [vocabularyOf(old.form), vocabularyOf(recent.form)];
  return (Object.keys(after) as (keyof Vocabulary)[]).flatMap((kind) => {
    const removed = before[kind].filter((word) => !after[kind].includes(word));
    const added = after[kind].filter((word) => !before[kind].includes(word));
    return removed.length + added.length === 0 ? [] : [{ kind, removed, added }];
  });
}

/** Kinds of words with which an inquiry is described: one that only one policy knows has no answer in the other. */
const inquiryKinds: readonly (keyof Vocabulary)[] = [
  "plan",
  "channel",
  "category",
  "impact",
  "urgency",
  "region",
];

/** Whether inquiries can be described to one policy in words that the other does not have. */
export const hasUnansweredWords = (changes: readonly WordChange[]): boolean =>
  changes.some(({ kind }) => inquiryKinds.includes(kind));
