import { nearestWords, useOneOf, type Position, type Problem } from "../input/index.ts";
import type { ParameterType } from "./parameterTypes.ts";
import type { SaidStep } from "./parseFeature.ts";
import { unknownWordFinder, type FindUnknownWords, type UnknownWord } from "./unknownWord.ts";

/** A definition of a step, and the place of its code. */
export interface StepDefinition {
  readonly text: string;
  readonly place: string;
  readonly matches: (step: string) => boolean;
}

/** What steps are checked against. */
export interface StepCheck {
  readonly definitions: readonly StepDefinition[];
  /** The kinds of words that the policy makes. */
  readonly kinds: readonly ParameterType[];
  /** The texts of the vocabulary, which use no other kinds. */
  readonly texts: readonly string[];
}

/** Every step that no definition matches, or more than one, each once. */
export function stepProblems(steps: readonly SaidStep[], check: StepCheck): readonly Problem[] {
  const matching = new Map<string, readonly StepDefinition[]>();
  const problems = new Map<string, Problem>();
  let finder: FindUnknownWords | undefined;
  for (const step of steps) {
    const found = matching.get(step.text) ?? check.definitions.filter(({ matches }) => matches(step.text));
    matching.set(step.text, found);
    if (found.length === 1) continue;
    finder ??= unknownWordFinder(check.texts, check.kinds);
    for (const problem of found.length > 1 ? [ambiguous(step, found)] : undefinedStep(step, check, finder))
      problems.set(JSON.stringify([problem.at, problem.found]), problem);
  }
  return [...problems.values()];
}

function undefinedStep(step: SaidStep, check: StepCheck, wordsOf: FindUnknownWords): readonly Problem[] {
  const words = wordsOf(step.text);
  if (words.length === 0) return [unknownStep(step, check.definitions)];
  return words.map((one) => unknownWord(step, one));
}

function unknownWord(step: SaidStep, { word, kind }: UnknownWord): Problem {
  const at = placeOfWord(step, word);
  const [, column] = /^<(.+)>$/.exec(word) ?? [];
  if (column !== undefined) {
    const columns = step.cells.map((cell) => cell.column);
    return wordProblem(at, `there is no column "${column}" in the examples`, useOneOf(column, columns));
  }
  const { name, words, form = "" } = kind;
  return words
    ? wordProblem(at, `there is no ${name} "${word}"`, useOneOf(word, words))
    : wordProblem(at, `"${word}" is not a ${name}`, `Write it as ${form}`);
}

const wordProblem = (at: Position, found: string, fix: string): Problem => ({
  code: "WORD_UNKNOWN",
  at,
  path: "",
  found,
  fix,
});

/** Where a word was written: in a cell of the examples, or in the step itself where the text is as it was written. */
function placeOfWord({ text, at, cells }: SaidStep, word: string): Position {
  const cell = cells.find(({ value }) => value === word);
  if (cell) return cell.at;
  return cells.length > 0 ? at : { ...at, column: at.column + Math.max(0, text.indexOf(word)) };
}

function unknownStep({ text, at }: SaidStep, definitions: readonly StepDefinition[]): Problem {
  const known = definitions.map((one) => one.text);
  const nearest = nearestWords(text, known);
  const fix =
    nearest.length > 0
      ? `Did you mean ${nearest.map((one) => `"${one}"`).join(" or ")}?`
      : likest(text, known);
  return { code: "STEP_UNKNOWN", at, path: "", found: `there is no step "${text}"`, fix };
}

/** The known steps that share the most words with a text. */
function likest(text: string, known: readonly string[]): string {
  const words = wordsIn(text);
  const shared = (one: string): number => {
    const others = wordsIn(one);
    const both = [...others].filter((word) => words.has(word)).length;
    return both / Math.max(1, words.size + others.size - both);
  };
  const best = known
    .map((one) => ({ one, share: shared(one) }))
    .filter(({ share }) => share > 0.2)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, 3);
  if (best.length === 0) return "Say it with a step of the vocabulary; deskdrill steps lists them";
  return `The nearest steps are ${best.map(({ one }) => `"${one}"`).join(", ")}`;
}

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+(?![^{]*\})/gu));

const ambiguous = ({ text, at }: SaidStep, found: readonly StepDefinition[]): Problem => ({
  code: "STEP_AMBIGUOUS",
  at,
  path: "",
  found: `"${text}" means two things: ${found.map((one) => `"${one.text}" (${one.place})`).join(" and ")}`,
  fix: "Reword the step, or the definition of yours",
});
