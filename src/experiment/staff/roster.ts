import { squareRootStaffing } from "../../kernel/index.ts";
import { inHours } from "../../units/index.ts";
import type { Load } from "../../workload/index.ts";
import type { WorkPlan } from "../plan/plan.ts";

/** Agents by staff line, in the order of the load. */
export type Roster = readonly number[];

/** What an agent of each staff line costs a week: in money where every line has a price, else in hours. */
export interface Prices {
  readonly unit: "cost" | "hours";
  readonly perAgent: readonly number[];
}

/** The prices of a load's staff lines. */
export function pricesOf({ staff, form, horizon }: Load): Prices {
  const { measuredFrom, end } = horizon;
  const hours = staff.map(({ shift }) => inHours(shift.elapsed(measuredFrom, end)) / form.horizon.weeks);
  const rates = form.staff.flatMap(({ costPerHour }) => costPerHour ?? []);
  if (rates.length < hours.length) return { unit: "hours", perAgent: hours };
  return { unit: "cost", perAgent: hours.map((own, line) => own * (rates[line] ?? 0)) };
}

/** What a roster costs a week. */
export const costOf = (roster: Roster, { perAgent }: Prices): number =>
  roster.reduce((sum, agents, line) => sum + agents * (perAgent[line] ?? 0), 0);

/** The same text for the same roster. */
export const rosterKey = (roster: Roster): string => roster.join("/");

/** The roster with so many agents at a line. */
export const withAgents = (roster: Roster, line: number, agents: number): Roster =>
  roster.map((own, index) => (index === line ? agents : own));

/** The share of work that may find nobody free in the busiest hour of the roster that a search starts with. */
const waitProbability = 0.2;

/**
 * A roster to start from: at each tier the load's own, made larger or smaller so that the busiest hour has the agents of
 * square-root staffing.
 */
export function firstRoster({ staff }: Load, { tiers }: WorkPlan): Roster {
  return staff.map(({ tier, agents }) => {
    const plan = tiers[tier];
    if (!plan || plan.busiest.value === 0 || plan.agentsAtBusiest === 0 || agents === 0) return agents;
    const wanted = squareRootStaffing(plan.busiest.value, waitProbability).servers;
    return Math.max(1, Math.round((agents * wanted) / plan.agentsAtBusiest));
  });
}
