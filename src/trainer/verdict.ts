import type { Question } from "./answer.ts";

/** How an answer fared against the policy. */
export interface Verdict {
  readonly right: Readonly<Record<Question, boolean>>;
  /** Levels by which the priority was set too low (positive) or too high (negative); 0 when it is accepted. */
  readonly tooLow: number;
  /** A critical case that was given less. */
  readonly isCriticalMiss: boolean;
  /** Of 100, weighted by question, less what hints cost. */
  readonly points: number;
  /** (confidence - right)^2 of the priority, 0 to 1; lower is better (Brier 1950). */
  readonly brier: number;
  /** By the policy's cost matrix. */
  readonly cost: number;
}
