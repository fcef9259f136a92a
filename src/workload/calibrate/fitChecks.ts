import { quantileOf, samplerOf, streamFor, type Distribution } from "../../kernel/index.ts";
import type { ArrivalDay } from "./arrivalDays.ts";
import { dispersionOf, drawDays, fitArrivals, type ArrivalModel, type Dispersion } from "./arrivalModel.ts";
import type { Family } from "./families.ts";
import { ksDistance, ksOfShares, sharesOf } from "./goodness.ts";
import { shareWith } from "./handOvers.ts";
import type { Reservoir } from "./reservoir.ts";
import type { TicketFigures } from "./ticketFigures.ts";
import { drawResolutions, fitTickets, type HandOverFamily } from "./ticketModel.ts";

/** What a log is fitted with. */
export interface ModelChoice {
  readonly family: Family;
  readonly handOvers: HandOverFamily;
  /** Whether busy and idle days and hours come in runs, or every hour is Poisson. */
  readonly arrivals: "busy" | "poisson";
}

export const usualChoice: ModelChoice = {
  family: "mixture",
  handOvers: "negativeBinomial",
  arrivals: "busy",
};

type AboutTickets = "resolution" | "work" | "customerReply" | "handOvers";
type AboutArrivals = "dispersionPerHour" | "dispersionPerDay";

/** A comparison of what a model makes with the half of the log that it was not fitted to. */
export type FitCheck =
  | {
      readonly about: AboutTickets;
      /** The Kolmogorov-Smirnov distance, and the largest that passes. */
      readonly distance: number;
      readonly atMost: number;
      readonly unseen: number;
      readonly hasHeld: boolean;
    }
  | {
      readonly about: AboutArrivals;
      /** Variance over mean in the unseen half, and where 99 % of what the model makes lies. */
      readonly found: number;
      readonly low: number;
      readonly high: number;
      readonly hasHeld: boolean;
    };

/** The two halves of a log. */
export interface Halves {
  readonly tickets: readonly [seen: TicketFigures, unseen: TicketFigures];
  readonly days: readonly [seen: readonly ArrivalDay[], unseen: readonly ArrivalDay[]];
}

const draws = 20_000;
const weeksDrawn = 400;
const farthest = 0.05;

/** Fits the tickets of one half and compares them with the other; checks for which the log has nothing are left out. */
export function checkTickets(
  [seen, unseen]: Halves["tickets"],
  choice: ModelChoice,
  seed: string,
): readonly FitCheck[] {
  const model = fitTickets(seen, choice.family, choice.handOvers);
  const stream = streamFor(seed, 0, "calibrate/check");
  const resolutions = unseen.resolutionTimes();
  const checks: FitCheck[] = [];
  const compare = (about: AboutTickets, distance: number, count: number): void => {
    const atMost = Math.max(farthest, 1.63 / Math.sqrt(count)); // 1 %: Kolmogorov's limit for so few
    checks.push({ about, distance, atMost, unseen: count, hasHeld: distance <= atMost });
  };
  const compareTimes = (
    about: "work" | "customerReply",
    fitted: Distribution | undefined,
    times: Reservoir<number>,
  ): void => {
    if (!fitted || times.seen === 0) return;
    const draw = samplerOf(fitted);
    const drawn = Float64Array.from({ length: draws }, () => draw(stream));
    compare(about, ksDistance(drawn, times.kept), times.kept.length);
  };
  if (model.resolution && resolutions.length > 0)
    compare("resolution", ksDistance(drawResolutions(model, draws, stream), resolutions), resolutions.length);
  compareTimes("work", model.work, unseen.work);
  compareTimes("customerReply", model.customerReply, unseen.customerReply);
  if (model.handOvers && unseen.handOvers.length > 0) {
    const { mean, dispersion } = model.handOvers;
    const fitted = unseen.handOvers.map((_, count) => shareWith(count, mean, dispersion));
    compare("handOvers", ksOfShares(fitted, sharesOf(unseen.handOvers)), unseen.tickets);
  }
  return checks;
}

/** Fewer weeks than this in a half say nothing about how weeks differ. */
const fewestWeeks = 3;

/** Fits the arrivals of one half of the weeks and compares them with the other. */
export function checkArrivals(
  [seen, unseen]: Halves["days"],
  { arrivals }: ModelChoice,
  seed: string,
): readonly FitCheck[] {
  if (Math.min(seen.length, unseen.length) < fewestWeeks * 5) return [];
  const model = withVariation(fitArrivals(seen), arrivals);
  const stream = streamFor(seed, 0, "calibrate/weeks");
  const made = Array.from({ length: weeksDrawn }, () => dispersionOf(drawDays(model, unseen, stream)));
  const found = dispersionOf(unseen);
  return [
    ...between(
      "dispersionPerHour",
      found.perHour,
      made.map(({ perHour }) => perHour),
    ),
    ...between(
      "dispersionPerDay",
      found.perDay,
      made.map(({ perDay }) => perDay),
    ),
  ];
}

/** The model as it is, or with every hour Poisson. */
export const withVariation = (model: ArrivalModel, arrivals: ModelChoice["arrivals"]): ArrivalModel =>
  arrivals === "busy" ? model : { ...model, day: { cv: 0, correlation: 0 }, hour: { cv: 0, correlation: 0 } };

function between(
  about: AboutArrivals,
  found: Dispersion["perHour"],
  made: readonly Dispersion["perHour"][],
): readonly FitCheck[] {
  const sorted = made.flatMap((one) => one ?? []).toSorted((a, b) => a - b);
  const [low, high] = [quantileOf(sorted, 0.005), quantileOf(sorted, 0.995)];
  if (found === undefined || low === undefined || high === undefined) return [];
  return [{ about, found, low, high, hasHeld: low <= found && found <= high }];
}
