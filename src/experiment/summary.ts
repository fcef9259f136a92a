import {
  CellMeasure,
  clockMetrics,
  noOutcomes,
  timeParts,
  type ClockMetric,
  type TimePart,
} from "../desk/index.ts";
import { Histogram } from "../kernel/index.ts";
import { elapsed, inHours, inMinutes } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import { judge, type JudgedExpectation } from "./expectation.ts";
import { agentSummary, type AgentSummary } from "./agentSummary.ts";
import {
  handOverSummaries,
  resolutionModes,
  statesHandOvers,
  type HandOverSummary,
} from "./handOverSummary.ts";
import { knownQueue, type KnownQueue } from "./knownQueue.ts";
import type { Modes } from "./modes.ts";
import type { Replication } from "./replicate.ts";
import { satisfactionSummaries, type SatisfactionSummary } from "./satisfactionSummary.ts";
import { estimate, estimateShare, type Estimate } from "./share.ts";
import { unrunClocks, type UnrunClock } from "./unrunClocks.ts";
import { triageSummaries, type TriageSummary } from "./triageSummary.ts";
import { voicemailSummary, type VoicemailSummary } from "./voicemailSummary.ts";

/** How one metric fared for one priority on one channel; "all" stands for every one of them. */
export interface CellSummary {
  readonly metric: ClockMetric;
  readonly priority: string;
  readonly channel: string;
  readonly compliance: Estimate;
  readonly met: number;
  readonly missed: number;
  /** Still open at the end and not yet due; they count neither way. */
  readonly open: number;
  /** The customer gave up before the target was due; they count neither way. */
  readonly cancelled: number;
  /** Minutes counted in the target's calendar, of those that ended. */
  readonly meanMinutes: number | undefined;
  readonly p90Minutes: number | undefined;
  /** Where the time of the missed ones went, in minutes a ticket. */
  readonly missedMinutes: Readonly<Record<TimePart, number>> | undefined;
}

export interface TierSummary {
  readonly tier: string;
  readonly occupancy: Estimate;
  /** Minutes that a ticket waits for an agent, closed hours included. */
  readonly queueWait: Estimate;
  readonly queueWaitP90: number | undefined;
  readonly meanWaiting: number;
  /** Undefined for a tier in which nobody was rostered. */
  readonly agents: AgentSummary | undefined;
  /** What a formula says of the tier, or why none does. */
  readonly known: KnownQueue;
}

export interface ChannelSummary {
  readonly channel: string;
  readonly arrived: number;
  readonly abandoned: number;
  readonly abandonment: Estimate;
}

/** What an experiment found, over all of its replications. */
export interface RunSummary {
  readonly replications: number;
  /** Measured inquiries by what became of them, summed over replications. */
  readonly outcomes: Replication["measures"]["tickets"];
  /** Inquiries simulated, warm-up included. */
  readonly simulated: number;
  readonly expectations: readonly JudgedExpectation[];
  readonly cells: readonly CellSummary[];
  /** By metric and priority, over all channels. */
  readonly totals: readonly CellSummary[];
  /** Resolutions by number of hand-overs; empty where the load does not state how many tickets have. */
  readonly handOvers: readonly HandOverSummary[];
  /** Where the time to resolution of such a load heaps up, when in two places. */
  readonly modes: Modes | undefined;
  readonly channels: readonly ChannelSummary[];
  readonly tiers: readonly TierSummary[];
  /** By the priority that the policy says; empty where the load lets agents make no mistakes. */
  readonly triage: readonly TriageSummary[];
  /** By channel, and over all at last; empty where the load has no model of it. */
  readonly satisfaction: readonly SatisfactionSummary[];
  /** Undefined where no channel takes messages. */
  readonly voicemail: VoicemailSummary | undefined;
  /** How often each clause acted in a replication, on average; clauses that never did are left out. */
  readonly clauses: readonly { readonly clause: string; readonly perReplication: number }[];
  /** Escalation clauses that the desk does not act on: they wait for somebody's request, or for clocks it does not run. */
  readonly notSimulated: readonly string[];
  /** Metrics that the policy promises a time for and whose clocks the desk does not run. */
  readonly unrunClocks: readonly UnrunClock[];
}

/** The figures of an experiment with their intervals. */
export function summarise(
  load: Load,
  replications: readonly Replication[],
  { isReplay = false }: { readonly isReplay?: boolean } = {},
): RunSummary {
  const channels = load.lexicon.words.channel;
  return {
    replications: replications.length,
    outcomes: outcomesOf(replications),
    simulated: total(replications.map(({ arrived }) => arrived)),
    expectations: load.form.expect.map((expectation) => judge(load, expectation, replications)),
    cells: cellsBy(
      load,
      replications,
      channels.map((channel, c) => ({ channel, of: [c] })),
    ),
    totals: cellsBy(load, replications, [{ channel: "all", of: channels.map((_, c) => c) }]),
    handOvers: statesHandOvers(load) ? handOverSummaries(replications) : [],
    modes: statesHandOvers(load) ? resolutionModes(replications) : undefined,
    channels: channels.map((channel, index) => channelSummary(channel, index, replications)),
    tiers: load.policy.tiers.map((tier, index) => ({
      ...tierSummary(tier, index, replications),
      known: isReplay ? { kind: "none", why: ["inquiries are replayed from a log"] } : knownQueue(load, tier),
    })),
    triage: triageSummaries(load, replications),
    satisfaction: satisfactionSummaries(load, replications),
    voicemail: voicemailSummary(load, replications),
    clauses: clauseUse(load, replications),
    unrunClocks: unrunClocks(load),
    notSimulated: load.policy.escalations
      .filter(({ trigger }) => !isSimulated(trigger))
      .map(({ clause }) => clause),
  };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const isSimulated = (trigger: Load["policy"]["escalations"][number]["trigger"]): boolean =>
  trigger.on !== "customer-request" &&
  (trigger.on !== "clock" || clockMetrics.some((metric) => metric === trigger.point.metric));

function outcomesOf(replications: readonly Replication[]): RunSummary["outcomes"] {
  const outcomes = noOutcomes();
  for (const { measures } of replications) {
    for (const key of Object.keys(outcomes) as (keyof typeof outcomes)[])
      outcomes[key] += measures.tickets[key];
  }
  return outcomes;
}

/** The cells of every metric and priority, with channels grouped as asked. */
const cellsBy = (
  { policy }: Load,
  replications: readonly Replication[],
  groups: readonly { readonly channel: string; readonly of: readonly number[] }[],
): readonly CellSummary[] =>
  clockMetrics.flatMap((metric) =>
    policy.levels.flatMap((priority, p) =>
      groups.flatMap(({ channel, of }) => {
        const each = replications.map(({ measures }) => of.flatMap((c) => measures.cellsOf(metric, p, c)));
        return cellSummary({ metric, priority, channel }, each);
      }),
    ),
  );

const clauseUse = ({ policy }: Load, replications: readonly Replication[]): RunSummary["clauses"] =>
  [...policy.clauses.keys()].flatMap((clause, index) => {
    const acted = total(replications.map(({ measures }) => measures.clauseCounts[index] ?? 0));
    return acted === 0 ? [] : [{ clause, perReplication: acted / replications.length }];
  });

/** One cell over the replications, each of which gives the measures that make it up; nothing when it is empty. */
function cellSummary(
  name: Pick<CellSummary, "metric" | "priority" | "channel">,
  each: readonly (readonly CellMeasure[])[],
): readonly CellSummary[] {
  const merged = each.map(mergedOf);
  const all = mergedOf(merged);
  if (all.met + all.missed + all.open + all.cancelled === 0) return [];
  const { met, missed, open, cancelled, counted, countedSum, missedParts } = all;
  const compliance = estimateShare(
    merged.map((one) => one.met),
    merged.map((one) => one.met + one.missed),
  );
  const p90 = counted.quantile(0.9);
  return [
    {
      ...name,
      compliance,
      met,
      missed,
      open,
      cancelled,
      meanMinutes: counted.count === 0 ? undefined : minutesOf(countedSum / counted.count),
      p90Minutes: p90 === undefined ? undefined : minutesOf(p90),
      missedMinutes: missed === 0 ? undefined : partsOf(missedParts, missed),
    },
  ];
}

function mergedOf(cells: readonly CellMeasure[]): CellMeasure {
  const merged = new CellMeasure();
  for (const cell of cells) merged.merge(cell);
  return merged;
}

const hoursOf = (milliseconds: number): number => inHours(elapsed(milliseconds));
const minutesOf = (milliseconds: number): number => inMinutes(elapsed(milliseconds));

function partsOf(parts: Float64Array, tickets: number): Readonly<Record<TimePart, number>> {
  const [queue, closed, handOver, work, customer, incident, setAside] = timeParts.map((_, part) =>
    minutesOf((parts[part] ?? 0) / tickets),
  );
  return {
    queue: queue ?? 0,
    closed: closed ?? 0,
    handOver: handOver ?? 0,
    work: work ?? 0,
    customer: customer ?? 0,
    incident: incident ?? 0,
    setAside: setAside ?? 0,
  };
}

function channelSummary(
  channel: string,
  index: number,
  replications: readonly Replication[],
): ChannelSummary {
  const arrived = replications.map(({ measures }) => measures.arrivedBy[index] ?? 0);
  const abandoned = replications.map(({ measures }) => measures.abandonedBy[index] ?? 0);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    channel,
    arrived: sum(arrived),
    abandoned: sum(abandoned),
    abandonment: estimateShare(abandoned, arrived),
  };
}

function tierSummary(
  tier: string,
  index: number,
  replications: readonly Replication[],
): Omit<TierSummary, "known"> {
  const waits = new Histogram();
  for (const { measures } of replications) {
    const own = measures.waits[index];
    if (own) waits.merge(own);
  }
  const p90 = waits.quantile(0.9);
  return {
    tier,
    occupancy: estimate(
      replications.map(({ tiers }) => hoursOf(tiers[index]?.hours.busy ?? 0)),
      replications.map(({ tiers }) => hoursOf(tiers[index]?.hours.staffed ?? 0)),
    ),
    queueWait: estimate(
      replications.map(({ measures }) => minutesOf(measures.waitSums[index] ?? 0)),
      replications.map(({ measures }) => measures.waits[index]?.count ?? 0),
    ),
    queueWaitP90: p90 === undefined ? undefined : minutesOf(p90),
    meanWaiting:
      replications.reduce((sum, { tiers }) => sum + (tiers[index]?.meanWaiting ?? 0), 0) /
      replications.length,
    agents: agentSummary(index, replications),
  };
}
