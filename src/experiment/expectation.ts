import type { CellMeasure, ClockMetric } from "../desk/index.ts";
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
import { estimate, estimateShare, type Estimate } from "./share.ts";

export type Expectation = Load["form"]["expect"][number];

/** Whether an interval lies on the right side of what was wanted, on the wrong one, or on both. */
export type Verdict = "held" | "failed" | "inconclusive";

export interface JudgedExpectation {
  readonly expectation: Expectation;
  readonly found: Estimate;
  readonly verdict: Verdict;
}

/**
 * What the replications say about an expectation, the load's own or another. One that names a span (`within`) is judged
 * on replications that were asked about that span, by the load or by `within` of the experiment.
 */
export function judge(
  load: Load,
  expectation: Expectation,
  replications: readonly Replication[],
): JudgedExpectation {
  const found = measure(load, expectation, replications);
  return { expectation, found, verdict: verdictOf(expectation, found) };
}

type Where = Expectation["where"];

function measure(
  load: Load,
  { metric, where, within }: Expectation,
  replications: readonly Replication[],
): Estimate {
  switch (metric) {
    case "firstResponse":
    case "resolution":
      return within === undefined
        ? complianceOf(replications.map((one) => cellsOf(load, one, metric, where)))
        : shareWithin(
            replications.map((one) => cellsOf(load, one, metric, where)),
            within,
          );
    case "firstResponseMinutes":
      return minutesOf(replications.map((one) => cellsOf(load, one, "firstResponse", where)));
    case "resolutionMinutes":
      return minutesOf(replications.map((one) => cellsOf(load, one, "resolution", where)));
    case "abandonment":
      return abandonmentOf(load, where, replications);
    case "occupancy":
      return occupancyOf(load, where, replications);
    default:
      return unreachable(metric);
  }
}

type Cells = readonly (readonly CellMeasure[])[];

const complianceOf = (cells: Cells): Estimate =>
  estimateShare(
    cells.map((list) => total(list, ({ met }) => met)),
    cells.map((list) => total(list, ({ met, missed }) => met + missed)),
  );

/** The share of tickets whose counted time is at most a span, of those that ended or went past it. */
function shareWithin(cells: Cells, span: WorkingTime): Estimate {
  const counts = cells.map((list) =>
    list.map(({ times }) => {
      const count = times?.within(span);
      invariant(count !== undefined, "replications are asked about a span before they are made");
      return count;
    }),
  );
  return estimateShare(
    counts.map((list) => total(list, ({ met }) => met)),
    counts.map((list) => total(list, ({ of }) => of)),
  );
}

const minutesOf = (cells: Cells): Estimate =>
  estimate(
    cells.map((list) => total(list, ({ countedSum }) => inMinutes(working(countedSum)))),
    cells.map((list) => total(list, ({ counted }) => counted.count)),
  );

function abandonmentOf(
  { lexicon }: Load,
  { channel }: Where,
  replications: readonly Replication[],
): Estimate {
  const ofChannel = (counts: Float64Array): number =>
    total([...counts], (count, index) =>
      channel === undefined || lexicon.words.channel[index] === channel ? count : 0,
    );
  return estimateShare(
    replications.map(({ measures }) => ofChannel(measures.abandonedBy)),
    replications.map(({ measures }) => ofChannel(measures.arrivedBy)),
  );
}

function occupancyOf({ policy }: Load, { tier }: Where, replications: readonly Replication[]): Estimate {
  const uses = replications.map(({ tiers }) =>
    tiers.filter((_, index) => tier === undefined || policy.tiers[index] === tier),
  );
  return estimate(
    uses.map((list) => total(list, ({ busy }) => inHours(elapsed(busy)))),
    uses.map((list) => total(list, ({ staffed }) => inHours(elapsed(staffed)))),
  );
}

/** The cells of a metric that `where` names; every cell when it names none. */
function cellsOf(
  load: Load,
  { measures }: Replication,
  metric: ClockMetric,
  where: Where,
): readonly CellMeasure[] {
  const { levels } = load.policy;
  const { plan, channel } = load.lexicon.words;
  return [...measures.measured()].flatMap((one) => {
    const isOf =
      one.metric === metric &&
      (where.priority === undefined || levels[one.priority] === where.priority) &&
      (where.channel === undefined || channel[one.channel] === where.channel) &&
      (where.plan === undefined || plan[one.plan] === where.plan);
    return isOf ? [one.cell] : [];
  });
}

const total = <T>(list: readonly T[], figure: (one: T, index: number) => number): number =>
  list.reduce((sum, one, index) => sum + figure(one, index), 0);

function verdictOf({ atLeast, atMost }: Expectation, found: Estimate): Verdict {
  if (found.kind !== "interval") return "inconclusive";
  if (atLeast !== undefined)
    return found.low >= atLeast ? "held" : found.high < atLeast ? "failed" : "inconclusive";
  if (atMost !== undefined)
    return found.high <= atMost ? "held" : found.low > atMost ? "failed" : "inconclusive";
  return "inconclusive";
}
