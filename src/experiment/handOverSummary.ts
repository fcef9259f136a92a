import { CellMeasure } from "../desk/index.ts";
import { elapsed, inMinutes } from "../units/index.ts";
import { handOversApart, type Load } from "../workload/index.ts";
import { modesOf, type Modes } from "./modes.ts";
import type { Replication } from "./replicate.ts";
import { estimateShare, type Estimate } from "./share.ts";

/** How tickets with so many hand-overs were solved; the last class is for that many or more. */
export interface HandOverSummary {
  readonly handOvers: number;
  readonly isOrMore: boolean;
  /** Tickets whose clock ended or is late. */
  readonly tickets: number;
  readonly compliance: Estimate;
  /** Minutes counted in the target's calendar, of those that were solved. */
  readonly meanMinutes: number | undefined;
  readonly medianMinutes: number | undefined;
  readonly p90Minutes: number | undefined;
}

/** Resolutions by the number of hand-overs; classes in which nothing came are left out. */
export const handOverSummaries = (replications: readonly Replication[]): readonly HandOverSummary[] =>
  Array.from({ length: handOversApart + 1 }, (_, handOvers) => handOvers).flatMap((handOvers) => {
    const each = replications.map((one) => resolutionsOf(one, handOvers));
    const all = mergedOf(each);
    const tickets = all.met + all.missed;
    if (tickets === 0) return [];
    const compliance = estimateShare(
      each.map(({ met }) => met),
      each.map(({ met, missed }) => met + missed),
    );
    const { count } = all.counted;
    return [
      {
        handOvers,
        isOrMore: handOvers === handOversApart,
        tickets,
        compliance,
        meanMinutes: count === 0 ? undefined : minutesOf(all.countedSum / count),
        medianMinutes: minutesOrNone(all.counted.quantile(0.5)),
        p90Minutes: minutesOrNone(all.counted.quantile(0.9)),
      },
    ];
  });

/** The two modes of the time to resolution in minutes, when it has two. */
export function resolutionModes(replications: readonly Replication[]): Modes | undefined {
  const modes = modesOf(mergedOf(replications.map((one) => resolutionsOf(one, undefined))).counted);
  if (!modes) return undefined;
  const { low, valley, high, before } = modes;
  return { low: minutesOf(low), valley: minutesOf(valley), high: minutesOf(high), before };
}

/** Whether a load says how often its tickets are handed over. */
export const statesHandOvers = ({ form }: Load): boolean =>
  Object.values(form.mix.categories).some(({ handOvers }) => handOvers !== undefined);

function resolutionsOf({ measures }: Replication, handOvers: number | undefined): CellMeasure {
  const cells = [...measures.measured()].filter(
    (one) => one.metric === "resolution" && (handOvers === undefined || one.handOvers === handOvers),
  );
  return mergedOf(cells.map(({ cell }) => cell));
}

function mergedOf(cells: readonly CellMeasure[]): CellMeasure {
  const merged = new CellMeasure();
  for (const cell of cells) merged.merge(cell);
  return merged;
}

const minutesOf = (milliseconds: number): number => inMinutes(elapsed(milliseconds));
const minutesOrNone = (milliseconds: number | undefined): number | undefined =>
  milliseconds === undefined ? undefined : minutesOf(milliseconds);
