import { CucumberExpression, ParameterType, ParameterTypeRegistry } from "@cucumber/cucumber-expressions";
import type { ParameterType as KindOfWord } from "./parameterTypes.ts";

/** A word of a step that is none of its kind. */
export interface UnknownWord {
  readonly word: string;
  readonly kind: KindOfWord;
}

/** Finds the words by which a step that nothing matches differs from one that is known. */
export type FindUnknownWords = (step: string) => readonly UnknownWord[];

/** Up to three words, or anything in quotes: what somebody may have written in the place of a word. */
const anything = /"[^"]*"|\S+(?: \S+){0,2}?/;

/** A finder for steps of the given texts; it answers with no words where the step is like none of them. */
export function unknownWordFinder(texts: readonly string[], kinds: readonly KindOfWord[]): FindUnknownWords {
  const registry = new ParameterTypeRegistry();
  for (const { name } of kinds)
    registry.defineParameterType(new ParameterType(name, anything, String, (text) => text, false, false));
  const expressions = texts.map((text) => new CucumberExpression(text, registry));
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  const faultsOf = (expression: CucumberExpression, step: string): readonly UnknownWord[] =>
    (expression.match(step) ?? []).flatMap(({ group, parameterType: { name = "" } }) => {
      const kind = byName.get(name);
      const word = group.value;
      return !kind || isWord(kind, word) ? [] : [{ word, kind }];
    });
  return (step) =>
    expressions
      .map((expression) => faultsOf(expression, step))
      .filter((faults) => faults.length > 0)
      .toSorted((a, b) => lengthOf(a) - lengthOf(b))[0] ?? [];
}

const isWord = ({ pattern }: KindOfWord, word: string): boolean =>
  new RegExp(`^(?:${pattern.source})$`, pattern.flags).test(word);

/** The step that leaves the least unexplained is the one that was meant. */
const lengthOf = (faults: readonly UnknownWord[]): number =>
  faults.reduce((sum, { word }) => sum + word.length, 0);
