import type { Calendar } from "../calendar/index.ts";
import { instant } from "../units/index.ts";
import type { DeskClocks } from "./clocks.ts";
import { addTo, at, intAt } from "./columns.ts";
import type { DeskState } from "./deskState.ts";

/** Where the time goes in which tickets wait for an agent. */
export class WaitTimes {
  readonly #state: DeskState;
  readonly #clocks: DeskClocks;
  /** By channel: the calendar in which its tickets are worked. */
  readonly #worked: readonly Calendar[];

  constructor(state: DeskState, clocks: DeskClocks) {
    const { lexicon, policy } = state.load;
    this.#state = state;
    this.#clocks = clocks;
    this.#worked = lexicon.words.channel.map((id) =>
      policy.calendars.get(policy.form.channels[id]?.worked ?? ""),
    );
  }

  /**
   * Splits the time that counted on the ticket's clock while it waited: hours in which its channel is worked, and closed
   * ones. Time in which the clock stands still is nobody's fault and is not booked.
   */
  book(row: number): void {
    const { tickets, now } = this.#state;
    const since = instant(at(tickets.since, row));
    const wait = now - since;
    const counted = this.countedBy(row);
    const worked = this.#worked[this.#state.caseOf(row).channel]?.elapsed(since, now) ?? wait;
    addTo(tickets.closedTime, row, Math.max(0, counted - worked));
    const column = intAt(tickets.handOvers, row) > 0 ? tickets.handOverTime : tickets.queueTime;
    addTo(column, row, Math.min(counted, worked));
  }

  /** The time since a ticket came to where it is, as far as its clock counts it. */
  countedBy(row: number): number {
    const { tickets, now } = this.#state;
    const since = instant(at(tickets.since, row));
    return this.#clocks.calendarOf(row)?.elapsed(since, now) ?? now - since;
  }
}
