import { createEmptyCard, fsrs, Rating, State, type Card, type Grade as FsrsGrade } from "ts-fsrs";
import { clauseChanges, type Policy } from "../../policy/index.ts";
import { instant, invariant, type Instant } from "../../units/index.ts";
import { isCorrect } from "../scoring/index.ts";
import type { Verdict } from "../verdict.ts";

/** When a clause of the policy is to be practised again. Every review is a fresh case that exercises the clause. */
export type ClauseCard = {
  readonly clause: string;
  readonly due: Instant;
} & ({ readonly state: "new" } | ({ readonly state: "learning" | "review" | "relearning" } & Memory));

/** What the scheduler remembers of a clause that has been practised. */
interface Memory {
  /** Days after which recall falls to 90 %. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  readonly lastReview: Instant;
  readonly scheduledDays: number;
  readonly reviews: number;
  readonly lapses: number;
  readonly learningSteps: number;
}

/** How a review went: wrong, right with a hint, right. */
export type Grade = "again" | "hard" | "good";

const grades: Readonly<Record<Grade, FsrsGrade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
};

/** FSRS (Ye, Su and Cao 2022) with its published weights, 90 % recall, and nothing random: the same review, the same day. */
const scheduler = fsrs({ enable_fuzz: false, request_retention: 0.9 });

/** How the review of every clause of a case went. */
export function gradeOf(verdict: Verdict, { hints }: { readonly hints: number }): Grade {
  if (!isCorrect(verdict)) return "again";
  return hints > 0 ? "hard" : "good";
}

/** A card for every clause of the policy, all of them due. */
export const cardsFor = (policy: Policy, at: Instant): readonly ClauseCard[] =>
  [...policy.clauses.keys()].map((clause) => ({ clause, due: at, state: "new" }));

/** The card after a review of its clause. */
export function reviewed(card: ClauseCard, grade: Grade, at: Instant): ClauseCard {
  invariant(card.state === "new" || at >= card.lastReview, "reviews come one after the other");
  const { card: next } = scheduler.next(fsrsCard(card), new Date(at), grades[grade]);
  return clauseCard(card.clause, next, at);
}

/** The probability that a clause is still remembered; undefined for one that was never practised. */
export const recallOf = (card: ClauseCard, at: Instant): number | undefined =>
  card.state === "new" ? undefined : scheduler.get_retrievability(fsrsCard(card), new Date(at), false);

/** The cards that are due, longest overdue first, then by clause. */
export const dueCards = (cards: readonly ClauseCard[], at: Instant): readonly ClauseCard[] =>
  cards
    .filter(({ due }) => due <= at)
    .toSorted((a, b) => a.due - b.due || (a.clause < b.clause ? -1 : a.clause > b.clause ? 1 : 0));

/**
 * The cards under the next version of a policy: a clause whose text changed falls due at once and keeps what is known of
 * its memory, new clauses get a card, and those that are gone lose theirs.
 */
export function cardsAfterChange(
  cards: readonly ClauseCard[],
  [old, recent]: readonly [Policy, Policy],
  at: Instant,
): readonly ClauseCard[] {
  const changed = new Set(clauseChanges(old, recent).changed.map(({ clause }) => clause));
  const known = new Map(cards.map((card) => [card.clause, card]));
  return cardsFor(recent, at).map((fresh) => {
    const card = known.get(fresh.clause);
    if (!card) return fresh;
    return changed.has(card.clause) && card.due > at ? { ...card, due: at } : card;
  });
}

const stateNames = { learning: State.Learning, review: State.Review, relearning: State.Relearning } as const;

function fsrsCard(card: ClauseCard): Card {
  const blank = createEmptyCard(new Date(card.due));
  if (card.state === "new") return blank;
  return {
    ...blank,
    stability: card.stability,
    difficulty: card.difficulty,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reviews,
    lapses: card.lapses,
    state: stateNames[card.state],
    last_review: new Date(card.lastReview),
  };
}

function clauseCard(clause: string, card: Card, at: Instant): ClauseCard {
  const names = Object.keys(stateNames) as (keyof typeof stateNames)[];
  const state = names.find((name) => stateNames[name] === card.state);
  invariant(state !== undefined, "a card is not new after a review");
  return {
    clause,
    due: instant(card.due.getTime()),
    state,
    stability: card.stability,
    difficulty: card.difficulty,
    lastReview: at,
    scheduledDays: card.scheduled_days,
    reviews: card.reps,
    lapses: card.lapses,
    learningSteps: card.learning_steps,
  };
}
