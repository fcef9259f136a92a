import type { MeanEstimate } from "../../kernel/index.ts";
import { meanOf } from "./share.ts";
import type { ScoredRow } from "./scoredRow.ts";

/** How well a trainee knows how sure to be of a priority. */
export interface Calibration {
  /** The mean of (confidence - right)^2, 0 to 1, lower is better; 0.25 is what 50 % always gives (Brier 1950). */
  readonly brier: MeanEstimate;
  /** Mean confidence less the share that was right: positive is overconfident (Lichtenstein and Fischhoff 1977). */
  readonly gap: MeanEstimate;
}

/** Brier score and calibration gap of the answers' confidence in their priority. */
export const calibrationOf = (rows: readonly ScoredRow[]): Calibration => ({
  brier: meanOf(rows.map(({ verdict }) => verdict.brier)),
  gap: meanOf(rows.map(({ answer, verdict }) => answer.confidence - (verdict.right.priority ? 1 : 0))),
});
