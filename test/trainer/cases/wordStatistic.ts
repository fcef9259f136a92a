import type { TrainingCase } from "../../../src/trainer/trainingCase.ts";

const wordsOf = ({ text }: TrainingCase): ReadonlySet<string> =>
  new Set(text.body.toLowerCase().match(/[a-z']+/g) ?? []);

/** A naive Bayes classifier of priorities by the words of the body, with half a word added (Maron 1961). */
export function trainedOn(cases: readonly TrainingCase[]): (one: TrainingCase) => string {
  const levels = new Map<string, { count: number; readonly words: Map<string, number> }>();
  for (const one of cases) {
    const name = one.gold.priority[0] ?? "";
    const level = levels.get(name) ?? { count: 0, words: new Map<string, number>() };
    levels.set(name, level);
    level.count += 1;
    for (const word of wordsOf(one)) level.words.set(word, (level.words.get(word) ?? 0) + 1);
  }
  return (one) => {
    const words = [...wordsOf(one)];
    const scored = [...levels].map(([name, level]) => {
      const chance = (word: string): number => ((level.words.get(word) ?? 0) + 0.5) / (level.count + 1);
      return {
        name,
        score: words.reduce((sum, word) => sum + Math.log(chance(word)), Math.log(level.count)),
      };
    });
    return scored.toSorted((a, b) => b.score - a.score)[0]?.name ?? "";
  };
}
