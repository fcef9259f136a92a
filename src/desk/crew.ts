import { invariant, type Instant } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import { AgentHours } from "./agentHours.ts";
import { intAt } from "./columns.ts";
import { FreeAgents } from "./freeAgents.ts";
import type { Routing } from "./routing.ts";

const presence = { away: 0, there: 1, onBreak: 2 } as const;

/**
 * The agents: who is there, and who holds how many conversations. An agent who holds nothing can take anything of
 * their line; one in conversations can take another where the channel allows that many.
 */
export class Crew {
  readonly hours: AgentHours;
  readonly #lineOf: Int32Array;
  readonly #firstOf: Int32Array;
  /** Whether each agent's shift is on and they have come to it. */
  readonly #isOnShift: Uint8Array;
  readonly #isAbsent: Uint8Array;
  /** Where each agent is. */
  readonly #presence: Uint8Array;
  readonly #isHeldBack: Uint8Array;
  readonly #isExclusive: Uint8Array;
  readonly #isReserved: Uint8Array;
  readonly #held: Int32Array;
  /** How many of those are over but for the wrap-up. */
  readonly #wrappingUp: Int32Array;
  readonly #free: FreeAgents;
  readonly #tiers: Int32Array;
  readonly #routing: Routing;

  constructor(load: Load, routing: Routing, start: Instant) {
    const agents = load.staff.flatMap((line, index) => new Array<number>(line.agents).fill(index));
    this.#routing = routing;
    this.#lineOf = Int32Array.from(agents);
    this.#tiers = Int32Array.from(load.staff, ({ tier }) => tier);
    let first = 0;
    this.#firstOf = Int32Array.from(
      [...load.staff, { agents: 0 }],
      ({ agents: count }) => (first += count) - count,
    );
    this.#isOnShift = new Uint8Array(agents.length);
    this.#isAbsent = new Uint8Array(agents.length);
    this.#presence = new Uint8Array(agents.length);
    this.#isHeldBack = new Uint8Array(agents.length);
    this.#isExclusive = new Uint8Array(agents.length);
    this.#isReserved = new Uint8Array(agents.length);
    this.#held = new Int32Array(agents.length);
    this.#wrappingUp = new Int32Array(agents.length);
    const levels = Math.max(1, ...routing.queues.map(({ concurrency }) => concurrency));
    this.#free = new FreeAgents(agents.length, load.staff.length, levels);
    this.hours = new AgentHours(load.policy.tiers.length, start);
  }

  get size(): number {
    return this.#lineOf.length;
  }

  lineOf(agent: number): number {
    return intAt(this.#lineOf, agent);
  }

  /** The agents of a line, by index from and up to. */
  agentsOf(line: number): readonly [number, number] {
    return [intAt(this.#firstOf, line), intAt(this.#firstOf, line + 1)];
  }

  /** Whether an agent is at the desk. */
  isThere(agent: number): boolean {
    return this.#presence[agent] === presence.there;
  }

  /** Whether an agent's shift is on and they have come to it, be it that they are on a break. */
  isOnShift(agent: number): boolean {
    return this.#isOnShift[agent] === 1;
  }

  /** Whether an agent could be given something else to do: not in their overtime, before their break or in a wrap-up. */
  mayBeInterrupted(agent: number): boolean {
    if (this.#isReserved[agent] === 1 || this.#isHeldBack[agent] === 1) return false;
    return this.isOnShift(agent) && intAt(this.#wrappingUp, agent) === 0;
  }

  /** From now on the agent is given no work; somebody outside decides what they take. */
  reserve(agent: number): void {
    this.#isReserved[agent] = 1;
    this.#free.remove(agent);
  }

  /** The agent is given work by the desk again; the caller offers it. */
  giveBack(agent: number): void {
    this.#isReserved[agent] = 0;
  }

  /** How many conversations an agent holds. */
  heldBy(agent: number): number {
    return intAt(this.#held, agent);
  }

  /** The agent who takes a ticket of this queue now: the one free the longest, else the one in fewest conversations. */
  freeAgentFor(queue: number): number {
    const wanted = this.#routing.queues[queue];
    invariant(wanted !== undefined, "a ticket waits in a queue that exists");
    for (let held = 0; held < wanted.concurrency; held++) {
      const agent = this.#free.first(wanted.lines, held);
      if (agent >= 0) return agent;
    }
    return -1;
  }

  /** Whether an agent may take from this queue: always when free, otherwise while the channel allows one more. */
  canTake(agent: number, queue: number): boolean {
    if (this.#isExclusive[agent] === 1 || this.#isReserved[agent] === 1) return false;
    if (this.#isHeldBack[agent] === 1) return false;
    const held = intAt(this.#held, agent);
    return held === 0 || held < (this.#routing.queues[queue]?.concurrency ?? 1);
  }

  /** An agent starts on a ticket of this queue. */
  occupy(agent: number, queue: number, at: Instant): void {
    this.#free.remove(agent);
    this.#changeHands(agent, at, 1, 0);
    const concurrency = this.#routing.queues[queue]?.concurrency ?? 1;
    if (concurrency === 1) this.#isExclusive[agent] = 1;
    else if (intAt(this.#held, agent) < concurrency) this.wait(agent, at);
  }

  /** A ticket has gone, and the agent who held it is not yet done with it. */
  startWrapUp(agent: number, at: Instant): void {
    this.#changeHands(agent, at, 0, 1);
  }

  /** The agent is done with a ticket that has gone. */
  endWrapUp(agent: number, at: Instant): void {
    this.#changeHands(agent, at, 0, -1);
  }

  /** An agent ends a piece of work; true when they are there for more. The caller offers work or calls `wait`. */
  vacate(agent: number, at: Instant): boolean {
    invariant(this.heldBy(agent) > 0, "an agent ends only what they started");
    this.#free.remove(agent);
    this.#isExclusive[agent] = 0;
    this.#changeHands(agent, at, -1, 0);
    if (this.#isOnShift[agent] === 1) return true;
    if (this.heldBy(agent) === 0) {
      this.hours.change("overtime", this.#tierOf(agent), at, -1);
      this.#leave(agent, at);
    }
    return false;
  }

  /** An agent has nothing more to take and waits for work. */
  wait(agent: number, at: Instant): void {
    if (this.#isExclusive[agent] === 1 || this.#isReserved[agent] === 1) return;
    if (this.#isHeldBack[agent] === 1) return;
    this.#free.add(agent, this.lineOf(agent), this.heldBy(agent), at);
  }

  /** The shift of a line begins; those still busy from the one before stay. `isAbsent` asks about agents from 0. */
  startShift(line: number, at: Instant, isAbsent: (agent: number) => boolean = () => false): void {
    const [from, to] = this.agentsOf(line);
    const tier = intAt(this.#tiers, line);
    this.hours.change("rostered", tier, at, to - from);
    for (let agent = from; agent < to; agent++) {
      this.#isAbsent[agent] = isAbsent(agent - from) ? 1 : 0;
      if (this.#isAbsent[agent] === 1) {
        this.hours.change("absent", tier, at, 1);
        continue;
      }
      this.#isOnShift[agent] = 1;
      if (this.isThere(agent)) this.hours.change("overtime", tier, at, -1);
      else this.hours.change("staffed", tier, at, 1);
      this.#presence[agent] = presence.there;
    }
  }

  /** The shift of a line ends: who is free goes home, who is busy finishes first. */
  endShift(line: number, at: Instant): void {
    const [from, to] = this.agentsOf(line);
    const tier = intAt(this.#tiers, line);
    this.hours.change("rostered", tier, at, from - to);
    for (let agent = from; agent < to; agent++) {
      if (this.#isAbsent[agent] === 1) {
        this.hours.change("absent", tier, at, -1);
        continue;
      }
      this.#isOnShift[agent] = 0;
      this.#isHeldBack[agent] = 0;
      this.#free.remove(agent);
      if (this.heldBy(agent) === 0) this.#leave(agent, at);
      else this.hours.change("overtime", tier, at, 1);
    }
  }

  /** From now on an agent of the shift takes nothing more, so that their break can begin; false for anybody else. */
  holdBack(agent: number): boolean {
    const mayLeave = this.isOnShift(agent) && this.isThere(agent);
    if (!mayLeave || this.#isReserved[agent] === 1) return false;
    this.#isHeldBack[agent] = 1;
    this.#free.remove(agent);
    return true;
  }

  /** Whether an agent takes nothing more before their break. */
  isHeldBack(agent: number): boolean {
    return this.#isHeldBack[agent] === 1;
  }

  /** An agent takes work again, without a break. */
  letGo(agent: number): void {
    this.#isHeldBack[agent] = 0;
  }

  /** An agent who holds nothing goes on a break. */
  startBreak(agent: number, at: Instant): void {
    this.#isHeldBack[agent] = 0;
    this.#presence[agent] = presence.onBreak;
    this.hours.change("staffed", this.#tierOf(agent), at, -1);
    this.hours.change("onBreak", this.#tierOf(agent), at, 1);
  }

  /** An agent comes back from a break; false when they went home from it. */
  endBreak(agent: number, at: Instant): boolean {
    if (this.#presence[agent] !== presence.onBreak) return false;
    this.#presence[agent] = presence.there;
    this.hours.change("onBreak", this.#tierOf(agent), at, -1);
    this.hours.change("staffed", this.#tierOf(agent), at, 1);
    return true;
  }

  #tierOf(agent: number): number {
    return intAt(this.#tiers, this.lineOf(agent));
  }

  #leave(agent: number, at: Instant): void {
    const was = this.isThere(agent) ? "staffed" : "onBreak";
    this.#presence[agent] = presence.away;
    this.hours.change(was, this.#tierOf(agent), at, -1);
  }

  /** Who holds anything is busy, and who holds only what is over wraps up. */
  #changeHands(agent: number, at: Instant, held: number, wrappingUp: number): void {
    const wasBusy = this.heldBy(agent) > 0;
    const wasWrappingUp = this.#onlyWrapsUp(agent);
    this.#held[agent] = this.heldBy(agent) + held;
    this.#wrappingUp[agent] = intAt(this.#wrappingUp, agent) + wrappingUp;
    const isBusy = this.heldBy(agent) > 0;
    const isWrappingUp = this.#onlyWrapsUp(agent);
    if (isBusy !== wasBusy) this.hours.change("busy", this.#tierOf(agent), at, isBusy ? 1 : -1);
    if (isWrappingUp !== wasWrappingUp)
      this.hours.change("wrappingUp", this.#tierOf(agent), at, isWrappingUp ? 1 : -1);
  }

  #onlyWrapsUp(agent: number): boolean {
    const over = intAt(this.#wrappingUp, agent);
    return over > 0 && over === this.heldBy(agent);
  }
}
