import { TimeWeighted } from "../kernel/index.ts";
import { invariant, type Instant } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import type { Routing } from "./routing.ts";

const nobody = -1;

/**
 * The agents: who is there, who holds how many conversations, and who has been free the longest. An agent who holds
 * nothing can take anything of their line; one in conversations can take another where the channel allows that many.
 */
export class Crew {
  /** Agents there, and agents busy, over time; by tier. */
  readonly staffed: readonly TimeWeighted[];
  readonly busy: readonly TimeWeighted[];
  readonly #lineOf: Int32Array;
  readonly #firstOf: Int32Array;
  readonly #isOnShift: Uint8Array;
  readonly #isThere: Uint8Array;
  readonly #isExclusive: Uint8Array;
  readonly #isReserved: Uint8Array;
  readonly #held: Int32Array;
  /** Free places in the order in which they became free: one list for each line and number of conversations held. */
  readonly #levels: number;
  readonly #heads: Int32Array;
  readonly #tails: Int32Array;
  readonly #following: Int32Array;
  readonly #preceding: Int32Array;
  readonly #listOf: Int32Array;
  readonly #freeSince: Float64Array;
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
    this.#isOnShift = new Uint8Array(load.staff.length);
    this.#isThere = new Uint8Array(agents.length);
    this.#isExclusive = new Uint8Array(agents.length);
    this.#isReserved = new Uint8Array(agents.length);
    this.#held = new Int32Array(agents.length);
    this.#levels = Math.max(1, ...routing.queues.map(({ concurrency }) => concurrency));
    this.#heads = new Int32Array(load.staff.length * this.#levels).fill(nobody);
    this.#tails = new Int32Array(load.staff.length * this.#levels).fill(nobody);
    this.#following = new Int32Array(agents.length).fill(nobody);
    this.#preceding = new Int32Array(agents.length).fill(nobody);
    this.#listOf = new Int32Array(agents.length).fill(nobody);
    this.#freeSince = new Float64Array(agents.length);
    this.staffed = load.policy.tiers.map(() => new TimeWeighted(start));
    this.busy = load.policy.tiers.map(() => new TimeWeighted(start));
  }

  get size(): number {
    return this.#lineOf.length;
  }

  lineOf(agent: number): number {
    return this.#lineOf[agent] ?? 0;
  }

  /** The agents of a line, by index from and up to. */
  agentsOf(line: number): readonly [number, number] {
    return [this.#firstOf[line] ?? 0, this.#firstOf[line + 1] ?? 0];
  }

  /** Whether an agent is at the desk. */
  isThere(agent: number): boolean {
    return this.#isThere[agent] === 1;
  }

  /** From now on the agent is given no work; somebody outside decides what they take. */
  reserve(agent: number): void {
    this.#isReserved[agent] = 1;
    this.#unlist(agent);
  }

  /** The agent is given work by the desk again; the caller offers it. */
  giveBack(agent: number): void {
    this.#isReserved[agent] = 0;
  }

  /** How many conversations an agent holds. */
  heldBy(agent: number): number {
    return this.#held[agent] ?? 0;
  }

  /** The agent who takes a ticket of this queue now: the one free the longest, else the one in fewest conversations. */
  freeAgentFor(queue: number): number {
    const wanted = this.#routing.queues[queue];
    invariant(wanted !== undefined, "a ticket waits in a queue that exists");
    for (let level = 0; level < wanted.concurrency; level++) {
      let best = nobody;
      for (const line of wanted.lines) {
        const agent = this.#heads[line * this.#levels + level] ?? nobody;
        if (agent === nobody) continue;
        if (best === nobody || (this.#freeSince[agent] ?? 0) < (this.#freeSince[best] ?? 0)) best = agent;
      }
      if (best !== nobody) return best;
    }
    return nobody;
  }

  /** Whether an agent may take from this queue: always when free, otherwise while the channel allows one more. */
  canTake(agent: number, queue: number): boolean {
    if (this.#isExclusive[agent] === 1 || this.#isReserved[agent] === 1) return false;
    const held = this.#held[agent] ?? 0;
    return held === 0 || held < (this.#routing.queues[queue]?.concurrency ?? 1);
  }

  /** An agent starts on a ticket of this queue. */
  occupy(agent: number, queue: number, at: Instant): void {
    this.#unlist(agent);
    const held = (this.#held[agent] ?? 0) + 1;
    this.#held[agent] = held;
    const concurrency = this.#routing.queues[queue]?.concurrency ?? 1;
    if (concurrency === 1) this.#isExclusive[agent] = 1;
    else if (held < concurrency) this.#list(agent, at);
    if (held === 1) this.busy[this.#tierOf(agent)]?.add(at, 1);
  }

  /** An agent ends a piece of work; true when they are there for more. The caller offers work or calls `wait`. */
  vacate(agent: number, at: Instant): boolean {
    this.#unlist(agent);
    this.#isExclusive[agent] = 0;
    const held = (this.#held[agent] ?? 0) - 1;
    invariant(held >= 0, "an agent ends only what they started");
    this.#held[agent] = held;
    if (held === 0) this.busy[this.#tierOf(agent)]?.add(at, -1);
    if (this.#isOnShift[this.lineOf(agent)] === 1) return true;
    if (held === 0) this.#leave(agent, at);
    return false;
  }

  /** An agent has nothing more to take and waits for work. */
  wait(agent: number, at: Instant): void {
    this.#list(agent, at);
  }

  /** The shift of a line begins; those still busy from the one before stay. */
  startShift(line: number, at: Instant): void {
    this.#isOnShift[line] = 1;
    const [from, to] = this.agentsOf(line);
    for (let agent = from; agent < to; agent++) {
      if (this.#isThere[agent] === 1) continue;
      this.#isThere[agent] = 1;
      this.staffed[this.#tiers[line] ?? 0]?.add(at, 1);
    }
  }

  /** The shift of a line ends: who is free goes home, who is busy finishes first. */
  endShift(line: number, at: Instant): void {
    this.#isOnShift[line] = 0;
    const [from, to] = this.agentsOf(line);
    for (let agent = from; agent < to; agent++) {
      this.#unlist(agent);
      if (this.#held[agent] === 0 && this.#isThere[agent] === 1) this.#leave(agent, at);
    }
  }

  #tierOf(agent: number): number {
    return this.#tiers[this.lineOf(agent)] ?? 0;
  }

  #leave(agent: number, at: Instant): void {
    this.#isThere[agent] = 0;
    this.staffed[this.#tierOf(agent)]?.add(at, -1);
  }

  #list(agent: number, at: Instant): void {
    const held = this.#held[agent] ?? 0;
    if (held >= this.#levels || this.#listOf[agent] !== nobody) return;
    if (this.#isExclusive[agent] === 1 || this.#isReserved[agent] === 1) return;
    const list = this.lineOf(agent) * this.#levels + held;
    const last = this.#tails[list] ?? nobody;
    this.#listOf[agent] = list;
    this.#freeSince[agent] = at;
    this.#preceding[agent] = last;
    this.#following[agent] = nobody;
    if (last === nobody) this.#heads[list] = agent;
    else this.#following[last] = agent;
    this.#tails[list] = agent;
  }

  #unlist(agent: number): void {
    const list = this.#listOf[agent] ?? nobody;
    if (list === nobody) return;
    const before = this.#preceding[agent] ?? nobody;
    const behind = this.#following[agent] ?? nobody;
    if (before === nobody) this.#heads[list] = behind;
    else this.#following[before] = behind;
    if (behind === nobody) this.#tails[list] = before;
    else this.#preceding[behind] = before;
    this.#listOf[agent] = nobody;
  }
}
