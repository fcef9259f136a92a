import type { AgentHour } from "../desk/index.ts";
import { elapsed, inHours, inMinutes } from "../units/index.ts";
import type { Replication } from "./replicate.ts";
import { estimate, type Estimate } from "./share.ts";

/** What the hours for which agents were there or should have been go into; together they are all of them. */
type Use = "working" | "wrappingUp" | "free" | "onBreak" | "absent";

/** Where the hours of a tier's agents went. */
export interface AgentSummary {
  /** Hours rostered in a replication, summed over agents. */
  readonly rosteredHours: number;
  /** Shares of the hours rostered or worked after the shift. */
  readonly shares: Readonly<Record<Use, Estimate>>;
  /** Hours worked after the shift, as a share of those rostered. */
  readonly overtime: Estimate;
  /** Minutes that an agent spends on a ticket at this tier, work and wrap-up, of tickets that left it. */
  readonly handleMinutes: Estimate;
  /** Breaks that never came, in a replication. */
  readonly breaksMissed: number;
  /** How often work was put down before its end, in a replication. */
  readonly interruptions: number;
}

/** Where the hours of a tier's agents went over the replications; undefined where nobody was rostered. */
export function agentSummary(tier: number, replications: readonly Replication[]): AgentSummary | undefined {
  const spent = (what: AgentHour): readonly number[] =>
    replications.map(({ tiers }) => inHours(elapsed(tiers[tier]?.hours[what] ?? 0)));
  const rostered = spent("rostered");
  const total = sum(rostered);
  if (total === 0) return undefined;
  const [staffed, busy, wrappingUp] = [spent("staffed"), spent("busy"), spent("wrappingUp")];
  const shareOf = (hours: readonly number[]): Estimate =>
    estimate(hours, added(rostered, spent("overtime"), 1));
  return {
    rosteredHours: total / replications.length,
    shares: {
      working: shareOf(added(busy, wrappingUp, -1)),
      wrappingUp: shareOf(wrappingUp),
      free: shareOf(added(staffed, busy, -1)),
      onBreak: shareOf(spent("onBreak")),
      absent: shareOf(spent("absent")),
    },
    overtime: estimate(spent("overtime"), rostered),
    handleMinutes: estimate(
      replications.map(({ measures }) => inMinutes(elapsed(measures.handleSums[tier] ?? 0))),
      replications.map(({ measures }) => measures.handled[tier] ?? 0),
    ),
    breaksMissed: mean(replications.map(({ measures }) => measures.breaksMissed[tier] ?? 0)),
    interruptions: mean(replications.map(({ measures }) => measures.interruptions[tier] ?? 0)),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const mean = (values: readonly number[]): number => sum(values) / values.length;

const added = (one: readonly number[], other: readonly number[], sign: 1 | -1): readonly number[] =>
  one.map((value, index) => value + sign * (other[index] ?? 0));
