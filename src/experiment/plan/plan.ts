import { Routing } from "../../desk/index.ts";
import { elapsed, inHours } from "../../units/index.ts";
import {
  expectedArrivals,
  expectedTickets,
  microsecondsPerTicket,
  type ExpectedArrivals,
  type Load,
} from "../../workload/index.ts";
import { agentTime } from "./agentTime.ts";
import { expectedWork } from "./expectedWork.ts";
import { hourlyDemand, type QueueDemand } from "./queueDemand.ts";
import { gapsIn, type Gap } from "./rosterGaps.ts";

/** The hour of the measured weeks with most of something. */
export interface Busiest {
  /** Monday 0:00 being 0. */
  readonly hourOfWeek: number;
  readonly value: number;
}

export interface SourcePlan {
  readonly kind: "channel" | "incident";
  readonly name: string;
  /** Inquiries. */
  readonly perWeek: number;
  readonly busiest: Busiest;
}

export interface TierPlan {
  readonly tier: string;
  /** Work that comes in, in erlangs: the agents whom it would keep busy without a break at every hour. */
  readonly offeredLoad: number;
  readonly busiest: Busiest;
  readonly agentsAtBusiest: number;
  /** A week. */
  readonly workHours: number;
  readonly agentHours: number;
}

/** What a load asks of its roster, before anything is simulated. */
export interface WorkPlan {
  readonly sources: readonly SourcePlan[];
  readonly perWeek: number;
  readonly tiers: readonly TierPlan[];
  readonly gaps: readonly Gap[];
  /** Channels of which an agent has several conversations at once; work counts them one at a time. */
  readonly concurrent: readonly string[];
  readonly cost: RunCost;
}

/** What a run of the load takes. */
export interface RunCost {
  readonly replications: { readonly min: number; readonly max: number };
  /** Warm-up and incidents included. */
  readonly ticketsPerReplication: number;
  /** Of one replication, about. */
  readonly cpuSecondsPerReplication: number;
}

/** The plan of a load: arrivals by channel, work by tier, and where the roster does not fit. */
export function planOf(load: Load): WorkPlan {
  const arrivals = expectedArrivals(load);
  const routing = new Routing(load);
  const demands = hourlyDemand(load, routing, arrivals, expectedWork(load, routing));
  const { weeks } = load.form.horizon;
  const sources = arrivals.sources.map(({ kind, name, means }) => ({
    kind,
    name,
    perWeek: sum(means) / weeks,
    busiest: busiestOf(means, arrivals),
  }));
  const concurrent = Object.keys(load.form.arrivals).filter(
    (channel) => (load.policy.form.channels[channel]?.concurrency ?? 1) > 1,
  );
  return {
    sources,
    perWeek: sources.reduce((total, { perWeek }) => total + perWeek, 0),
    tiers: load.policy.tiers.map((_, tier) => tierPlan(load, tier, demands, arrivals)),
    gaps: demands.flatMap((one) =>
      gapsIn(one, load.policy.tiers[one.tier] ?? "", arrivals.hourOfWeek, weeks),
    ),
    concurrent,
    cost: costOf(load),
  };
}

function tierPlan(
  load: Load,
  tier: number,
  demands: readonly QueueDemand[],
  arrivals: ExpectedArrivals,
): TierPlan {
  const own = demands.filter((one) => one.tier === tier);
  const erlangs = Float64Array.from(arrivals.hourOfWeek, (_, hour) =>
    own.reduce((total, one) => total + (one.erlangs[hour] ?? 0), 0),
  );
  const busiest = busiestOf(erlangs, arrivals);
  const hour = arrivals.hourOfWeek.indexOf(busiest.hourOfWeek);
  const [from, to] = [arrivals.bounds[hour], arrivals.bounds[hour + 1]];
  const { start, measuredFrom, end } = load.horizon;
  const { weeks } = load.form.horizon;
  const hoursOf = (since = start, until = start): number =>
    load.staff.reduce(
      (total, line) => (line.tier === tier ? total + inHours(elapsed(agentTime(line, since, until))) : total),
      0,
    );
  return {
    tier: load.policy.tiers[tier] ?? "",
    offeredLoad: sum(erlangs) / Math.max(1, erlangs.length),
    busiest,
    agentsAtBusiest: hoursOf(from, to) / inHours(elapsed((to ?? 1) - (from ?? 0))),
    workHours: sum(erlangs) / weeks,
    agentHours: hoursOf(measuredFrom, end) / weeks,
  };
}

function busiestOf(values: Float64Array, { hourOfWeek }: ExpectedArrivals): Busiest {
  const value = values.reduce((most, one) => Math.max(most, one), 0);
  return { hourOfWeek: hourOfWeek[values.indexOf(value)] ?? 0, value };
}

function costOf({ form }: Load): RunCost {
  const { min, max = min } = form.replications;
  const ticketsPerReplication = expectedTickets(form);
  return {
    replications: { min, max },
    ticketsPerReplication,
    cpuSecondsPerReplication: (ticketsPerReplication * microsecondsPerTicket) / 1e6,
  };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
