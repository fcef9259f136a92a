import type { FitCheck, Gap, LogFigures, LogFit } from "../workload/index.ts";

/** What was read, and what could not be used. */
export interface LogAccount {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly read: number;
  readonly used: number;
  readonly refused: number;
  /** How often each kind of reason came, most frequent first. */
  readonly reasons: readonly (readonly [reason: string, rows: number])[];
  /** The first refused rows. */
  readonly first: readonly { readonly line: number; readonly reason: string }[];
}

/** Everything that a report of a calibration tells. */
export interface Calibration {
  readonly tool: { readonly name: "deskdrill"; readonly version: string };
  readonly account: LogAccount;
  readonly figures: LogFigures;
  readonly fit: LogFit;
  readonly gaps: readonly Gap[];
  readonly seed: string;
  readonly reproduce: string;
  /** The load that was written. */
  readonly written: string | undefined;
}

/** Whether every check of the fit held. */
export const hasHeld = ({ fit }: Calibration): boolean => fit.checks.every((check) => check.hasHeld);

const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const rounded = (value: number): number => Number(value.toPrecision(6));
const roundedOrNull = (value: number | undefined): number | null =>
  value === undefined ? null : rounded(value);

/** A calibration as data, `deskdrill.calibration/1`. Times are in milliseconds. */
export function calibrationResult(calibration: Calibration): object {
  const { tool, account, figures, fit, gaps, seed, reproduce, written } = calibration;
  return {
    schema: "deskdrill.calibration/1",
    tool,
    seed,
    log: { ...account, reasons: Object.fromEntries(account.reasons) },
    choice: fit.choice,
    verdict: hasHeld(calibration) ? "held" : "failed",
    split: {
      tickets: "by a seeded coin",
      arrivals: "alternate weeks",
      seen: figures.halves[0].tickets,
      unseen: figures.halves[1].tickets,
    },
    checks: fit.checks.map(checkRow),
    controls: fit.controls.map(({ name, checks }) => ({ name, checks: checks.map(checkRow) })),
    arrivals: arrivalRow(fit, figures.zone),
    ...ticketRow(fit, figures),
    patience: Object.fromEntries(fit.patience),
    notLearned: gaps,
    load: written ?? null,
    reproduce,
  };
}

function arrivalRow({ arrivals, chosen, dispersion, channelWeeks, incidents }: LogFit, zone: string): object {
  const weeks = chosen.weeks.map(dateOf);
  return {
    zone,
    weeks: weeks.length,
    firstWeek: weeks[0] ?? null,
    lastWeek: weeks.at(-1) ?? null,
    thinWeeks: chosen.thinWeeks,
    daysOff: chosen.daysOff.map(dateOf),
    day: { cv: rounded(arrivals.day.cv), correlation: rounded(arrivals.day.correlation) },
    hour: { cv: rounded(arrivals.hour.cv), correlation: rounded(arrivals.hour.correlation) },
    dispersionPerHour: roundedOrNull(dispersion.perHour),
    dispersionPerDay: roundedOrNull(dispersion.perDay),
    perWeek: Object.fromEntries(
      [...channelWeeks].map(([channel, week]) => [
        channel,
        rounded(week.reduce((sum, mean) => sum + mean, 0)),
      ]),
    ),
    incidents,
  };
}

function ticketRow({ tickets, cases, judged }: LogFit, { whole, metAfter }: LogFigures): object {
  const { handOvers, resolution, work, customerReply } = tickets;
  return {
    handOvers: handOvers
      ? { mean: rounded(handOvers.mean), dispersion: rounded(handOvers.dispersion), counts: whole.handOvers }
      : null,
    resolution: resolution ?? null,
    setAside: cases ? { ...cases, byPriority: Object.fromEntries(cases.byPriority) } : null,
    inTime:
      judged.length === 0
        ? null
        : { byHandOvers: metAfter.map(({ share }) => roundedOrNull(share)), byPriority: judged },
    work: work ?? null,
    customerReply: customerReply ?? null,
    asked: roundedOrNull(whole.asked.share),
    reopened: roundedOrNull(whole.reopened.share),
  };
}

function checkRow(check: FitCheck): object {
  const { about, hasHeld: held } = check;
  const verdict = held ? "held" : "failed";
  return "distance" in check
    ? {
        about,
        distance: rounded(check.distance),
        atMost: rounded(check.atMost),
        unseen: check.unseen,
        verdict,
      }
    : { about, found: rounded(check.found), low: rounded(check.low), high: rounded(check.high), verdict };
}
