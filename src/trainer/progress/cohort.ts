import { questions } from "../answer.ts";
import type { JudgedAnswer, JudgedSession } from "./judgedSession.ts";
import { groupedBy, inNameOrder, masteryBy, type Mastery } from "./mastery.ts";

/** How a trainee stands with a clause. */
export interface ClauseStanding extends Mastery {
  readonly trainee: string;
}

/** How often a trainee made a mistake among the cases that had a twist. */
export interface MistakePattern {
  readonly trainee: string;
  /** "critical miss", "priority too low", "priority too high", or the question that was answered wrongly. */
  readonly mistake: string;
  /** The twist of the cases; "plain" for those without one. */
  readonly twist: string;
  readonly cases: number;
  readonly made: number;
}

export interface Cohort {
  readonly trainees: readonly string[];
  readonly clauses: readonly ClauseStanding[];
  /** The most frequent first. */
  readonly patterns: readonly MistakePattern[];
}

/** The standing of everybody, by trainee and clause and by trainee and mistake. */
export function cohortOf(sessions: readonly JudgedSession[]): Cohort {
  const trainees = [...new Set(sessions.map(({ trainee }) => trainee))].toSorted(inNameOrder);
  const answersOf = (trainee: string): readonly JudgedAnswer[] =>
    sessions.filter((session) => session.trainee === trainee).flatMap(({ answers }) => answers);
  return {
    trainees,
    clauses: trainees.flatMap((trainee) => standingsOf(trainee, answersOf(trainee))),
    patterns: trainees.flatMap((trainee) => patternsOf(trainee, answersOf(trainee))).toSorted(byFrequency),
  };
}

const standingsOf = (trainee: string, answers: readonly JudgedAnswer[]): readonly ClauseStanding[] =>
  masteryBy(answers, (answer) => answer.case.gold.clauses).map((standing) => ({ trainee, ...standing }));

const patternsOf = (trainee: string, answers: readonly JudgedAnswer[]): readonly MistakePattern[] =>
  [...groupedBy(answers, twistsOf)].flatMap(([twist, group]) =>
    [...groupedBy(group, mistakesOf)].map(([mistake, made]) => ({
      trainee,
      mistake,
      twist,
      cases: group.length,
      made: made.length,
    })),
  );

const twistsOf = ({ case: { features } }: JudgedAnswer): readonly string[] =>
  features.twists.length === 0 ? ["plain"] : features.twists;

/** What is wrong with an answer, in the words of reports. */
export function mistakesOf({ verdict }: JudgedAnswer): readonly string[] {
  const { right, tooLow, isCriticalMiss } = verdict;
  return [
    ...(isCriticalMiss ? ["critical miss"] : []),
    ...(tooLow > 0 ? ["priority too low"] : []),
    ...(tooLow < 0 ? ["priority too high"] : []),
    ...questions.filter((question) => question !== "priority" && !right[question]),
  ];
}

const byFrequency = (a: MistakePattern, b: MistakePattern): number =>
  b.made - a.made ||
  a.cases - b.cases ||
  inNameOrder(a.trainee, b.trainee) ||
  inNameOrder(a.mistake, b.mistake) ||
  inNameOrder(a.twist, b.twist);
