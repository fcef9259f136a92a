import { channelGates, type Routing } from "../../desk/index.ts";
import type { Instant } from "../../units/index.ts";
import type { ExpectedArrivals, ExpectedSource, Load } from "../../workload/index.ts";
import { agentTime } from "./agentTime.ts";
import type { ExpectedWork } from "./expectedWork.ts";

/** What comes to one waiting line in each measured hour, and who is there to take it. */
export interface QueueDemand {
  readonly tier: number;
  /** What waits there, "phone" or "email, portal". */
  readonly name: string;
  readonly isLive: boolean;
  /** The staff lines, by index, that take from it. */
  readonly lines: readonly number[];
  /** Work that comes in, in erlangs: conversations that it would keep going if nobody waited. */
  readonly erlangs: Float64Array;
  /** Agents there who take it. */
  readonly agents: Float64Array;
  /** How many of these conversations an agent gets through at once, slowed down as they are. */
  readonly perAgent: number;
}

/** The demand on every waiting line that something comes to. */
export function hourlyDemand(
  load: Load,
  routing: Routing,
  arrivals: ExpectedArrivals,
  work: ExpectedWork,
): readonly QueueDemand[] {
  const admitted = arrivals.sources.map((source) => admittedMeans(load, arrivals, source));
  const there = load.staff.map((_, line) => agentsThere(load, arrivals, line));
  return routing.queues.flatMap(({ tier, lines, concurrency }, queue): readonly QueueDemand[] => {
    const erlangs = new Float64Array(arrivals.hourOfWeek.length);
    for (const [index, { kind, index: own }] of arrivals.sources.entries()) {
      const per = (kind === "channel" ? work.channels : work.incidents)[own]?.perInquiry[queue] ?? 0;
      admitted[index]?.forEach((mean, hour) => {
        erlangs[hour] = (erlangs[hour] ?? 0) + (mean * per) / hourLength(arrivals, hour);
      });
    }
    if (!erlangs.some((one) => one > 0)) return [];
    const agents = erlangs.map((_, hour) => lines.reduce((sum, line) => sum + (there[line]?.[hour] ?? 0), 0));
    const perAgent = concurrency / (1 + load.form.chatSlowDown * (concurrency - 1));
    const name = channelsOf(load, routing, queue).join(", ");
    return [{ tier, name, isLive: work.isLive[queue] === true, lines, erlangs, agents, perAgent }];
  });
}

/** Milliseconds of an hour of the horizon; the last may be cut. */
export const hourLength = ({ bounds }: ExpectedArrivals, hour: number): number =>
  (bounds[hour + 1] ?? 0) - (bounds[hour] ?? 0);

/** Inquiries of a source in each hour, but for those that a channel turns away because it is closed. */
function admittedMeans(load: Load, { bounds }: ExpectedArrivals, source: ExpectedSource): Float64Array {
  const gate = source.kind === "channel" ? channelGates(load)[source.index] : undefined;
  if (!gate || gate.takesVoicemail) return source.means;
  return source.means.map((mean, hour) => mean * openShare(gate.accepts, bounds[hour], bounds[hour + 1]));
}

function openShare(calendar: Load["staff"][number]["shift"], from?: Instant, to?: Instant): number {
  return from === undefined || to === undefined ? 0 : calendar.elapsed(from, to) / (to - from);
}

const agentsThere = ({ staff }: Load, { bounds, hourOfWeek }: ExpectedArrivals, line: number): Float64Array =>
  Float64Array.from(hourOfWeek, (_, hour) => {
    const [one, from, to] = [staff[line], bounds[hour], bounds[hour + 1]];
    if (!one || from === undefined || to === undefined) return 0;
    return agentTime(one, from, to) / (to - from);
  });

/** The channels whose inquiries wait in a queue, of those over which any come. */
const channelsOf = ({ form, lexicon, policy }: Load, routing: Routing, queue: number): readonly string[] =>
  Object.keys(form.arrivals).filter((channel) =>
    Object.keys(form.mix.categories).some((category) =>
      policy.tiers.some(
        (_, tier) =>
          routing.queueOf(
            tier,
            lexicon.indexOf("channel", channel),
            lexicon.indexOf("category", category),
          ) === queue,
      ),
    ),
  );
