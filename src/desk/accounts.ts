import { invariant } from "../units/index.ts";
import type { DeskState } from "./deskState.ts";
import type { Floor } from "./floor.ts";
import { at, intAt } from "./columns.ts";

interface Books {
  readonly state: DeskState;
  readonly floor: Floor;
}

/**
 * Checks a finished run: every inquiry is accounted for, and in each tier the time-average number waiting times the
 * span equals the time that tickets waited (Little 1961, as an identity of one sample path), and every hour for which an
 * agent was rostered or stayed longer is an absence, a break or staffed. Throws when not.
 */
export function checkAccounts({ state, floor }: Books): void {
  const { accounts, tickets, now, load } = state;
  const { arrived, abandoned, turnedAway, declined, closed, solved } = accounts;
  const ended = abandoned + turnedAway + declined + closed + solved;
  invariant(
    arrived === ended + tickets.open,
    `${arrived} inquiries came, ${ended} ended and ${tickets.open} are open`,
  );
  const stillWaiting = new Float64Array(load.policy.tiers.length);
  for (const line of floor.lines) {
    for (const row of line.inOrder()) {
      const tier = intAt(tickets.tier, row);
      const since = Math.max(at(tickets.since, row), load.horizon.measuredFrom);
      stillWaiting[tier] = (stillWaiting[tier] ?? 0) + now - since;
    }
  }
  load.policy.tiers.forEach((tier, index) => {
    const { rostered, overtime, absent, onBreak, staffed } = floor.crew.hours.spentBy(index, now);
    const isWhole = rostered + overtime === absent + onBreak + staffed;
    invariant(isWhole, `every agent hour of ${tier} is absent, on a break or staffed`);
  });
  floor.waiting.forEach((level, tier) => {
    const waited = (floor.waited[tier] ?? 0) + (stillWaiting[tier] ?? 0);
    invariant(level.integralUntil(now) === waited, `Little's law holds in tier ${tier} to the millisecond`);
  });
}
