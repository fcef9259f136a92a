import { dateOfDay } from "../../calendar/index.ts";
import { meanOf } from "../../kernel/index.ts";
import type { Policy } from "../../policy/index.ts";
import { shareWith } from "./handOvers.ts";
import { assumed, effortOf } from "./effortOf.ts";
import { caseLines } from "./caseLines.ts";
import { expectationLines } from "./expectationLines.ts";
import type { LogFigures } from "./logFigures.ts";
import { mixLines } from "./mixLines.ts";
import { comesIn, type LogFit } from "./fitLog.ts";
import { proposeStaff, targetOccupancy, type TierWork } from "./proposeStaff.ts";

import { yamlDuration, yamlFlow, yamlShare, yamlSpan, yamlWord } from "./yamlText.ts";

/** What a calibrated load is to be called, and where the rest of it comes from. */
export interface LoadSetting {
  readonly id: string;
  readonly title: string;
  /** The policy, as the load file is to name it. */
  readonly policyFile: string;
  readonly seed: string;
  /** Where the log comes from, in the words of its map. */
  readonly source: string | undefined;
  /** Staff lines of another load, to be used instead of a proposal. */
  readonly staff: readonly object[] | undefined;
}

const hour = 3_600_000;
/** Weeks until those who take up what has lain have as much of it as ever. */
const warmUpWithCases = 3;

/** The load as text: what was learned, with where it comes from, and what is assumed, marked as such. */
export function calibratedLoad(
  fit: LogFit,
  figures: LogFigures,
  policy: Policy,
  setting: LoadSetting,
): string {
  return [
    headLines(fit, figures, setting),
    arrivalLines(fit, figures),
    mixLines(figures),
    effortLines(fit, policy),
    customerLines(fit, figures),
    staffLines(fit, figures, policy, setting),
    expectationLines(figures, policy),
  ]
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function headLines(
  { chosen, cases }: LogFit,
  { whole, zone }: LogFigures,
  setting: LoadSetting,
): readonly string[] {
  const first = chosen.weeks[0] ?? 0;
  const next = (chosen.weeks.at(-1) ?? 0) + 7;
  return [
    "# yaml-language-server: $schema=load.schema.json",
    "# What does our desk make of the customers of a real log?",
    `# Calibrated from ${whole.tickets} tickets, ${chosen.weeks.length} weeks from ${dateOfDay(first)}${setting.source === undefined ? "" : `. Source: ${oneLineComment(setting.source)}`}`,
    "# Derived figures only. What the log does not say is marked ASSUMPTION.",
    `load: ${yamlWord(setting.id)}`,
    `title: ${yamlWord(setting.title)}`,
    "question: Does the desk keep its targets with the customers of the log?",
    `policy: ${yamlWord(setting.policyFile)}`,
    `seed: ${/^\d{1,9}$/.test(setting.seed) ? setting.seed : JSON.stringify(setting.seed)}`,
    `horizon: ${yamlFlow({ start: dateOfDay(next), weeks: 4, warmUp: cases ? warmUpWithCases : 1, zone })} # the weeks after the log`,
    "replications: { min: 5, max: 20 }",
  ];
}

const oneLineComment = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** Fewer tickets than this draw no week of their own. */
const enoughForProfile = 500;

function arrivalLines(fit: LogFit, figures: LogFigures): readonly string[] {
  const { arrivals, channelWeeks, dispersion, chosen } = fit;
  const coming = [...channelWeeks].filter(([, week]) => comesIn(week));
  const channels = (coming.length === 0 ? [...channelWeeks] : coming).map(([channel, week]) => {
    const perWeek = sum(week);
    return { channel, week, perWeek, hasProfile: perWeek * chosen.weeks.length >= enoughForProfile };
  });
  const own = channels.filter(({ hasProfile }) => hasProfile);
  const isShared = own.length < channels.length;
  const profiles = [
    ...own.map(({ channel, week }) => [channel, week] as const),
    ...(isShared ? [["all", arrivals.week] as const] : []),
  ];
  const per = (value: number | undefined): string => (value === undefined ? "unknown" : value.toFixed(1));
  return [
    "profiles: # expected arrivals by hour",
    ...profiles.flatMap(([name, week]) => [`  ${yamlWord(name)}:`, ...profileLines(week)]),
    "",
    "arrivals: # weeks without holidays",
    ...channels.map(
      ({ channel, perWeek, hasProfile }) =>
        `  ${yamlWord(channel)}: ${yamlFlow({ perWeek: Number(perWeek.toPrecision(4)), profile: hasProfile ? channel : "all" })}`,
    ),
    "",
    `variation: # variance over mean in the log: ${per(dispersion.perHour)} an hour, ${per(dispersion.perDay)} a day; Poisson is 1`,
    ...(["day", "hour"] as const).map(
      (what) =>
        `  ${what}: ${yamlFlow({ cv: yamlShare(arrivals[what].cv), correlation: Number(arrivals[what].correlation.toFixed(2)) })}`,
    ),
    ...incidentLines(fit, figures),
  ];
}

/** Incidents start at any hour, so there are as many as make the additional tickets of the log. */
function incidentLines(
  { incidents, chosen, arrivals }: LogFit,
  { categories, whole }: LogFigures,
): readonly string[] {
  if (incidents.length === 0) return [];
  const perHour = sum(arrivals.week) / 168;
  const lines = incidents.map(({ category, times, meanHours, multiplies, excess }) => {
    const share = categories.count(category) / whole.tickets;
    const each = meanHours * (multiplies - 1) * share * perHour;
    const flow = yamlFlow({
      name: `burst-${category}`,
      perWeek: Number((excess / chosen.weeks.length / each).toPrecision(3)),
      lasts: { mean: yamlSpan(meanHours * hour) },
      multiplies: Number(multiplies.toPrecision(3)),
      categories: [category],
    });
    return `  - ${flow} # ${times} seen`;
  });
  const title = "incidents: # hours in which one category came far more often than the others let expect";
  return ["", title, ...lines];
}

const dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const sum = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((total, value) => total + value, 0);

const profileLines = (week: Float64Array): readonly string[] =>
  dayNames.map((day, index) => {
    const weights = Array.from(week.subarray(index * 24, index * 24 + 24), (mean) =>
      Number(mean.toPrecision(3)),
    );
    return `    ${day}: "${weights.join(" ")}"`;
  });

function effortLines(fit: LogFit, { tiers }: Policy): readonly string[] {
  const efforts = tiers.map((_, index) => effortOf(fit, index));
  return [
    "effort: # work on one ticket",
    ...tiers.map((tier, index) => {
      const { distribution, comment } = efforts[index] ?? effortOf(fit, index);
      return `  ${yamlWord(tier)}: ${yamlDuration(distribution)} ${comment}`;
    }),
    `firstReplyAfter: { mean: 4m, cv: 0.6 } ${assumed}`,
    ...caseLines(fit),
  ];
}

/** Fewer tickets than this with so many hand-overs have no share of their own. */
const fewestAsked = 100;

function customerLines({ patience, tickets }: LogFit, figures: LogFigures): readonly string[] {
  const { asked, reopened } = figures.whole;
  const reply = tickets.customerReply;
  const waits = [...patience].map(
    ([channel, { mean, waits: count, abandoned }]) =>
      `    ${yamlWord(channel)}: { mean: ${yamlSpan(mean)} } # ${abandoned} of ${count} callers hung up`,
  );
  return [
    "customers:",
    ...(waits.length === 0
      ? ["  patience: {} # endless: who hung up is not in the log"]
      : ["  patience:", ...waits]),
    ...(asked.share === undefined
      ? []
      : [
          `  asked: # ${asked.yes} of ${asked.known} tickets waited for the customer`,
          `    share: ${yamlShare(asked.share)}`,
          ...askedLines(figures),
          reply
            ? `    replyAfter: ${yamlDuration(reply)}`
            : `    replyAfter: { mean: 14h, cv: 1.6 } ${assumed}`,
        ]),
    ...(reopened.share === undefined
      ? []
      : [
          `  reopen: { share: ${yamlShare(reopened.share)}, after: { mean: 30h, cv: 1 }, effort: 0.5 } ${assumed} when, and how much work`,
        ]),
  ];
}

/** The more often a ticket is handed over, the oftener somebody has to ask. */
function askedLines({ whole, askedAfter }: LogFigures): readonly string[] {
  if (whole.handOvers.length < 2) return [];
  const shares: string[] = [];
  for (const { share, known } of askedAfter) {
    if (share === undefined || known < fewestAsked) break;
    shares.push(yamlShare(share));
  }
  return shares.length < 2
    ? []
    : [`    byHandOvers: [${shares.join(", ")}] # of tickets without a hand-over, with one, …`];
}

function staffLines(
  fit: LogFit,
  figures: LogFigures,
  policy: Policy,
  { staff }: LoadSetting,
): readonly string[] {
  if (staff) return ["staff:", ...staff.map((line) => `  - ${yamlFlow(line)}`)];
  const perWeek = sum(fit.arrivals.week);
  const work: readonly TierWork[] = policy.tiers.map((tier, index) => ({
    tier,
    hours:
      (perWeek *
        stays(fit, figures, index, policy.tiers.length) *
        meanOf(effortOf(fit, index).distribution)) /
      hour,
  }));
  return [
    `# ASSUMPTION: staff is not in the log. Proposed by us, for ${Math.round(100 * targetOccupancy)} % of the agents' time.`,
    "staff:",
    ...proposeStaff(fit.arrivals.week, work).map((shift) => `  - ${yamlFlow(shift)}`),
  ];
}

/** How often a ticket is worked on by a tier: the last one has it again and again. */
function stays({ tickets }: LogFit, { whole }: LogFigures, tier: number, tiers: number): number {
  if (tier === 0) return 1;
  if (!tickets.handOvers || whole.handOvers.length === 0) return 1 / tiers; // somebody has to be there
  const { mean, dispersion } = tickets.handOvers;
  const atLeast = (count: number): number =>
    1 - sum(Array.from({ length: count }, (_, below) => shareWith(below, mean, dispersion)));
  return Math.max(
    0,
    tier < tiers - 1 ? atLeast(tier) : mean - sum(ofLength(tier - 1, (one) => atLeast(one + 1))),
  );
}

const ofLength = (length: number, value: (index: number) => number): readonly number[] =>
  Array.from({ length }, (_, index) => value(index));
