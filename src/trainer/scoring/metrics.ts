import type { MeanEstimate, ShareEstimate } from "../../kernel/index.ts";
import type { Policy } from "../../policy/index.ts";
import { questions, type Question } from "../answer.ts";
import { calibrationOf, type Calibration } from "./calibration.ts";
import { detectionOf, type Detection, type DetectionCounts } from "./detection.ts";
import { kappaOf, type Kappa } from "./kappa.ts";
import { agreementOf, severityMatrix, type Agreement, type SeverityMatrix } from "./severityMatrix.ts";
import { meanOf, shareOf } from "./share.ts";
import type { ScoredRow } from "./scoredRow.ts";
import { timingOf, type Timing } from "./timing.ts";
import { isCorrect } from "./verdictOf.ts";

/** Every figure of a session; each says so where it has no value. */
export interface Metrics {
  readonly items: number;
  readonly correct: ShareEstimate;
  readonly severity: SeverityMatrix;
  readonly agreement: Agreement;
  /** Critical cases that were given less, of all critical ones. */
  readonly underTriage: ShareEstimate;
  /** Cases that were called critical, of all that are not. */
  readonly overTriage: ShareEstimate;
  /** By the policy's price for each level off, per case. */
  readonly expectedCost: MeanEstimate;
  readonly kappa: Kappa;
  readonly detection: Detection;
  readonly calibration: Calibration;
  readonly accuracy: Readonly<Record<Question, ShareEstimate>>;
  /** Cases in which one asks first and the trainee did, of all in which one does. */
  readonly askFirst: ShareEstimate;
  readonly timeToDecide: Timing;
}

/** The figures of the rows, the same in any order; the seed draws the bootstrap of kappa. */
export function metricsOf(policy: Policy, rows: readonly ScoredRow[], seed: string): Metrics {
  const severity = severityMatrix(policy.levels, rows);
  const critical = rows.filter(isCritical);
  const others = rows.filter((row) => !isCritical(row));
  return {
    items: rows.length,
    correct: shareOf(rows, ({ verdict }) => isCorrect(verdict)),
    severity,
    agreement: agreementOf(rows),
    underTriage: shareOf(critical, ({ verdict }) => verdict.isCriticalMiss),
    overTriage: shareOf(others, (row) => isFalseAlarm(policy, row)),
    expectedCost: meanOf(rows.map(({ verdict }) => verdict.cost)),
    kappa: kappaOf(severity.counts, seed),
    detection: detectionOf(detectionCounts(policy, critical, others)),
    calibration: calibrationOf(rows),
    accuracy: accuracyOf(rows),
    askFirst: shareOf(
      rows.filter(({ trainingCase }) => trainingCase.gold.action[0] === "ask"),
      ({ answer }) => answer.action === "ask",
    ),
    timeToDecide: timingOf(rows),
  };
}

const isCritical = ({ trainingCase }: ScoredRow): boolean => trainingCase.gold.isCritical;

const isFalseAlarm = ({ levels }: Policy, { answer, verdict }: ScoredRow): boolean =>
  answer.priority === levels[0] && !verdict.right.priority;

function detectionCounts(
  policy: Policy,
  critical: readonly ScoredRow[],
  others: readonly ScoredRow[],
): DetectionCounts {
  const misses = critical.filter(({ verdict }) => verdict.isCriticalMiss).length;
  const falseAlarms = others.filter((row) => isFalseAlarm(policy, row)).length;
  const [hits, correctRejections] = [critical.length - misses, others.length - falseAlarms];
  return { hits, misses, falseAlarms, correctRejections };
}

function accuracyOf(rows: readonly ScoredRow[]): Metrics["accuracy"] {
  const shares = questions.map((question) => [
    question,
    shareOf(rows, ({ verdict }) => verdict.right[question]),
  ]);
  return Object.fromEntries(shares) as Metrics["accuracy"];
}
