import { at as valueAt, intAt } from "./columns.ts";

const nobody = -1;

/**
 * Agents with a hand free, in the order in which they became free: one linked list for each staff line and number of
 * conversations already held.
 */
export class FreeAgents {
  readonly #levels: number;
  readonly #heads: Int32Array;
  readonly #tails: Int32Array;
  readonly #following: Int32Array;
  readonly #preceding: Int32Array;
  readonly #listOf: Int32Array;
  readonly #since: Float64Array;

  /** `levels` is one more than the most conversations that an agent may hold and still be free for another. */
  constructor(agents: number, lines: number, levels: number) {
    this.#levels = levels;
    this.#heads = new Int32Array(lines * levels).fill(nobody);
    this.#tails = new Int32Array(lines * levels).fill(nobody);
    this.#following = new Int32Array(agents).fill(nobody);
    this.#preceding = new Int32Array(agents).fill(nobody);
    this.#listOf = new Int32Array(agents).fill(nobody);
    this.#since = new Float64Array(agents);
  }

  /** Of the agents of these lines who hold so many conversations the one free the longest; -1 when there is none. */
  first(lines: readonly number[], held: number): number {
    let best = nobody;
    for (const line of lines) {
      const agent = intAt(this.#heads, line * this.#levels + held);
      if (agent === nobody) continue;
      if (best === nobody || valueAt(this.#since, agent) < valueAt(this.#since, best)) best = agent;
    }
    return best;
  }

  /** An agent of a line who holds so many conversations is free from now on; nothing changes when they already were. */
  add(agent: number, line: number, held: number, at: number): void {
    if (held >= this.#levels || intAt(this.#listOf, agent) !== nobody) return;
    const list = line * this.#levels + held;
    const last = intAt(this.#tails, list);
    this.#listOf[agent] = list;
    this.#since[agent] = at;
    this.#preceding[agent] = last;
    this.#following[agent] = nobody;
    if (last === nobody) this.#heads[list] = agent;
    else this.#following[last] = agent;
    this.#tails[list] = agent;
  }

  /** An agent is no longer free; nothing changes when they were not. */
  remove(agent: number): void {
    const list = intAt(this.#listOf, agent);
    if (list === nobody) return;
    const before = intAt(this.#preceding, agent);
    const behind = intAt(this.#following, agent);
    if (before === nobody) this.#heads[list] = behind;
    else this.#following[before] = behind;
    if (behind === nobody) this.#tails[list] = before;
    else this.#preceding[behind] = before;
    this.#listOf[agent] = nobody;
  }
}
