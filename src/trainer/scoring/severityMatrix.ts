import type { ShareEstimate } from "../../kernel/index.ts";
import { invariant } from "../../units/index.ts";
import { shareOf } from "./share.ts";
import type { ScoredRow } from "./scoredRow.ts";

/** How often each priority of the policy was answered with each; rows are the policy's, columns the trainee's. */
export interface SeverityMatrix {
  /** Highest first. */
  readonly levels: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** How far off the priorities were, as shares of all the answers. */
export interface Agreement {
  readonly exact: ShareEstimate;
  readonly offByOne: ShareEstimate;
  readonly offByTwoOrMore: ShareEstimate;
}

/** The counts of the rows; where several priorities are accepted, the one nearest to the answer is the policy's. */
export function severityMatrix(levels: readonly string[], rows: readonly ScoredRow[]): SeverityMatrix {
  const counts = levels.map(() => levels.map(() => 0));
  for (const { answer, verdict } of rows) {
    const answered = levels.indexOf(answer.priority);
    const row = counts[answered - verdict.tooLow];
    invariant(
      row?.[answered] !== undefined,
      "the priorities of an answer and its case are levels of the policy",
    );
    row[answered] += 1;
  }
  return { levels, counts };
}

/** How many answers were exact, one level off, and further off. */
export function agreementOf(rows: readonly ScoredRow[]): Agreement {
  const off = rows.map(({ verdict }) => Math.abs(verdict.tooLow));
  return {
    exact: shareOf(off, (levels) => levels === 0),
    offByOne: shareOf(off, (levels) => levels === 1),
    offByTwoOrMore: shareOf(off, (levels) => levels >= 2),
  };
}
