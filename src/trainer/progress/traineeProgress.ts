import type { Instant } from "../../units/index.ts";
import type { Mode } from "../sessionEvent.ts";
import type { JudgedSession } from "./judgedSession.ts";
import { isCorrect } from "../scoring/index.ts";
import { masteryBy, meanPoints, type Mastery } from "./mastery.ts";

/** How one session went. */
export interface SessionScore {
  readonly session: string;
  readonly wall: Instant;
  readonly mode: Mode;
  readonly policyHash: string;
  readonly isEnded: boolean;
  readonly answers: number;
  readonly right: number;
  readonly criticalMisses: number;
  /** Mean points of an answer, of 100; undefined when there are none. */
  readonly points: number | undefined;
}

/** How a trainee has come along: session by session, and over all of them. */
export interface TraineeProgress {
  readonly trainee: string;
  readonly sessions: readonly SessionScore[];
  readonly competences: readonly Mastery[];
  readonly clauses: readonly Mastery[];
}

/** The progress of a trainee, from the sessions of any number of them. */
export function traineeProgress(sessions: readonly JudgedSession[], trainee: string): TraineeProgress {
  const own = sessions.filter((session) => session.trainee === trainee);
  const answers = own.flatMap((session) => session.answers);
  return {
    trainee,
    sessions: own.map(scoreOf),
    competences: masteryBy(answers, (answer) => answer.case.features.competences),
    clauses: masteryBy(answers, (answer) => answer.case.gold.clauses),
  };
}

const scoreOf = ({ session, wall, started, isEnded, answers }: JudgedSession): SessionScore => ({
  session,
  wall,
  mode: started.mode,
  policyHash: started.policyHash,
  isEnded,
  answers: answers.length,
  right: answers.filter(({ verdict }) => isCorrect(verdict)).length,
  criticalMisses: answers.filter(({ verdict }) => verdict.isCriticalMiss).length,
  points: meanPoints(answers),
});
