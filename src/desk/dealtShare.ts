import type { StaffLine } from "../workload/index.ts";
import { at, intAt } from "./columns.ts";
import type { DeskState } from "./deskState.ts";
import type { Keeper } from "./floor.ts";

/**
 * The part of the work that is dealt to one agent of a staff line: of what the colleagues on shift could all take, as
 * much as one of them gets, and later whatever of it comes back. At the first tier new inquiries are dealt before anybody
 * has sent them anywhere, at others what reaches the tier.
 */
export class DealtShare implements Keeper {
  readonly tier: number;
  readonly #state: DeskState;
  readonly #line: StaffLine;
  readonly #isThere: () => boolean;
  /** The numbers of the tickets that were dealt. */
  readonly #own = new Set<number>();
  /** The part of a ticket that is due, from 0 to 1. */
  #due = 0;

  constructor(state: DeskState, line: StaffLine, isThere: () => boolean) {
    this.#state = state;
    this.#line = line;
    this.tier = line.tier;
    this.#isThere = isThere;
  }

  /** Whether the ticket of that number was dealt. */
  has(number: number): boolean {
    return this.#own.has(number);
  }

  keeps(row: number, tier: number): boolean {
    const number = at(this.#state.tickets.number, row);
    if (this.#own.has(number)) return tier === this.tier;
    if (!this.#isThere() || !this.#isDealt(row, tier)) return false;
    this.#due += 1 / this.#colleagues(row);
    if (this.#due < 1) return false;
    this.#due -= 1;
    this.#own.add(number);
    return true;
  }

  #isDealt(row: number, tier: number): boolean {
    const { tickets } = this.#state;
    if (!this.#takes(this.#line, row)) return false;
    if (this.tier > 0) return tier === this.tier;
    return at(tickets.respondedAt, row) < 0 && intAt(tickets.handOvers, row) === 0;
  }

  /** Agents on shift at this tier who could take the ticket. */
  #colleagues(row: number): number {
    const { load, now } = this.#state;
    const there = load.staff.filter(
      (line) => line.tier === this.tier && this.#takes(line, row) && line.shift.openAt(now),
    );
    return Math.max(
      1,
      there.reduce((sum, { agents }) => sum + agents, 0),
    );
  }

  #takes({ channels, categories }: StaffLine, row: number): boolean {
    const { channel, category } = this.#state.caseOf(row);
    return channels[channel] === true && categories[category] === true;
  }
}
