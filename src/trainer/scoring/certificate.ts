import type { Policy } from "../../policy/index.ts";
import { inSeconds, invariant } from "../../units/index.ts";
import type { Mode } from "../sessionEvent.ts";
import type { Kappa } from "./kappa.ts";
import type { ShiftResult } from "../shift/shiftResult.ts";
import { metricsOf, type Metrics } from "./metrics.ts";
import type { Timing } from "./timing.ts";
import { proofOf, type Tallied } from "./proof.ts";
import type { ScoredRow } from "./scoredRow.ts";
import { isCorrect } from "./verdictOf.ts";

/** What a session was. */
export interface SessionOrigin {
  readonly mode: Mode;
  /** Cases of the form, answered or not. */
  readonly items: number;
  readonly seed: string;
  readonly player?: string;
  /** Of a shift. */
  readonly shift?: ShiftResult;
}

/** The result of a session as data, `deskdrill.training/1`: nothing in it depends on when or where it was made. */
export interface TrainingResult extends Tallied {
  readonly schema: "deskdrill.training/1";
  readonly mode: Mode;
  readonly severityMatrix: Metrics["severity"];
  readonly kappa: KappaResult;
  /** Only of an exam, and only where the policy sets a pass mark. */
  readonly passed?: boolean;
  /** Why it was not. */
  readonly failures: readonly string[];
  readonly passMark?: number;
  readonly criticalMissesAllowed?: number;
  readonly policy: { readonly id: string; readonly version: string; readonly hash: string };
  readonly seed: string;
  readonly player?: string;
  readonly metrics: object;
  readonly proves: string;
  /** Only of a shift: what it came to at the desk. */
  readonly shift?: ShiftResult;
}

type KappaResult =
  | { readonly value: number; readonly low: number; readonly high: number }
  | { readonly value: number; readonly noInterval: string }
  | { readonly undefined: string };

/**
 * The result of a session. An exam is passed by as many correct cases as the policy's pass mark asks, no more critical
 * misses than it allows, and no case left out; what is known of practice (knowledge tracing) has no part in it.
 */
export function certificateOf(
  policy: Policy,
  rows: readonly ScoredRow[],
  { mode, items, seed, player, shift }: SessionOrigin,
): TrainingResult {
  invariant(rows.length <= items, "no more cases are answered than there are");
  const { passMark, criticalMissesAllowed } = policy.form.training;
  const metrics = metricsOf(policy, rows, seed);
  const tallied = talliedOf(rows, items);
  const failures = passMark === undefined ? [] : failuresOf(tallied, passMark, criticalMissesAllowed);
  const isCertifying = mode === "exam" && passMark !== undefined;
  return {
    schema: "deskdrill.training/1",
    mode,
    ...tallied,
    severityMatrix: metrics.severity,
    kappa: kappaResult(metrics.kappa),
    ...(isCertifying ? { passed: failures.length === 0 } : {}),
    failures: isCertifying ? failures : [],
    ...(passMark === undefined ? {} : { passMark }),
    ...(criticalMissesAllowed === undefined ? {} : { criticalMissesAllowed }),
    policy: { id: policy.id, version: policy.version, hash: policy.hash },
    seed,
    ...(player === undefined ? {} : { player }),
    metrics: metricsResult(metrics),
    proves: proofOf(tallied),
    ...(shift === undefined ? {} : { shift }),
  };
}

function talliedOf(rows: readonly ScoredRow[], items: number): Tallied {
  return {
    items,
    answered: rows.length,
    correct: rows.filter(({ verdict }) => isCorrect(verdict)).length,
    criticalItems: rows.filter(({ trainingCase }) => trainingCase.gold.isCritical).length,
    criticalMisses: rows.filter(({ verdict }) => verdict.isCriticalMiss).length,
  };
}

/** Why the counts do not pass; a share of cases such as 0.55 of 20 is 11, not the 12 that rounding makes it. */
function failuresOf(
  { items, answered, correct, criticalMisses }: Tallied,
  passMark: number,
  allowed: number | undefined,
): readonly string[] {
  const needed = Math.ceil(passMark * items - 1e-9);
  return [
    ...(items === 0 ? ["there is no case"] : []),
    ...(answered < items ? [`${items - answered} of ${items} cases not answered`] : []),
    ...(correct < needed ? [`${correct} of ${items} correct, ${needed} needed`] : []),
    ...(allowed !== undefined && criticalMisses > allowed
      ? [`${criticalMisses} critical missed, ${allowed} allowed`]
      : []),
  ];
}

function kappaResult(kappa: Kappa): KappaResult {
  if (kappa.kind === "none") return { undefined: kappa.because };
  const value = rounded(kappa.value);
  if (kappa.kind === "single") return { value, noInterval: kappa.because };
  return { value, low: rounded(kappa.low), high: rounded(kappa.high) };
}

/** The figures that have no field of their own, with units in their names. */
function metricsResult(metrics: Metrics): object {
  const { correct, agreement, underTriage, overTriage, expectedCost, detection } = metrics;
  const { calibration, accuracy, askFirst, timeToDecide } = metrics;
  const shares = { correct, agreement, underTriage, overTriage, accuracy, askFirst };
  const time = timingResult(timeToDecide);
  return roundedParts({ ...shares, expectedCost, detection, calibration, timeToDecide: time });
}

function timingResult(timing: Timing): object {
  if (timing.kind === "none") return timing;
  const { kind, n, median, p90 } = timing;
  return { kind, n, medianSeconds: inSeconds(median), p90Seconds: inSeconds(p90) };
}

/** Six significant digits: more than any interval supports, and the same on every machine. */
const rounded = (value: number): number => Number(value.toPrecision(6));

function roundedParts(part: object): object {
  const entries = Object.entries(part).map(([key, value]: [string, unknown]) => {
    if (typeof value === "number") return [key, rounded(value)];
    return [key, typeof value === "object" && value !== null ? roundedParts(value) : value];
  });
  return Object.fromEntries(entries) as object;
}
