import { invariant, working, type Instant } from "../units/index.ts";
import { mostHandOvers, type Inquiry, type Load } from "../workload/index.ts";
import { addTo, at, intAt, longerDoubles, longerIntegers } from "./columns.ts";

const stays = mostHandOvers + 1;

/** What tickets that are worked as cases take beside work: how often they go on, and how long they lie. By row. */
export class SetAside {
  readonly #load: Load;
  #handOvers = new Int32Array(0);
  /** Open time that it lies with each group that has it: row x stays + hand-overs so far. */
  #rests = new Float64Array(0);
  /** Time that it has lain so far, as far as a clock counted. */
  #lain = new Float64Array(0);

  constructor(load: Load) {
    this.#load = load;
  }

  /** A ticket was opened. */
  open(row: number, { handOvers, rests }: Inquiry): void {
    if (row >= this.#handOvers.length) this.#grow(2 * (row + 1));
    this.#handOvers[row] = handOvers;
    this.#rests.set(rests, row * stays);
    this.#lain[row] = 0;
  }

  /** How often the ticket is handed over before it is solved, if no rule does it oftener. */
  handOversOf(row: number): number {
    return intAt(this.#handOvers, row);
  }

  /** Whether the ticket is yet to be set aside by the group that has it after so many hand-overs. */
  lies(row: number, handOvers: number): boolean {
    return at(this.#rests, row * stays + handOvers) > 0;
  }

  /** When the group gets round to a ticket that it sets aside now; only asked once. */
  until(row: number, handOvers: number, now: Instant): Instant {
    const { caseHours } = this.#load;
    invariant(caseHours !== undefined, "a load that sets tickets aside says in which hours");
    const rest = at(this.#rests, row * stays + handOvers);
    this.#rests[row * stays + handOvers] = 0;
    return caseHours.due(now, working(rest));
  }

  /** Its group gets round to a ticket, of whose time so much was counted. */
  takeUp(row: number, counted: number): void {
    addTo(this.#lain, row, counted);
  }

  /** The counted time that a ticket has lain. */
  lainBy(row: number): number {
    return at(this.#lain, row);
  }

  #grow(length: number): void {
    this.#handOvers = longerIntegers(this.#handOvers, length);
    this.#rests = longerDoubles(this.#rests, length * stays);
    this.#lain = longerDoubles(this.#lain, length);
  }
}

/** Whether a load has tickets that are handed over a number of times, or that lie. */
export const hasCases = ({ form: { mix, setAside } }: Load): boolean =>
  setAside !== undefined || Object.values(mix.categories).some(({ handOvers }) => handOvers !== undefined);
