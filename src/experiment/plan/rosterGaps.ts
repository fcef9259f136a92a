import type { QueueDemand } from "./queueDemand.ts";

/** An hour of the week, Monday 0:00 being 0. */
type HourOfWeek = number;

/** Where the roster does not fit what comes in. Hours are those of a week, on average. */
export type Gap = { readonly tier: string; readonly line: string } & (
  | { readonly kind: "short"; readonly workHours: number; readonly agentHours: number }
  | {
      readonly kind: "unattended";
      readonly hours: number;
      readonly workHours: number;
      readonly first: HourOfWeek;
    }
  | {
      readonly kind: "crowded";
      readonly hours: number;
      readonly worst: HourOfWeek;
      readonly erlangs: number;
      readonly agents: number;
    }
);

/** Work below this, in erlangs, is not worth an agent in an hour. */
const negligible = 0.01;

/**
 * What a waiting line lacks: agents for all of its work, and where people wait on the line, agents at every hour and
 * enough of them in the busiest.
 */
export function gapsIn(
  demand: QueueDemand,
  tier: string,
  hourOfWeek: Int32Array,
  weeks: number,
): readonly Gap[] {
  const { erlangs, agents, perAgent, isLive, name: line } = demand;
  const workHours = sum(erlangs) / weeks / perAgent;
  const agentHours = sum(agents) / weeks;
  if (workHours >= agentHours) return [{ kind: "short", tier, line, workHours, agentHours }];
  if (!isLive) return [];
  const hours = [...erlangs.keys()];
  const alone = hours.filter((hour) => (agents[hour] ?? 0) === 0 && (erlangs[hour] ?? 0) > negligible);
  const over = (hour: number): number => (erlangs[hour] ?? 0) / perAgent - (agents[hour] ?? 0);
  const crowded = hours.filter((hour) => (agents[hour] ?? 0) > 0 && over(hour) > 0);
  const [worst] = crowded.toSorted((a, b) => over(b) - over(a));
  const [first] = alone;
  const found: Gap[] = [];
  if (first !== undefined) {
    const lost = alone.reduce((total, hour) => total + (erlangs[hour] ?? 0), 0) / weeks;
    found.push({
      kind: "unattended",
      tier,
      line,
      hours: alone.length / weeks,
      workHours: lost,
      first: hourOfWeek[first] ?? 0,
    });
  }
  if (worst !== undefined) {
    found.push({
      kind: "crowded",
      tier,
      line,
      hours: crowded.length / weeks,
      worst: hourOfWeek[worst] ?? 0,
      erlangs: (erlangs[worst] ?? 0) / perAgent,
      agents: agents[worst] ?? 0,
    });
  }
  return found;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
