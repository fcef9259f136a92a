import { CaseBook, Desk } from "../../src/desk/index.ts";
import type { Distribution } from "../../src/kernel/index.ts";
import { invariant, working } from "../../src/units/index.ts";
import { sourcesOf, type Load } from "../../src/workload/index.ts";
import { line, loadWith, policyWith, upstairs, type Changes } from "../desk/script.ts";
import type { Sample, Simulation } from "./agreement.ts";

/** A desk that is one queue: a live channel, one tier, always open. Times in minutes. */
export interface DeskModel {
  /** Per minute, of all classes together. */
  readonly arrivalRate: number;
  readonly meanServiceTime: number;
  readonly servers: number;
  readonly service: Distribution;
  readonly patience?: Distribution;
  readonly target: number;
  /** The share of each class, the most urgent first; one class when absent. */
  readonly shares?: readonly number[];
}

type Ratio = readonly [above: number, below: number];

/** What a run of the desk says, in the minutes of the model. */
export interface DeskQueue {
  readonly pWait: Ratio;
  readonly pAbandon: Ratio;
  readonly meanWait: Ratio;
  readonly meanQueue: Ratio;
  readonly occupancy: Ratio;
  readonly servedInTime: Ratio;
  readonly servedInTimeOfServed: Ratio;
  readonly servedInTimeOfRest: Ratio;
  readonly inTimeOrLeft: Ratio;
  /** By class. */
  readonly meanWaits: readonly Ratio[];
}

const arrivalsPerWeek = 5_000;
const minutesPerWeek = 7 * 24 * 60;

/**
 * The product's own desk under a policy and a load made for the queue. A queue knows no unit of time, so the minutes of the
 * model are stretched until a week brings 5,000 customers: nine weeks a replication, the first of them warm-up.
 */
export function deskQueue(model: DeskModel, sample: (desk: DeskQueue) => Sample, most = 32): Simulation {
  const stretch = (minutesPerWeek * model.arrivalRate) / arrivalsPerWeek;
  const load = loadOf(model, stretch);
  const cases = new CaseBook(load);
  const target = working(model.target * stretch * 60_000);
  return {
    at: "desk",
    most,
    replicate: (seed, replication) => {
      const sources = sourcesOf(load, seed, replication);
      const desk = new Desk({ load, sources, cases, within: [working(0), target] });
      desk.finish();
      return sample(figuresOf(desk, target, stretch));
    },
  };
}

const levels = ["first", "second", "third", "fourth", "fifth", "sixth"];

function loadOf({ servers, service, patience, shares = [1] }: DeskModel, stretch: number): Load {
  const names = levels.slice(0, shares.length);
  const policy = policyWith({
    priority: {
      levels: Object.fromEntries(names.map((name) => [name, {}])),
      setBy: "customer",
      otherwise: names[0],
    },
    targets: [{ clause: "SLA-1", default: true, calendar: "always", firstResponse: "1h" }],
    workflow: { queueOrder: "priority-then-arrival" },
  });
  const claimed = Object.fromEntries(names.map((name, index) => [name, shares[index] ?? 0]));
  return loadWith(
    {
      horizon: { start: "2026-03-02", weeks: 8, warmUp: 1, zone: "UTC" },
      arrivals: { phone: { perWeek: arrivalsPerWeek } },
      mix: { categories: { question: { share: 1, claimed } } },
      effort: { tier1: durationOf(service, stretch), tier2: "1m", tier3: "1m" },
      customers: patience ? { patience: { phone: durationOf(patience, stretch) } } : {},
      staff: [line("servers", "tier1", servers), ...upstairs],
    },
    policy,
  );
}

/** A time as a load file says it. */
function durationOf(time: Distribution, stretch: number): string | Changes {
  const span = (minutes: number): string => `${(minutes * stretch * 60).toFixed(3)}s`;
  switch (time.kind) {
    case "deterministic":
      return span(time.value);
    case "exponential":
      return { mean: span(time.mean) };
    case "lognormal":
    case "gamma":
      return { mean: span(time.mean), shape: time.kind, cv: time.cv };
    default:
      return (invariant(false, "a load file says this kind of time"), "");
  }
}

function figuresOf({ state, floor }: Desk, target: number, stretch: number): DeskQueue {
  const { measures, now, load } = state;
  const channel = load.lexicon.indexOf("channel", "phone");
  const cells = load.policy.levels.map((_, priority) =>
    measures.cell("firstResponse", { priority, channel, plan: 0 }),
  );
  const total = (of: (cell: (typeof cells)[number]) => number): number =>
    cells.reduce((sum, cell) => sum + of(cell), 0);
  const inMinutes = (milliseconds: number): number => milliseconds / 60_000 / stretch;
  const within = (span: number): { readonly met: number; readonly of: number } => ({
    met: total(({ times }) => times?.within(working(span))?.met ?? NaN),
    of: total(({ times }) => times?.within(working(span))?.of ?? NaN),
  });
  const arrived = measures.arrivedBy[channel] ?? NaN;
  const abandoned = measures.abandonedBy[channel] ?? NaN;
  const inTime = within(target);
  const { busy, staffed } = floor.crew.hours.spentBy(0, now);
  return {
    pWait: [arrived - within(0).met, arrived],
    pAbandon: [abandoned, arrived],
    meanWait: [inMinutes(measures.waitSums[0] ?? NaN), measures.waits[0]?.count ?? NaN],
    meanQueue: [floor.waiting[0]?.meanUntil(now) ?? NaN, 1],
    occupancy: [busy, staffed],
    servedInTime: [inTime.met, arrived],
    servedInTimeOfServed: [inTime.met, total(({ counted }) => counted.count)],
    servedInTimeOfRest: [inTime.met, inTime.of],
    inTimeOrLeft: [arrived - inTime.of + inTime.met, arrived],
    meanWaits: cells.map(({ countedSum, counted }): Ratio => [inMinutes(countedSum), counted.count]),
  };
}
