import { invariant } from "../../units/index.ts";
import { isCorrect, type ScoredRow } from "../scoring/index.ts";

/** How a competence is learnt and shown, as probabilities. */
export interface KnowledgeModel {
  /** Known before the first case. */
  readonly prior: number;
  /** Learnt from one case, when it was not known. */
  readonly learn: number;
  /** Wrong although known. */
  readonly slip: number;
  /** Right although not known. */
  readonly guess: number;
}

/** Corbett and Anderson (1995) bound slip and guess so: beyond, a right answer may speak against knowing. */
const most = { slip: 0.1, guess: 0.3 } as const;

/** The model of every competence unless a test says otherwise. */
export const usualKnowledge: KnowledgeModel = { prior: 0.2, learn: 0.15, slip: 0.1, guess: 0.2 };

/** From here practice of a competence is enough. Never a certificate: three right answers in a row get there. */
export const practiceGate = 0.95;

export const isMastered = (known: number): boolean => known >= practiceGate;

/**
 * The probability that a competence is known after a case that was right or wrong, from that before it: Bayes' rule,
 * then a chance to learn. Bayesian knowledge tracing (Corbett and Anderson 1995, equations 1 to 3).
 */
export function afterCase(model: KnowledgeModel, known: number, isRight: boolean): number {
  checkModel(model);
  const { learn, slip, guess } = model;
  const ifKnown = known * (isRight ? 1 - slip : slip);
  const ifNot = (1 - known) * (isRight ? guess : 1 - guess);
  const posterior = ifKnown + ifNot > 0 ? ifKnown / (ifKnown + ifNot) : known;
  return posterior + (1 - posterior) * learn;
}

/** The probability that each competence is known after the rows, in the order in which they were answered. */
export function masteryOf(
  rows: readonly ScoredRow[],
  model: KnowledgeModel = usualKnowledge,
): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const { trainingCase, verdict } of rows) {
    for (const competence of new Set(trainingCase.features.competences)) {
      known.set(competence, afterCase(model, known.get(competence) ?? model.prior, isCorrect(verdict)));
    }
  }
  return known;
}

function checkModel({ prior, learn, slip, guess }: KnowledgeModel): void {
  const areShares = [prior, learn, slip, guess].every((one) => one >= 0 && one <= 1);
  invariant(areShares, "prior, learn, slip and guess are probabilities");
  invariant(slip <= most.slip, `a slip is no likelier than ${most.slip}`);
  invariant(guess <= most.guess, `a lucky guess is no likelier than ${most.guess}`);
}
