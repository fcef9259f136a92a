import { invariant, unreachable, type WorkingTime } from "../units/index.ts";
import type { Load, ServiceLevelDefinition } from "../workload/index.ts";
import type { Replication } from "./replicate.ts";

export interface ServiceLevelQuestion {
  readonly where: { readonly channel?: string | undefined };
  /** The longest wait that counts. */
  readonly within: WorkingTime;
  readonly definition: ServiceLevelDefinition;
}

/**
 * How many customers on the line were answered in time in one replication, and of how many. Calls in closed hours that go to
 * voicemail are not on the line; who is still waiting at the end counts neither way.
 */
export function serviceLevelOf(
  { lexicon }: Load,
  { where, within, definition }: ServiceLevelQuestion,
  { measures }: Replication,
): { readonly above: number; readonly below: number } {
  const sum = { ended: 0, endedWithin: 0, unended: 0, unendedWithin: 0 };
  measures.line.forEach((times, channel) => {
    if (where.channel !== undefined && lexicon.words.channel[channel] !== where.channel) return;
    const found = times.split(within);
    invariant(found !== undefined, "replications are asked about a span before they are made");
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += found[key];
  });
  const { ended: answered, endedWithin: inTime, unended: abandoned, unendedWithin: short } = sum;
  const offered = answered + abandoned;
  switch (definition) {
    case "without-short-abandons":
      return { above: inTime, below: offered - short };
    case "of-offered":
      return { above: inTime, below: offered };
    case "of-answered":
      return { above: inTime, below: answered };
    case "short-abandons-good":
      return { above: inTime + short, below: offered };
    default:
      return unreachable(definition);
  }
}
