import { weekdayOf } from "../../calendar/index.ts";
import { chooseDays, totalOf, type ArrivalDay, type ChosenDays } from "./arrivalDays.ts";
import { dispersionOf, fitArrivals, meanWeek, type ArrivalModel, type Dispersion } from "./arrivalModel.ts";
import { fitFamily } from "./families.ts";
import {
  checkArrivals,
  checkTickets,
  usualChoice,
  withVariation,
  type FitCheck,
  type Halves,
  type ModelChoice,
} from "./fitChecks.ts";
import { findBursts, incidentsIn, withoutBursts, type IncidentFit } from "./incidentFit.ts";
import { judgedInTime, type Judged } from "./judgedInTime.ts";
import type { LogFigures } from "./logFigures.ts";
import { fitPatience, type PatienceFit } from "./patience.ts";
import { fitTickets, type TicketModel } from "./ticketModel.ts";
import { meanOf, type Distribution } from "../../kernel/index.ts";
import { fitCases, type CaseFit } from "./caseFit.ts";
import { effortOf } from "./effortOf.ts";

/** Everything that was learned of a log, and how well it fits the half that was kept back. */
export interface LogFit {
  readonly choice: ModelChoice;
  readonly chosen: ChosenDays;
  readonly arrivals: ArrivalModel;
  readonly dispersion: Dispersion;
  /** Expected arrivals in the 168 hours of a week, by channel. */
  readonly channelWeeks: ReadonlyMap<string, Float64Array>;
  /** Categories that came in bursts; `arrivals` and `channelWeeks` are without these, `dispersion` and the checks are not. */
  readonly incidents: readonly IncidentFit[];
  readonly tickets: TicketModel;
  readonly firstContact: Distribution | undefined;
  /** The targets that the log seems to have. */
  readonly judged: readonly Judged[];
  /** How tickets lie; undefined where too few were solved. */
  readonly cases: CaseFit | undefined;
  readonly patience: ReadonlyMap<string, PatienceFit>;
  readonly checks: readonly FitCheck[];
  /** The same checks of models that are too simple; each must fail where it matters. */
  readonly controls: readonly Control[];
}

/** Less than this a week, and nothing comes over a channel. */
const fewestAWeek = 0.05;

/** Whether anything to speak of comes in a week like this. */
export const comesIn = (week: Float64Array): boolean => totalOf(week) >= fewestAWeek;

export interface Control {
  readonly name: "exponential times" | "plain Poisson arrivals" | "Poisson hand-overs";
  readonly checks: readonly FitCheck[];
}

const fewestFirstContacts = 100;

/** The fit of all of a log, checked by fitting one half and comparing it with the other. */
export function fitLog(figures: LogFigures, choice: ModelChoice, seed: string): LogFit {
  const all = figures.channels.all();
  const chosen = chooseDays(all);
  const bursts = findBursts(figures.categories, chosen.days);
  const calm = daysOf(withoutBursts(all, bursts), chosen);
  const halves = { tickets: figures.halves, days: alternateWeeks(chosen) };
  const arrivals = withVariation(fitArrivals(calm), choice.arrivals);
  const single = {
    tickets: fitTickets(figures.whole, choice.family, choice.handOvers),
    firstContact: firstContactOf(figures),
  };
  const laterWork = meanOf(effortOf(single, 1).distribution);
  return {
    ...single,
    judged: judgedInTime(figures),
    cases: fitCases(figures, arrivals.week, laterWork),
    choice,
    chosen,
    arrivals,
    dispersion: dispersionOf(chosen.days),
    channelWeeks: channelWeeks(figures, chosen, calm),
    incidents: incidentsIn(bursts),
    patience: new Map(
      [...figures.patience].flatMap(([channel, { kept }]) => {
        const fit = fitPatience(kept);
        return fit ? [[channel, fit] as const] : [];
      }),
    ),
    checks: [...checkTickets(halves.tickets, choice, seed), ...checkArrivals(halves.days, choice, seed)],
    controls: controlsOf(halves, seed),
  };
}

function firstContactOf({ whole: { firstContact } }: LogFigures): Distribution | undefined {
  return firstContact.seen < fewestFirstContacts ? undefined : fitFamily("lognormal", firstContact.kept);
}

/** The mean week of each channel, without its part of the bursts. */
function channelWeeks(
  { channels }: LogFigures,
  chosen: ChosenDays,
  calm: readonly ArrivalDay[],
): ReadonlyMap<string, Float64Array> {
  const count = (days: readonly ArrivalDay[]): number =>
    days.reduce((sum, { hours }) => sum + totalOf(hours), 0);
  const left = count(calm) / Math.max(1, count(chosen.days));
  return new Map(
    channels.words.map((channel) => {
      const week = meanWeek(daysOf(channels.of(channel), chosen));
      return [channel, week.map((mean) => mean * left)];
    }),
  );
}

/** What models that are too simple make of the same halves. */
function controlsOf({ tickets, days }: Halves, seed: string): readonly Control[] {
  const exponential = checkTickets(
    tickets,
    { ...usualChoice, family: "exponential", handOvers: "poisson" },
    seed,
  );
  const isCount = ({ about }: FitCheck): boolean => about === "handOvers";
  return [
    { name: "exponential times", checks: exponential.filter((check) => !isCount(check)) },
    {
      name: "plain Poisson arrivals",
      checks: checkArrivals(days, { ...usualChoice, arrivals: "poisson" }, seed),
    },
    { name: "Poisson hand-overs", checks: exponential.filter(isCount) },
  ];
}

/** The days of every other week, and those of the weeks between. */
function alternateWeeks({
  days,
  weeks,
}: ChosenDays): readonly [readonly ArrivalDay[], readonly ArrivalDay[]] {
  const isSeen = ({ day }: ArrivalDay): boolean => weeks.indexOf(day - weekdayOf(day)) % 2 === 0;
  return [days.filter(isSeen), days.filter((one) => !isSeen(one))];
}

const none = new Uint32Array(24);
const daysOf = (byDay: ReadonlyMap<number, ArrayLike<number>>, { days }: ChosenDays): readonly ArrivalDay[] =>
  days.map(({ day }) => ({ day, hours: byDay.get(day) ?? none }));
