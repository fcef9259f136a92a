import type { Duration } from "../../units/index.ts";
import type { Answer } from "../answer.ts";
import type { TrainingCase } from "../trainingCase.ts";
import type { Verdict } from "../verdict.ts";

/** One answered case of a session, judged: what every figure is made from. */
export interface ScoredRow {
  readonly trainingCase: TrainingCase;
  readonly answer: Answer;
  readonly verdict: Verdict;
  /** From when the case was shown until it was answered, without pauses. */
  readonly timeToDecide: Duration;
}
