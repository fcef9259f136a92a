import type { Policy } from "../../policy/index.ts";
import { invariant } from "../../units/index.ts";
import { questions, type Answer, type Question } from "../answer.ts";
import type { Gold, TrainingCase } from "../trainingCase.ts";
import type { Verdict } from "../verdict.ts";

/** What a right answer to each question is worth; 100 together. */
export const weights: Readonly<Record<Question, number>> = {
  priority: 30,
  route: 25,
  category: 15,
  action: 15,
  impact: 5,
  urgency: 5,
  escalate: 5,
};

/** Points, of the 100, that each hint costs. */
export const hintPrice = 10;

/** What the desk goes on to do with a ticket; the other questions are the reasons for it. */
const decisive: readonly Question[] = ["priority", "route", "action", "escalate"];

/** Whether the desk would do the right thing: priority, route, first action and escalation are all accepted. */
export const isCorrect = ({ right }: Verdict): boolean => decisive.every((question) => right[question]);

/** How an answer fares against the answers that the policy accepts, after so many hints. */
export function verdictOf(
  policy: Policy,
  { gold }: TrainingCase,
  answer: Answer,
  { hints }: { readonly hints: number },
): Verdict {
  invariant(answer.confidence >= 0.5 && answer.confidence <= 1, "a confidence lies between 0.5 and 1");
  invariant(hints >= 0, "no fewer than no hints are taken");
  const right = rightOf(gold, answer);
  const tooLow = levelsTooLow(policy.levels, gold.priority, answer.priority);
  return {
    right,
    tooLow,
    isCriticalMiss: gold.isCritical && tooLow > 0,
    points: Math.max(0, pointsOf(right) - hintPrice * hints),
    brier: (answer.confidence - (right.priority ? 1 : 0)) ** 2,
    cost: costOf(policy, tooLow),
  };
}

function rightOf(gold: Gold, answer: Answer): Readonly<Record<Question, boolean>> {
  const accepts = (question: Question): boolean =>
    (gold[question] as readonly string[]).includes(answer[question]);
  return {
    category: accepts("category"),
    impact: accepts("impact"),
    urgency: accepts("urgency"),
    priority: accepts("priority"),
    route: accepts("route"),
    action: accepts("action"),
    escalate: accepts("escalate"),
  };
}

const pointsOf = (right: Verdict["right"]): number =>
  questions.reduce((points, question) => points + (right[question] ? weights[question] : 0), 0);

/** Levels from the nearest accepted priority down to the one given; of two as near, from the better answer. */
function levelsTooLow(levels: readonly string[], accepted: readonly string[], given: string): number {
  const rankOf = (priority: string): number => {
    const rank = levels.indexOf(priority);
    invariant(rank >= 0, `"${priority}" is a priority of the policy`);
    return rank;
  };
  const distances = accepted.map((one) => rankOf(given) - rankOf(one));
  const [first, ...rest] = distances;
  invariant(first !== undefined, "the policy accepts at least one priority");
  return rest.reduce((best, one) => (Math.abs(one) < Math.abs(best) ? one : best), first);
}

/** The policy's price for each level too low or too high. */
function costOf({ form }: Policy, tooLow: number): number {
  const { under, over } = form.training.costs;
  return tooLow > 0 ? under * tooLow : over * Math.abs(tooLow);
}
