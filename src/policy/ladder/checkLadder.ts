import { hours, type Duration } from "../../units/index.ts";
import type { Ladder, LadderStep } from "./ladder.ts";

/** The most repeats that a ladder may have: enough for anybody to wake up, and no endless paging (decision 17). */
export const mostRepeats = 20;
/** The longest that a step may be waited on. */
export const longestWait: Duration = hours(150);

/** What makes a ladder unfit to run. */
export type LadderProblem =
  | { readonly problem: "repeats not bounded"; readonly repeat: number }
  | { readonly problem: "wait out of bounds"; readonly step: number; readonly ackWithin: Duration }
  | { readonly problem: "lapses no sooner than the next reminder" };

/** What a ladder allows but nobody is likely to want. */
export type LadderDoubt =
  | { readonly doubt: "no steps" }
  | { readonly doubt: "nobody named"; readonly step: number }
  | { readonly doubt: "does not end at management" };

/** Whether a ladder repeats a whole number of times, from none to `mostRepeats` (decision 17). */
export const repeatsAreBounded = ({ repeat }: Pick<Ladder, "repeat">): boolean =>
  Number.isInteger(repeat) && repeat >= 0 && repeat <= mostRepeats;

/** Everything that keeps a ladder from being run, in the order of its parts. */
export function ladderProblems(ladder: Ladder): readonly LadderProblem[] {
  const { repeat, steps, acknowledgement } = ladder;
  const problems: LadderProblem[] = [];
  if (!repeatsAreBounded(ladder)) problems.push({ problem: "repeats not bounded", repeat });
  steps.forEach(({ ackWithin }, step) => {
    if (!isWait(ackWithin)) problems.push({ problem: "wait out of bounds", step, ackWithin });
  });
  if (acknowledgement.kind === "reminded" && (acknowledgement.confirmWithin ?? 0) >= acknowledgement.every)
    problems.push({ problem: "lapses no sooner than the next reminder" });
  return problems;
}

const isWait = (span: Duration): boolean => Number.isFinite(span) && span > 0 && span <= longestWait;

/**
 * What is doubtful about a ladder: steps without anybody, and an end that is not at management (decision 17). The
 * end is the contact with the last word, or else the last step that pages somebody.
 */
export function ladderDoubts(
  { steps, last }: Ladder,
  isManagement: (contact: string) => boolean,
): readonly LadderDoubt[] {
  const doubts: LadderDoubt[] = steps.length === 0 ? [{ doubt: "no steps" }] : [];
  steps.forEach((step, index) => {
    if (step.do === "page" && step.contacts.length === 0) doubts.push({ doubt: "nobody named", step: index });
  });
  const end = last === undefined ? contactsOf(steps.findLast(({ do: does }) => does === "page")) : [last];
  return end.some(isManagement) ? doubts : [...doubts, { doubt: "does not end at management" }];
}

const contactsOf = (step: LadderStep | undefined): readonly string[] =>
  step?.do === "page" ? step.contacts : [];
