import { rostered, type Load } from "../../workload/index.ts";
import { judgeSample, type Expectation, type JudgedExpectation } from "../expectation.ts";
import { sampleOf, type Figure, type Ratio } from "../figure.ts";
import { ratiosMaker } from "../rounds.ts";
import { rosterKey, type Roster } from "./roster.ts";

/** Everything in time, first responses and resolutions together: what rosters of the same cost are compared by. */
const served: readonly Figure[] = [
  { metric: "firstResponse", where: {} },
  { metric: "resolution", where: {} },
];

/** One roster, and what was simulated of it so far; every roster meets the same customers. */
export class Trial {
  readonly roster: Roster;
  readonly #expectations: readonly Expectation[];
  readonly #ratiosAt: (index: number) => readonly Ratio[];
  readonly #made: (readonly Ratio[])[] = [];

  constructor(load: Load, roster: Roster) {
    this.roster = roster;
    this.#expectations = load.form.expect;
    this.#ratiosAt = ratiosMaker(load, [...load.form.expect, ...served]);
  }

  /** Replications made so far. */
  get count(): number {
    return this.#made.length;
  }

  /** Makes the next replication. */
  extend(): void {
    this.#made.push(this.#ratiosAt(this.#made.length));
  }

  /** What the replications from one to before another say about every expectation. */
  judge(from: number, to: number, level?: number): readonly JudgedExpectation[] {
    return this.#expectations.map((expectation, index) => {
      const ratios = this.#made.slice(from, to).flatMap((ratiosOf) => ratiosOf[index] ?? []);
      return judgeSample(expectation, sampleOf(ratios), level);
    });
  }

  /** The share of all targets that a replication met; it is made when it is not there yet. */
  servedAt(index: number): number {
    while (this.count <= index) this.extend();
    const own = this.#made[index]?.slice(this.#expectations.length) ?? [];
    const below = own.reduce((sum, ratio) => sum + ratio.below, 0);
    return below === 0 ? 1 : own.reduce((sum, ratio) => sum + ratio.above, 0) / below;
  }
}

/** The trials of a search, each roster once. */
export class Trials {
  readonly #load: Load;
  readonly #known = new Map<string, Trial | undefined>();

  constructor(load: Load) {
    this.#load = load;
  }

  /** The trial of a roster; undefined when nobody would take something that comes in. */
  of(roster: Roster): Trial | undefined {
    const key = rosterKey(roster);
    if (!this.#known.has(key)) {
      const load = rostered(this.#load, roster);
      this.#known.set(key, load && new Trial(load, roster));
    }
    return this.#known.get(key);
  }

  /** Replications made so far, of all rosters. */
  get replications(): number {
    return [...this.#known.values()].reduce((sum, trial) => sum + (trial?.count ?? 0), 0);
  }

  /** Rosters tried so far. */
  get rosters(): number {
    return [...this.#known.values()].filter((trial) => trial !== undefined && trial.count > 0).length;
  }
}
