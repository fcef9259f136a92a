import type { Load, StaffLine } from "../workload/index.ts";

const takes = ({ channels, categories }: StaffLine, channel: number, category: number): boolean =>
  channels[channel] === true && categories[category] === true;

/** One waiting line: the inquiries of a tier that the same staff lines take. */
export interface QueueClass {
  readonly tier: number;
  /** The staff lines, by index, that take from it. */
  readonly lines: readonly number[];
  /** How many of these inquiries an agent holds at once. */
  readonly concurrency: number;
}

/** Which line an inquiry waits in, worked out from who takes what. */
export class Routing {
  readonly queues: readonly QueueClass[];
  /** The queues that each staff line takes from. */
  readonly queuesOfLine: readonly (readonly number[])[];
  /** By tier x channel x category. */
  readonly #queueOf: Int32Array;
  readonly #channels: number;
  readonly #categories: number;

  constructor(load: Load) {
    const { words } = load.lexicon;
    const { channels } = load.policy.form;
    this.#channels = words.channel.length;
    this.#categories = words.category.length;
    this.#queueOf = new Int32Array(words.tier.length * this.#channels * this.#categories).fill(-1);
    const queues: QueueClass[] = [];
    const byKey = new Map<string, number>();
    for (const [position] of this.#queueOf.entries()) {
      const category = position % this.#categories;
      const channel = Math.floor(position / this.#categories) % this.#channels;
      const tier = Math.floor(position / this.#categories / this.#channels);
      const lines = load.staff.flatMap((line, index) =>
        line.tier === tier && line.agents > 0 && takes(line, channel, category) ? [index] : [],
      );
      if (lines.length === 0) continue;
      const concurrency = channels[words.channel[channel] ?? ""]?.concurrency ?? 1;
      const key = `${tier}/${concurrency}/${lines.join()}`;
      const known = byKey.get(key) ?? queues.push({ tier, lines, concurrency }) - 1;
      byKey.set(key, known);
      this.#queueOf[position] = known;
    }
    this.queues = queues;
    this.queuesOfLine = load.staff.map((_, line) =>
      queues.flatMap((queue, index) => (queue.lines.includes(line) ? [index] : [])),
    );
  }

  /** The queue of an inquiry at a tier; -1 when nobody there takes it. */
  queueOf(tier: number, channel: number, category: number): number {
    return this.#queueOf[(tier * this.#channels + channel) * this.#categories + category] ?? -1;
  }
}
