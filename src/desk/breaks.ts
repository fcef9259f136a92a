import { phase } from "../kernel/index.ts";
import { never, type Instant } from "../units/index.ts";
import type { BreakPlan } from "../workload/index.ts";
import { addTo, at } from "./columns.ts";
import type { Crew } from "./crew.ts";
import { kind, type DeskState } from "./deskState.ts";

/** Whose turn comes next of the agents who take one break of their line. */
interface Turns {
  readonly line: number;
  readonly plan: BreakPlan;
  day: number;
  /** From 0 in the line. */
  agent: number;
}

/**
 * Breaks: the agents of a line leave in turns, each once they have finished what is in hand. Who is not done with it in
 * time misses the break.
 */
export class Breaks {
  readonly #state: DeskState;
  readonly #crew: Crew;
  readonly #turns: readonly Turns[];
  /** By agent: until when the break that they owe themselves may begin, and how long it lasts. */
  readonly #latest: Float64Array;
  readonly #lasts: Float64Array;
  /** By agent: when they come back. */
  readonly #backAt: Float64Array;

  constructor(state: DeskState, crew: Crew) {
    this.#state = state;
    this.#crew = crew;
    this.#turns = state.load.staff.flatMap(({ breaks, agents }, line) =>
      agents > 0 ? breaks.map((plan) => ({ line, plan, day: 0, agent: 0 })) : [],
    );
    this.#latest = new Float64Array(crew.size);
    this.#lasts = new Float64Array(crew.size);
    this.#backAt = new Float64Array(crew.size).fill(never);
  }

  /** Expects the first turn of every break. */
  open(): void {
    this.#turns.forEach((_, index) => this.#expect(index));
  }

  /** The next agent's turn for a break has come: now when they are free, else after what they have in hand. */
  call(index: number): void {
    const turns = this.#turns[index];
    if (!turns) return;
    const { line, plan } = turns;
    const agent = this.#crew.agentsOf(line)[0] + turns.agent;
    this.#advance(turns);
    this.#expect(index);
    if (this.#crew.isHeldBack(agent)) this.#miss(agent);
    if (!this.#crew.holdBack(agent)) return;
    this.#latest[agent] = this.#state.now + plan.within;
    this.#lasts[agent] = plan.lasts;
    if (this.#crew.heldBy(agent) === 0) this.begin(agent);
  }

  /** The agent has nothing in hand; true when they go on the break that they owe themselves. */
  begin(agent: number): boolean {
    const { now } = this.#state;
    if (!this.#crew.isHeldBack(agent)) return false;
    if (now > at(this.#latest, agent)) {
      this.#crew.letGo(agent);
      this.#miss(agent);
      return false;
    }
    const back = now + at(this.#lasts, agent);
    this.#crew.startBreak(agent, now);
    this.#backAt[agent] = back;
    this.#state.schedule(back, phase.release, kind.breakEnds, agent);
    return true;
  }

  /** A break is over; true when the agent is there again, and not at home since their shift has ended. */
  end(agent: number): boolean {
    const { now } = this.#state;
    return at(this.#backAt, agent) === now && this.#crew.endBreak(agent, now);
  }

  /** The shift of a line ends: who has not come to their break has missed it. */
  endShift(line: number): void {
    const [from, to] = this.#crew.agentsOf(line);
    for (let agent = from; agent < to; agent++) if (this.#crew.isHeldBack(agent)) this.#miss(agent);
  }

  #miss(agent: number): void {
    const { measures, load, now } = this.#state;
    const { tier = 0 } = load.staff[this.#crew.lineOf(agent)] ?? {};
    if (now >= load.horizon.measuredFrom) addTo(measures.breaksMissed, tier, 1);
  }

  #advance(turns: Turns): void {
    const [from, to] = this.#crew.agentsOf(turns.line);
    turns.agent = (turns.agent + 1) % (to - from);
    if (turns.agent === 0) turns.day += 1;
  }

  #expect(index: number): void {
    const turns = this.#turns[index];
    if (turns) this.#state.schedule(this.#nextOf(turns), phase.timer, kind.breakDue, index);
  }

  /** Agents take their turns one after another, evenly over the time by which the break is staggered. */
  #nextOf({ line, plan, day, agent }: Turns): Instant {
    const [from, to] = this.#crew.agentsOf(line);
    const start = plan.starts[day];
    return start === undefined
      ? never
      : ((start + Math.floor((agent * plan.staggered) / (to - from))) as Instant);
  }
}
