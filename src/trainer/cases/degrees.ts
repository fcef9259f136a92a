import type { DegreeForm, Phrase } from "./contentSchema.ts";
import { nameIn } from "./nameIn.ts";

/** A word of the policy for an impact or an urgency, with the ways to say it. */
export interface Degree {
  readonly id: string;
  /** The policy's words that are accepted, the best first; none where the policy does not ask. */
  readonly names: readonly string[];
  /** The content has no words for it: only the policy's own title says it. */
  readonly isOwnWord: boolean;
  readonly said: readonly Phrase[];
}

type Forms = Readonly<Record<string, DegreeForm>>;

/**
 * The degrees of the content under the policy's words, and the policy's other words under their own titles. A borderline
 * needs both of its neighbours; the policy's `whenUnsure` says which of the two is better.
 */
export function degreesOf(
  forms: Forms,
  words: readonly string[],
  titles: Readonly<Record<string, string>> | undefined,
  label: string,
  whenUnsure: "higher" | "lower",
): readonly Degree[] {
  const known = Object.entries(forms).flatMap(([id, form]): readonly Degree[] => {
    const names = words.length === 0 ? [] : namesOf(form, forms, words);
    if (names === undefined) return [];
    const ordered = whenUnsure === "higher" ? names : names.toReversed();
    return [{ id, names: ordered, isOwnWord: false, said: form.said }];
  });
  const covered = new Set(known.flatMap(({ names }) => names));
  const others = words.filter((word) => !covered.has(word));
  return [...known, ...others.map((word) => ownWord(word, titles?.[word] ?? word, label))];
}

function namesOf(form: DegreeForm, forms: Forms, words: readonly string[]): readonly string[] | undefined {
  if (!form.between) {
    const name = nameIn(words, form.aliases ?? []);
    return name === undefined ? undefined : [name];
  }
  const names = form.between.flatMap((id) => nameIn(words, forms[id]?.aliases ?? []) ?? []);
  return new Set(names).size === 2 ? names : undefined;
}

function ownWord(word: string, title: string, label: string): Degree {
  const text = title.charAt(0).toLowerCase() + title.slice(1);
  const say = `${label}: ${text}.`;
  const parts = [
    { kind: "words", text: `${label}: ` },
    { kind: "telling", parts: [{ kind: "words", text }] },
    { kind: "words", text: "." },
  ] as const;
  return {
    id: word,
    names: [word],
    isOwnWord: true,
    said: [{ say, weight: 1, when: {}, parts: [...parts] }],
  };
}
