import type { CellMeasure, ClockMetric } from "../desk/index.ts";
import type { RatioSample } from "../kernel/index.ts";
import {
  elapsed,
  inHours,
  inMinutes,
  invariant,
  unreachable,
  working,
  type WorkingTime,
} from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import type { Replication } from "./replicate.ts";
import { serviceLevelOf } from "./serviceLevel.ts";
import { estimate, estimateShare, type Estimate } from "./share.ts";

/** A figure of a run: a metric, of all tickets, agents or customers, or `where` something is so. */
export type Figure = Pick<Load["form"]["expect"][number], "metric" | "where" | "within" | "definition">;

/** What lies above and below the line of a figure in one replication. */
export interface Ratio {
  readonly above: number;
  readonly below: number;
}

/** Whether a figure is a share of tickets, which lies between 0 and 1. */
export const isShareOfTickets = ({ metric }: Figure): boolean =>
  metric === "firstResponse" ||
  metric === "resolution" ||
  metric === "abandonment" ||
  metric === "serviceLevel";

/** Whether more of a figure is better for customers, or less; undefined where it is neither. */
export function betterWhen({ metric }: Figure): "more" | "less" | undefined {
  if (metric === "occupancy") return undefined;
  return metric === "firstResponse" || metric === "resolution" || metric === "serviceLevel" ? "more" : "less";
}

/**
 * A figure of one replication. One that names a span (`within`) needs a replication that was asked about that span, by
 * the load or by `within` of the experiment.
 */
export function ratioOf(
  load: Load,
  { metric, where, within, definition }: Figure,
  replication: Replication,
): Ratio {
  const cells = (of: ClockMetric): Cells => cellsOf(load, replication, of, where);
  switch (metric) {
    case "firstResponse":
    case "resolution":
      return within === undefined ? compliance(cells(metric)) : shareWithin(cells(metric), within);
    case "firstResponseMinutes":
      return minutesOf(cells("firstResponse"));
    case "resolutionMinutes":
      return minutesOf(cells("resolution"));
    case "abandonment":
      return abandonment(load, where, replication);
    case "occupancy":
      return occupancy(load, where, replication);
    case "serviceLevel":
      invariant(within !== undefined && definition !== undefined, "a service level says what it is");
      return serviceLevelOf(load, { where, within, definition }, replication);
    default:
      return unreachable(metric);
  }
}

/** The ratios of replications as columns. */
export const sampleOf = (ratios: readonly Ratio[]): RatioSample => ({
  above: ratios.map(({ above }) => above),
  below: ratios.map(({ below }) => below),
});

/** A figure over replications, with its interval. */
export function estimateOf(figure: Figure, { above, below }: RatioSample, level?: number): Estimate {
  return isShareOfTickets(figure) ? estimateShare(above, below, level) : estimate(above, below, level);
}

type Where = Figure["where"];
type Cells = readonly CellMeasure[];

const compliance = (cells: Cells): Ratio => ({
  above: total(cells, ({ met }) => met),
  below: total(cells, ({ met, missed }) => met + missed),
});

/** The share of tickets whose counted time is at most a span, of those that ended or went past it. */
function shareWithin(cells: Cells, span: WorkingTime): Ratio {
  const counts = cells.map(({ times }) => {
    const count = times?.within(span);
    invariant(count !== undefined, "replications are asked about a span before they are made");
    return count;
  });
  return { above: total(counts, ({ met }) => met), below: total(counts, ({ of }) => of) };
}

const minutesOf = (cells: Cells): Ratio => ({
  above: total(cells, ({ countedSum }) => inMinutes(working(countedSum))),
  below: total(cells, ({ counted }) => counted.count),
});

function abandonment({ lexicon }: Load, { channel }: Where, { measures }: Replication): Ratio {
  const ofChannel = (counts: Float64Array): number =>
    total([...counts], (count, index) =>
      channel === undefined || lexicon.words.channel[index] === channel ? count : 0,
    );
  return { above: ofChannel(measures.abandonedBy), below: ofChannel(measures.arrivedBy) };
}

function occupancy({ policy }: Load, { tier }: Where, { tiers }: Replication): Ratio {
  const uses = tiers.filter((_, index) => tier === undefined || policy.tiers[index] === tier);
  return {
    above: total(uses, ({ hours }) => inHours(elapsed(hours.busy))),
    below: total(uses, ({ hours }) => inHours(elapsed(hours.staffed))),
  };
}

/** The cells of a metric that `where` names; every cell when it names none. */
function cellsOf(load: Load, { measures }: Replication, metric: ClockMetric, where: Where): Cells {
  const { levels } = load.policy;
  const { plan, channel } = load.lexicon.words;
  return [...measures.measured()].flatMap((one) => {
    const isOf =
      one.metric === metric &&
      (where.priority === undefined || levels[one.priority] === where.priority) &&
      (where.channel === undefined || channel[one.channel] === where.channel) &&
      (where.plan === undefined || plan[one.plan] === where.plan) &&
      (where.handOvers === undefined || one.handOvers === where.handOvers);
    return isOf ? [one.cell] : [];
  });
}

const total = <T>(list: readonly T[], figure: (one: T, index: number) => number): number =>
  list.reduce((sum, one, index) => sum + figure(one, index), 0);
