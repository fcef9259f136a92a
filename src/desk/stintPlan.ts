import { invariant } from "../units/index.ts";
import { mostHandOvers } from "../workload/index.ts";
import type { TierExit } from "./caseBook.ts";
import { at, intAt } from "./columns.ts";
import type { Crew } from "./crew.ts";
import type { DeskState } from "./deskState.ts";
import { RampUp } from "./rampUp.ts";
import { outcome } from "./ticketTable.ts";

/** How long agents work on tickets at a stretch, and what that ends with, as long as nobody interrupts. */
export class StintPlan {
  readonly #state: DeskState;
  readonly #crew: Crew;
  readonly #rampUp: RampUp;

  constructor(state: DeskState, crew: Crew) {
    this.#state = state;
    this.#crew = crew;
    this.#rampUp = new RampUp(state.load, crew);
  }

  /** Decides how long the agent works now and what the work ends with; returns its elapsed time. */
  plan(row: number): number {
    const { tickets, load, now } = this.#state;
    const ends = this.#endOf(row);
    const stint = this.#workUntil(row, ends);
    const untilLimit = this.#mayLeave(row)
      ? Math.max(0, this.exitsOf(row).limit - at(tickets.workedHere, row))
      : Infinity;
    tickets.stint[row] = Math.round(Math.min(stint, untilLimit));
    tickets.outcome[row] = stint > untilLimit ? outcome.reachesLimit : ends;
    const others = this.#crew.heldBy(intAt(tickets.agent, row)) - 1;
    const speed = this.#rampUp.speedOf(intAt(tickets.agent, row), now);
    return Math.round((at(tickets.stint, row) * (1 + load.form.chatSlowDown * others)) / speed);
  }

  /** What the work ends with unless the tier's limit comes first. */
  #endOf(row: number): number {
    const { tickets, incidents } = this.#state;
    const tier = intAt(tickets.tier, row);
    if (incidents.isDuplicate(row, at(tickets.number, row))) return outcome.links;
    if (intAt(tickets.isSentBack, row) === 1 && this.#wasHandedUp(row)) return outcome.sendsBack;
    if (this.#isToBeSetAside(row)) return outcome.setsAside;
    if (this.#goesOn(row)) return outcome.fails;
    const isAbove = intAt(tickets.neededTier, row) > tier;
    if (isAbove && this.#mayLeave(row) && this.exitsOf(row).failTo !== tier) return outcome.fails;
    const isAsked = intAt(tickets.isAsked, row) === 1 && intAt(tickets.isLive, row) === 0;
    return isAsked ? outcome.asks : outcome.solves;
  }

  /** The work until that end: whoever sends a ticket back or links it has read it and no more. */
  #workUntil(row: number, ends: number): number {
    const { tickets, incidents } = this.#state;
    const work = at(tickets.workLeft, row);
    if (ends === outcome.sendsBack) return Math.min(work, this.#unread(row, at(tickets.handOverEffort, row)));
    if (ends === outcome.links) return this.#unread(row, incidents.linkEffort(row));
    return ends === outcome.asks || ends === outcome.setsAside ? work * at(tickets.askAfter, row) : work;
  }

  /** Whether the ticket is not solved at the first contact, and then lies. */
  #isToBeSetAside(row: number): boolean {
    return intAt(this.#state.tickets.handOvers, row) === 0 && this.#state.setAside?.lies(row, 0) === true;
  }

  /** Whether the ticket goes to another group, upwards as long as there is a tier above. */
  #goesOn(row: number): boolean {
    const needed = this.#state.setAside?.handOversOf(row) ?? 0;
    return intAt(this.#state.tickets.handOvers, row) < needed && this.#mayLeave(row);
  }

  /** What this tier has left of reading a ticket that takes so much. */
  #unread(row: number, reading: number): number {
    return Math.max(0, reading - at(this.#state.tickets.workedHere, row));
  }

  #mayLeave(row: number): boolean {
    return intAt(this.#state.tickets.handOvers, row) < mostHandOvers;
  }

  #wasHandedUp(row: number): boolean {
    const { tickets } = this.#state;
    return intAt(tickets.handOvers, row) > 0 && intAt(tickets.cameFrom, row) < intAt(tickets.tier, row);
  }

  /** What ends the work of the tier that has the ticket. */
  exitsOf(row: number): TierExit {
    const exits = this.#state.treatedAs(row).exits[intAt(this.#state.tickets.tier, row)];
    invariant(exits !== undefined, "a case knows the exits of every tier");
    return exits;
  }
}
