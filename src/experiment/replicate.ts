import {
  CaseBook,
  Desk,
  type AgentHour,
  type AskedSpans,
  type History,
  type Measures,
} from "../desk/index.ts";
import { attendanceOf, sourcesOf, type InquirySource, type Load } from "../workload/index.ts";

/** How one tier was used in one replication. */
export interface TierUse {
  /** What its agents did, in milliseconds summed over agents. */
  readonly hours: Readonly<Record<AgentHour, number>>;
  /** The time-average number of tickets waiting. */
  readonly meanWaiting: number;
}

/** What one replication found. */
export interface Replication {
  readonly index: number;
  readonly measures: Measures;
  /** By tier index. */
  readonly tiers: readonly TierUse[];
  /** Every inquiry that came, warm-up included. */
  readonly arrived: number;
  /** Kept only when asked for. */
  readonly history: History | undefined;
}

/** Where the inquiries of a replication come from: the load's own customers, or a replayed log. */
export type SourcesFor = (load: Load, seed: string, replication: number) => readonly InquirySource[];

export interface Experiment {
  readonly load: Load;
  readonly sourcesFor?: SourcesFor;
  /** Keep the history of every ticket of the first replication. */
  readonly isRecorded?: boolean;
  /**
   * Spans that expectations beyond the load's own will be judged by; "any" keeps every counted time, so that any span
   * can be asked about afterwards.
   */
  readonly within?: AskedSpans;
}

/**
 * The replications of an experiment, one after another. Each has random numbers of its own, by its index, so that any
 * of them gives the same result whoever runs it and whatever ran before.
 */
export function* replications(experiment: Experiment): Generator<Replication> {
  const replicate = replicator(experiment);
  for (let index = 0; ; index++) yield replicate(index);
}

/** Makes any replication of an experiment, by its index. What the policy said is remembered from one to the next. */
export function replicator(experiment: Experiment): (index: number) => Replication {
  const { load, sourcesFor = sourcesOf, isRecorded = false } = experiment;
  const cases = new CaseBook(load);
  const within = askedSpans(experiment);
  return (index) => {
    const sources = sourcesFor(load, load.form.seed, index);
    const attendance = attendanceOf(load, { seed: load.form.seed, replication: index });
    const isKept = isRecorded && index === 0;
    const desk = new Desk({ load, sources, attendance, cases, isRecorded: isKept, within });
    desk.finish();
    return replicationOf(desk, index, cases);
  };
}

/** The spans that a load's own expectations name, and those that the experiment adds. */
export function askedSpans({ load, within = [] }: Experiment): AskedSpans {
  if (within === "any") return within;
  const own = load.form.expect.flatMap(({ within: span }) => (span === undefined ? [] : [span]));
  return [...new Set([...own, ...within])];
}

function replicationOf(desk: Desk, index: number, cases: CaseBook): Replication {
  const { state, floor, accounts, recorder } = desk;
  const { now } = state;
  return {
    index,
    measures: state.measures,
    tiers: state.load.policy.tiers.map((_, tier) => ({
      hours: floor.crew.hours.spentBy(tier, now),
      meanWaiting: floor.waiting[tier]?.meanUntil(now) ?? 0,
    })),
    arrived: accounts.arrived,
    history: recorder ? { recorder, cases } : undefined,
  };
}
