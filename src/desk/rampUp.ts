import type { Load } from "../workload/index.ts";
import { at } from "./columns.ts";
import type { Crew } from "./crew.ts";

/** How fast agents work: newcomers more slowly than the others, and faster day by day. */
export class RampUp {
  readonly #start: number;
  /** By agent: the speed on the first measured day, and how long it takes to reach 1. */
  readonly #from: Float64Array;
  readonly #over: Float64Array;

  constructor({ staff, horizon }: Load, crew: Crew) {
    this.#start = horizon.measuredFrom;
    this.#from = new Float64Array(crew.size).fill(1);
    this.#over = new Float64Array(crew.size).fill(1);
    staff.forEach(({ ramp }, line) => {
      const [first] = crew.agentsOf(line);
      if (!ramp) return;
      this.#from.fill(ramp.speed, first, first + ramp.agents);
      this.#over.fill(ramp.over, first, first + ramp.agents);
    });
  }

  /** The share of the usual speed at which an agent works at an instant, 1 for everybody who is not new. */
  speedOf(agent: number, now: number): number {
    const from = at(this.#from, agent);
    if (from >= 1) return 1;
    const learnt = (now - this.#start) / at(this.#over, agent);
    return from + (1 - from) * Math.min(1, Math.max(0, learnt));
  }
}
