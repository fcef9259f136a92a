import { instant, type Instant } from "../units/index.ts";
import { cardsFor, dueCards, gradeOf, reviewed, type ClauseCard } from "../trainer/mastery/index.ts";
import { judgedSessions } from "../trainer/progress/judgedSession.ts";
import type { TrainingStore } from "../trainer/store.ts";
import type { Training } from "../trainer/node/readTraining.ts";
import { judgedRows } from "./trainRows.ts";

/** Clauses that one drill is about at most. */
const atOnce = 10;

/** The clauses that a trainee is to practise at a time, those longest due first, as the focus of a session. */
export function dueFocus(
  training: Training,
  store: TrainingStore,
  trainee: string,
  at: Instant,
): string | undefined {
  const due = dueCards(cardsOf(training, store, trainee), at);
  return due.length === 0
    ? undefined
    : due
        .slice(0, atOnce)
        .map(({ clause }) => clause)
        .join(",");
}

/** The clauses that a new ticket can be about: what happens to it later has no part in triage. */
const clausesOfTriage = ({
  priorityRules,
  targetClauses,
  intakeRules,
}: Training["policy"]): ReadonlySet<string> =>
  new Set([...priorityRules, ...targetClauses, ...intakeRules].map(({ clause }) => clause));

/** When each clause of the policy is to be practised again, after all that the trainee has answered. */
export function cardsOf(training: Training, store: TrainingStore, trainee: string): readonly ClauseCard[] {
  const { policy } = training;
  const exercised = clausesOfTriage(policy);
  const fresh = cardsFor(policy, instant(0)).filter(({ clause }) => exercised.has(clause));
  const cards = new Map(fresh.map((card) => [card.clause, card]));
  const own = judgedSessions(store.all(), judgedRows(training)).filter((one) => one.trainee === trainee);
  const answers = own.flatMap((one) => one.answers).toSorted((a, b) => a.wall - b.wall);
  for (const { case: of, verdict, wall, hints } of answers) {
    for (const clause of of.gold.clauses) {
      const card = cards.get(clause);
      if (card) cards.set(clause, reviewed(card, gradeOf(verdict, { hints }), wall));
    }
  }
  return [...cards.values()];
}
