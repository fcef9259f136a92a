import { wilson, type ShareEstimate } from "../../kernel/index.ts";
import { questions, type Question } from "../answer.ts";
import type { JudgedAnswer, JudgedSession } from "./judgedSession.ts";
import { isCorrect } from "../scoring/index.ts";
import { groupedBy, inNameOrder } from "./mastery.ts";

/** The answer that was most often given instead of the policy's. */
export interface InsteadAnswer {
  readonly question: Question;
  readonly given: string;
  readonly policy: string;
  readonly times: number;
}

/** What trainees made of a clause: disputes and disagreement say that it is unclear. */
export interface ClauseReview {
  readonly clause: string;
  readonly trainees: number;
  readonly attempts: number;
  /** Share of all answers that agree with the policy, with its 95 % interval. */
  readonly agreement: ShareEstimate;
  readonly disputes: number;
  readonly reasons: readonly string[];
  readonly instead: InsteadAnswer | undefined;
}

/** Every clause that came up, those to look at first before the others: most disputes, then least agreement. */
export function policyReview(sessions: readonly JudgedSession[]): readonly ClauseReview[] {
  const answers = sessions.flatMap(({ trainee, answers: own }) => own.map((answer) => ({ trainee, answer })));
  const disputes = sessions.flatMap((session) => session.disputes);
  const answersAbout = groupedBy(answers, ({ answer }) => answer.case.gold.clauses);
  const disputesAbout = groupedBy(disputes, ({ clause }) => [clause]);
  return [...new Set([...answersAbout.keys(), ...disputesAbout.keys()])]
    .map((clause): ClauseReview => {
      const about = answersAbout.get(clause) ?? [];
      const reasons = (disputesAbout.get(clause) ?? []).map(({ reason }) => reason);
      const right = about.filter(({ answer }) => isCorrect(answer.verdict)).length;
      return {
        clause,
        trainees: new Set(about.map(({ trainee }) => trainee)).size,
        attempts: about.length,
        agreement: wilson(right, about.length, 0.95),
        disputes: reasons.length,
        reasons: [...new Set(reasons)].filter((reason) => reason !== "").toSorted(inNameOrder),
        instead: insteadOf(about.map(({ answer }) => answer)),
      };
    })
    .toSorted(byUrgency);
}

/** The commonest of the answers that the policy does not accept. */
function insteadOf(answers: readonly JudgedAnswer[]): InsteadAnswer | undefined {
  const groups = groupedBy(answers, ({ verdict, answer, case: { gold } }) =>
    questions
      .filter((question) => !verdict.right[question])
      .map((question) => JSON.stringify([question, answer[question], gold[question][0] ?? ""])),
  );
  const [commonest] = [...groups].toSorted(
    ([a, inA], [b, inB]) => inB.length - inA.length || inNameOrder(a, b),
  );
  if (!commonest) return undefined;
  const [question, given, policy] = JSON.parse(commonest[0]) as [Question, string, string];
  return { question, given, policy, times: commonest[1].length };
}

const byUrgency = (a: ClauseReview, b: ClauseReview): number =>
  b.disputes - a.disputes || shareOf(a) - shareOf(b) || inNameOrder(a.clause, b.clause);

const shareOf = ({ agreement }: ClauseReview): number => (agreement.kind === "none" ? 1 : agreement.share);
