import { CaseBook, Desk, type AskedSpans, type History, type Measures } from "../desk/index.ts";
import { sourcesOf, type InquirySource, type Load } from "../workload/index.ts";

/** How one tier was used in one replication; spans are milliseconds, summed over agents. */
export interface TierUse {
  readonly busy: number;
  readonly staffed: number;
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
export function* replications({
  load,
  sourcesFor = sourcesOf,
  isRecorded = false,
  within = [],
}: Experiment): Generator<Replication> {
  const cases = new CaseBook(load);
  const asked = withOwnSpans(load, within);
  for (let index = 0; ; index++) {
    const sources = sourcesFor(load, load.form.seed, index);
    const desk = new Desk({ load, sources, cases, isRecorded: isRecorded && index === 0, within: asked });
    desk.finish();
    yield replicationOf(desk, index, cases);
  }
}

/** The spans that a load's own expectations name, and those that a caller adds. */
function withOwnSpans({ form }: Load, added: AskedSpans): AskedSpans {
  if (added === "any") return added;
  const own = form.expect.flatMap(({ within }) => (within === undefined ? [] : [within]));
  return [...new Set([...own, ...added])];
}

function replicationOf(desk: Desk, index: number, cases: CaseBook): Replication {
  const { state, floor, accounts, recorder } = desk;
  const { now } = state;
  return {
    index,
    measures: state.measures,
    tiers: state.load.policy.tiers.map((_, tier) => ({
      busy: floor.crew.busy[tier]?.integralUntil(now) ?? 0,
      staffed: floor.crew.staffed[tier]?.integralUntil(now) ?? 0,
      meanWaiting: floor.waiting[tier]?.meanUntil(now) ?? 0,
    })),
    arrived: accounts.arrived,
    history: recorder ? { recorder, cases } : undefined,
  };
}
