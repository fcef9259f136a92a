import { oneLine, plainText } from "../units/index.ts";
import type { Control, FitCheck, LogFigures, LogFit } from "../workload/index.ts";
import { hasHeld, type Calibration, type LogAccount } from "./calibrationResult.ts";
import { spanOfMinutes } from "./figures.ts";
import type { Paint } from "./paint.ts";

const titles: Readonly<Record<FitCheck["about"], string>> = {
  resolution: "time to resolution",
  work: "work on a ticket",
  customerReply: "time until the customer replies",
  handOvers: "hand-overs",
  dispersionPerHour: "variance over mean of an hour",
  dispersionPerDay: "variance over mean of a day",
};

/** A calibration as text: verdict first, then the checks, what is too simple, what was learned and what was not. */
export function calibrationText(calibration: Calibration, paint: Paint): string {
  const { fit, account, seed, tool, reproduce, written } = calibration;
  const held = hasHeld(calibration);
  const counted = `${fit.checks.filter((check) => check.hasHeld).length} of ${fit.checks.length} checks on the unseen half hold`;
  const blocks = [
    [
      `${paint(held ? "good" : "bad", held ? "FITS" : "DOES NOT FIT")}  ${oneLine(account.file, 200)}: ${counted}`,
    ],
    fit.checks.map((check) => checkLine(check, paint)),
    controlLines(fit.controls, paint),
    learnedLines(calibration, paint),
    [
      paint("strong", "Not in the log, or too seldom"),
      ...calibration.gaps.map(({ what, why, instead }) => `  ${what}: ${why}. Instead: ${instead}`),
    ],
    accountLines(account, paint),
    [
      ...(written === undefined ? [] : [`Written: ${written}`]),
      paint("faint", `seed ${seed} · ${tool.name} ${tool.version} · ${plainText(reproduce)}`),
    ],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function checkLine(check: FitCheck, paint: Paint): string {
  const mark = check.hasHeld ? paint("good", "✔") : paint("bad", "✘");
  return `  ${mark} ${titles[check.about]}: ${figureOf(check)}`;
}

const figureOf = (check: FitCheck): string =>
  "distance" in check
    ? `distance ${check.distance.toFixed(3)} from ${check.unseen} unseen, at most ${check.atMost.toFixed(3)} (Kolmogorov-Smirnov)`
    : `${check.found.toFixed(2)} unseen, where the model makes ${check.low.toFixed(2)} to ${check.high.toFixed(2)} (99%)`;

function controlLines(controls: readonly Control[], paint: Paint): readonly string[] {
  const lines = controls.flatMap(({ name, checks }) =>
    checks.map((check) => {
      const verdict = check.hasHeld ? paint("doubtful", "would do as well") : "fails, as it should";
      return `  ${name}, ${titles[check.about]}: ${verdict}; ${figureOf(check)}`;
    }),
  );
  return lines.length === 0 ? [] : [paint("strong", "Simpler models, by the same checks"), ...lines];
}

const percent = (share: number): string => `${Number((100 * share).toFixed(1))}%`;
const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

const learnedLines = ({ fit, figures }: Calibration, paint: Paint): readonly string[] => [
  paint("strong", "Learned"),
  ...arrivalLines(fit, figures.zone),
  ...ticketLines(fit, figures),
  ...[...fit.patience].map(
    ([channel, one]) =>
      `  patience on ${channel}: mean ${(one.mean / 60_000).toFixed(1)} min from ${one.waits} waits, ${one.abandoned} of them in vain; exponential within ${one.distance.toFixed(3)} of Kaplan-Meier`,
  ),
  `  halves: tickets by a seeded coin, ${figures.halves[0].tickets} fitted and ${figures.halves[1].tickets} unseen; arrivals by alternate weeks. The load is fitted to all of it.`,
];

function arrivalLines({ arrivals, chosen, dispersion, incidents }: LogFit, zone: string): readonly string[] {
  const perWeek = arrivals.week.reduce((sum, mean) => sum + mean, 0);
  const [first] = chosen.weeks;
  const { daysOff, thinWeeks } = chosen;
  const from = first === undefined ? "" : ` from ${dateOf(first)}`;
  const off =
    daysOff.length === 0 ? "" : `; ${daysOff.length} days off left out: ${someOf(daysOff.map(dateOf))}`;
  const thin = thinWeeks === 0 ? "" : `; ${thinWeeks} weeks with hardly anything left out`;
  const vary = (what: "day" | "hour"): string =>
    `${what}s vary by ${percent(arrivals[what].cv)}, correlation ${arrivals[what].correlation.toFixed(2)}`;
  const per = (value: number | undefined): string => value?.toFixed(2) ?? "-";
  return [
    `  arrivals: ${perWeek.toFixed(0)} a week in ${chosen.weeks.length} weeks${from}, clock of ${zone}${off}${thin}`,
    `  busy days and hours: ${vary("day")}; ${vary("hour")}; variance over mean ${per(dispersion.perHour)} an hour, ${per(dispersion.perDay)} a day`,
    ...incidents.map(
      ({ category, times, meanHours, multiplies }) =>
        `  incidents: ${times} bursts of ${category}, ${meanHours.toFixed(1)} h and ${multiplies.toFixed(1)} times the usual on average`,
    ),
  ];
}

function ticketLines({ tickets, cases, judged }: LogFit, figures: LogFigures): readonly string[] {
  const { whole, metAfter } = figures;
  const { handOvers, resolution } = tickets;
  const lines: string[] = [];
  if (handOvers) {
    const found = whole.handOvers.slice(0, 5).map((count) => percent(count / whole.tickets));
    lines.push(
      `  hand-overs: negative binomial, mean ${handOvers.mean.toFixed(2)}, dispersion ${handOvers.dispersion.toFixed(3)}; in the log ${found.join(", ")} for 0 to ${found.length - 1}`,
    );
  }
  if (resolution) {
    const kinds =
      new Set(resolution).size === 1 ? "one distribution" : "a distribution for each number of hand-overs";
    lines.push(
      `  time to resolution: ${kinds}; ${percent(whole.firstContact.seen / whole.tickets)} at the first contact`,
    );
  }
  if (cases?.first)
    lines.push(
      `  set aside: ${percent(cases.first.share)} of the tickets that one group solves; ${cases.handedOver ? "the others lie with each group that they go to" : "of the others too few are known"}`,
    );
  if (judged.length > 0) {
    const met = metAfter.flatMap(({ share }) => (share === undefined ? [] : [percent(share)]));
    const asIf = judged.map(
      ({ priority, asIfWithin = 0 }) => `${spanOfMinutes(asIfWithin / 60_000)} for ${priority || "all"}`,
    );
    lines.push(
      `  solved in time, as the log has it: ${met.join(", ")} for 0 to ${met.length - 1} hand-overs; as if the time were ${asIf.join(", ")}`,
    );
  }
  if (whole.asked.share !== undefined)
    lines.push(`  waiting for the customer: ${percent(whole.asked.share)} of tickets`);
  if (whole.reopened.share !== undefined)
    lines.push(`  reopened: ${percent(whole.reopened.share)} of tickets`);
  return lines;
}

const someOf = (words: readonly string[]): string =>
  words.slice(0, 6).join(", ") + (words.length > 6 ? `, and ${words.length - 6} more` : "");

function accountLines(account: LogAccount, paint: Paint): readonly string[] {
  const { read, used, refused, reasons, first, encoding, delimiter } = account;
  const named = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" }[delimiter] ?? delimiter;
  return [
    paint("strong", `Read ${read} rows (${encoding}, ${named}): ${used} used, ${refused} refused`),
    ...reasons.slice(0, 8).map(([reason, rows]) => `  ${rows} × ${plainText(reason)}`),
    ...(first.length === 0 ? [] : ["  The first of them:"]),
    ...first.map(({ line, reason }) => `    line ${line}: ${plainText(reason)}`),
  ];
}
