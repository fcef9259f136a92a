import type { Stream } from "../../kernel/index.ts";
import type { CaseFeatures } from "../trainingCase.ts";

/** A place on the scale of ability and difficulty, in logits, and the cases that put it there. */
interface Rating {
  readonly value: number;
  readonly cases: number;
}

/** What is known of a trainee, by competence, and of cases, by what they are made of. Generated cases never repeat. */
export interface Ratings {
  readonly abilities: ReadonlyMap<string, Rating>;
  readonly difficulties: ReadonlyMap<string, Rating>;
}

/** Nothing known yet. */
export const noRatings: Ratings = { abilities: new Map(), difficulties: new Map() };

/** Cases neither too easy nor too hard: the probability of success to aim at. */
export const targetSuccess = { from: 0.75, to: 0.85 } as const;

/** A beginner is at 0, and cases that nobody has seen are taken to be right for a beginner: success in 4 of 5. */
const start = { ability: { value: 0, cases: 0 }, difficulty: { value: -Math.log(4), cases: 0 } } as const;

/** What a case is made of, as far as difficulty goes: its intent and its twists in any order. */
export const bundleOf = ({ intent, twists }: CaseFeatures): string =>
  [intent, ...twists.toSorted()].join(" + ");

/** The probability that the trainee gets a case right, 1 / (1 + exp(difficulty - ability)) (Rasch 1960; Elo 1978). */
export function successOf(ratings: Ratings, features: CaseFeatures): number {
  const difficulty = (ratings.difficulties.get(bundleOf(features)) ?? start.difficulty).value;
  return 1 / (1 + Math.exp(difficulty - abilityFor(ratings, features)));
}

/** The mean of the abilities that a case asks for. */
function abilityFor({ abilities }: Ratings, features: CaseFeatures): number {
  const values = competencesOf(features).map((one) => (abilities.get(one) ?? start.ability).value);
  return values.length === 0 ? start.ability.value : values.reduce((a, b) => a + b, 0) / values.length;
}

const competencesOf = ({ competences }: CaseFeatures): readonly string[] => [...new Set(competences)];

/**
 * The ratings after a case: each moves by the surprise, in steps that shrink as 1 / (1 + 0.05 n) with the n cases it has
 * seen (Elo 1978; the uncertainty function of Pelanek 2016).
 */
export function afterResult(ratings: Ratings, features: CaseFeatures, isRight: boolean): Ratings {
  const surprise = (isRight ? 1 : 0) - successOf(ratings, features);
  const abilities = new Map(ratings.abilities);
  for (const one of competencesOf(features)) {
    abilities.set(one, moved(abilities.get(one) ?? start.ability, surprise));
  }
  const difficulties = new Map(ratings.difficulties);
  const bundle = bundleOf(features);
  difficulties.set(bundle, moved(difficulties.get(bundle) ?? start.difficulty, -surprise));
  return { abilities, difficulties };
}

const moved = ({ value, cases }: Rating, by: number): Rating => ({
  value: value + by / (1 + 0.05 * cases),
  cases: cases + 1,
});

/**
 * One of the candidates whose success is in the target, or else nearest to it; the stream draws among equals. Offer a few
 * new ones for every item: always the nearest of all would be the same kind of case again and again.
 */
export function nextCandidate<T extends { readonly features: CaseFeatures }>(
  ratings: Ratings,
  candidates: readonly T[],
  stream: Stream,
): T | undefined {
  const distances = candidates.map(({ features }) => distanceFromTarget(successOf(ratings, features)));
  const least = Math.min(...distances);
  const nearest = candidates.filter((_, index) => distances[index] === least);
  return nearest[Math.floor(stream.next() * nearest.length)];
}

const distanceFromTarget = (success: number): number =>
  Math.max(0, targetSuccess.from - success, success - targetSuccess.to);
