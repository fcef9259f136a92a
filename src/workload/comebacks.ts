import { Stream, type Sampler } from "../kernel/index.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Load } from "./load.ts";
import { wholeSampler } from "./wholeSampler.ts";

/** The random numbers of one attempt of one customer. */
const streamOf = ({ again, attempt }: Inquiry): Stream =>
  new Stream([Math.floor(again * 2 ** 32), (again * 2 ** 53) % 2 ** 32, attempt, 0]);

/** What customers do who hung up: they call again, write over another channel, or leave it at that. */
export class Comebacks {
  readonly #redials: number;
  readonly #switches: number;
  /** The channel that is switched to, by index. */
  readonly #switchedTo: number;
  readonly #redialAfter: Sampler;
  readonly #switchAfter: Sampler;
  /** By channel index. */
  readonly #patience: readonly (Sampler | undefined)[];

  constructor({ form, lexicon }: Load) {
    const { patience, redial, switch: change } = form.customers;
    this.#redials = redial?.share ?? 0;
    this.#switches = change?.share ?? 0;
    this.#switchedTo = change ? lexicon.indexOf("channel", change.to) : -1;
    this.#redialAfter = wholeSampler(redial?.after);
    this.#switchAfter = wholeSampler(change?.after);
    this.#patience = lexicon.words.channel.map((channel) => {
      const ofChannel = patience[channel];
      return ofChannel && wholeSampler(ofChannel);
    });
  }

  /** Whether anybody ever comes back. */
  get arePossible(): boolean {
    return this.#redials + this.#switches > 0;
  }

  /**
   * Makes an inquiry whose customer hung up the next one of the same customer; returns after how many milliseconds it
   * comes, Infinity when it never does. It follows from the customer and the attempt alone, whatever the desk does.
   */
  next(inquiry: Inquiry): number {
    inquiry.attempt += 1;
    const stream = streamOf(inquiry);
    const coin = stream.next();
    if (coin < this.#redials) {
      inquiry.patience = this.#patience[inquiry.channel]?.(stream) ?? Infinity;
      return this.#redialAfter(stream);
    }
    if (coin >= this.#redials + this.#switches) return Infinity;
    inquiry.channel = this.#switchedTo;
    inquiry.patience = Infinity;
    return this.#switchAfter(stream);
  }
}
