import type { MeanEstimate, ShareEstimate } from "../kernel/index.ts";
import type { Policy } from "../policy/index.ts";
import { afterCase, isMastered, usualKnowledge } from "../trainer/mastery/index.ts";
import { isCorrect, metricsOf, type ScoredRow } from "../trainer/scoring/index.ts";
import type { MissCount, ShiftResult } from "../trainer/shift/shiftResult.ts";
import type { Figure, Mastery, ProgressReport } from "../trainer/ui/setting.ts";

/** The figures of a session, each with its interval or why it has none. */
export function figuresOf(policy: Policy, rows: readonly ScoredRow[], seed: string): readonly Figure[] {
  const { correct, agreement, underTriage, overTriage, kappa, calibration, expectedCost, timeToDecide } =
    metricsOf(policy, rows, seed);
  return [
    shareFigure("as the policy decides", correct),
    shareFigure("priority exact", agreement.exact),
    shareFigure("off by two or more", agreement.offByTwoOrMore),
    shareFigure("critical set too low", underTriage),
    shareFigure("called critical, and was not", overTriage),
    kappaFigure(kappa),
    meanFigure("cost of wrong priorities, a case", expectedCost),
    calibrationFigure(calibration),
    timeFigure(timeToDecide),
  ];
}

/** The figures of a shift at the desk; none of another session. */
export function shiftFigures(shift: ShiftResult | undefined): readonly Figure[] {
  if (shift === undefined) return [];
  const { breachesCaused: caused, breachesUnavoidable, breachesAverted } = shift;
  const misses = (label: string, { targets, ofOwnTickets }: MissCount): Figure =>
    plain(label, String(targets), `${ofOwnTickets} of tickets of yours`);
  return [
    plain("tickets decided", String(shift.answered), `the policy in your seat: ${shift.answeredByPolicy}`),
    { ...misses("breaches caused", caused), token: caused.targets > 0 ? "bad" : "good" },
    misses("breaches unavoidable", breachesUnavoidable),
    misses("breaches averted", breachesAverted),
    plain("customers hung up", String(shift.hungUp), `with the policy: ${shift.hungUpWithPolicy}`),
    plain("customers came back", String(shift.cameBack), `with the policy: ${shift.cameBackWithPolicy}`),
  ];
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const plain = (label: string, value: string, note: string): Figure => ({ label, value, note, token: "text" });

const shareFigure = (label: string, share: ShareEstimate): Figure =>
  share.kind === "none"
    ? plain(label, "-", "no such case")
    : plain(label, percent(share.share), `${percent(share.low)} to ${percent(share.high)}, 95 %`);

function kappaFigure(kappa: ReturnType<typeof metricsOf>["kappa"]): Figure {
  const label = "weighted kappa";
  if (kappa.kind === "none") return plain(label, "-", kappa.because);
  const note =
    kappa.kind === "single"
      ? kappa.because
      : `${kappa.low.toFixed(2)} to ${kappa.high.toFixed(2)}, 95 %; nurses 0.79`;
  return plain(label, kappa.value.toFixed(2), note);
}

const meanFigure = (label: string, mean: MeanEstimate): Figure =>
  mean.kind === "none"
    ? plain(label, "-", "no case")
    : plain(label, mean.mean.toFixed(2), "of the policy's costs");

type Metrics = ReturnType<typeof metricsOf>;

function calibrationFigure({ gap }: Metrics["calibration"]): Figure {
  const label = "confidence less what was right";
  if (gap.kind === "none") return plain(label, "-", "no answer");
  const points = Math.round(100 * gap.mean);
  return plain(label, `${points > 0 ? "+" : ""}${points} points`, points > 0 ? "too sure" : "not too sure");
}

const timeFigure = (timing: Metrics["timeToDecide"]): Figure =>
  timing.kind === "none"
    ? plain("time to decide", "-", "no answer")
    : plain(
        "time to decide",
        `${Math.round(timing.median / 1000)} s`,
        `nine in ten within ${Math.round(timing.p90 / 1000)} s`,
      );

/** What a trainee knows by competence and by clause: knowledge traced over the answers, in their order. */
export function progressReport(policy: Policy, rows: readonly ScoredRow[]): ProgressReport {
  const competences = Object.entries(policy.form.training.competences).map(([name, title]) =>
    traced(
      name,
      title,
      rows.filter(({ trainingCase }) => trainingCase.features.competences.includes(name)),
    ),
  );
  const clauses = [...policy.clauses.keys()].map((clause) =>
    traced(
      clause,
      "",
      rows.filter(({ trainingCase }) => trainingCase.gold.clauses.includes(clause)),
    ),
  );
  const masteries = [...competences, ...clauses.filter(({ seen }) => seen > 0)];
  const known = masteries.filter(({ history }) => isMastered(history.at(-1) ?? 0)).length;
  return {
    figures: [
      plain("known well enough to move on", `${known} of ${masteries.length}`, "practice, no certificate"),
    ],
    masteries,
  };
}

function traced(name: string, title: string, rows: readonly ScoredRow[]): Mastery {
  let known = usualKnowledge.prior;
  const history = rows.map(({ verdict }) => (known = afterCase(usualKnowledge, known, isCorrect(verdict))));
  return { name, title, seen: rows.length, history, due: "" };
}
