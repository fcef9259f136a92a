import { invariant } from "../units/index.ts";
import { budgetShares } from "./budgetShares.ts";
import { leaderOf } from "./correctSelection.ts";
import type { Tally } from "./tally.ts";

/** A system that varies less is taken to vary by this part of what the liveliest does. */
const leastDeviation = 0.1;

/**
 * Which system to observe next, until all together have been observed so often as the budget says; each observation is
 * to be added to its tally before the next is asked for. Every one starts with observations of a first stage. Wanted is
 * the system with the largest mean: optimal computing budget allocation, always the system that lacks most of its share
 * (Chen, Lin, Yucesan and Chick 2000, with increments of one; the shares are worked out anew each time).
 */
export function* spendBudget(systems: readonly Tally[], budget: number): Generator<number> {
  invariant(
    systems.length > 1 && systems.every(({ count }) => count >= 2),
    "several systems have been observed",
  );
  for (let spent = systems.reduce((sum, { count }) => sum + count, 0); spent < budget; spent++) {
    const shares = sharesOf(systems, budget);
    const lacking = systems.map(({ count }, system) => (shares[system] ?? 0) * (spent + 1) - count);
    yield lacking.indexOf(Math.max(...lacking));
  }
}

/**
 * The shares of the budget, with two floors. Formulas would give everything to systems with equal means, and nothing
 * ever more to one that has not varied yet. So a difference counts as no less than its standard error would be under an
 * equal split of the budget: what is smaller cannot be told with such a budget whoever gets it.
 */
function sharesOf(systems: readonly Tally[], budget: number): readonly number[] {
  const found = systems.map(({ variance = 0 }) => Math.sqrt(variance));
  const most = Math.max(...found);
  if (most === 0) return systems.map(() => 1 / systems.length);
  const deviations = found.map((one) => Math.max(one, leastDeviation * most));
  const leader = leaderOf(systems);
  const errorTo = (system: number): number =>
    Math.hypot(deviations[leader] ?? 0, deviations[system] ?? 0) / Math.sqrt(budget / systems.length);
  const lead = (system: number): number => (systems[leader]?.mean ?? 0) - (systems[system]?.mean ?? 0);
  return budgetShares(
    deviations.map((standardDeviation, system) => ({
      mean: system === leader ? 0 : Math.max(lead(system), errorTo(system)),
      standardDeviation,
    })),
  );
}
