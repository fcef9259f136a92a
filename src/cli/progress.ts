import { elapsed, shortSpanText } from "../units/index.ts";

const barWidth = 24;
const lineEvery = 10_000;

/** Tells on standard error how far a run is: a bar on a terminal, otherwise a line every ten seconds. */
export class Progress {
  readonly #started = Date.now();
  readonly #stream: NodeJS.WriteStream;
  readonly #isSilent: boolean;
  #toldAt = this.#started;

  constructor(stream: NodeJS.WriteStream, { isSilent }: { readonly isSilent: boolean }) {
    this.#stream = stream;
    this.#isSilent = isSilent;
  }

  /** `done` of at most `total` pieces of work are done. */
  tell(done: number, total: number): void {
    if (this.#isSilent) return;
    const now = Date.now();
    const left = elapsed(((now - this.#started) / done) * (total - done));
    if (this.#stream.isTTY) {
      const filled = Math.round((barWidth * done) / total);
      const bar = "#".repeat(filled).padEnd(barWidth, ".");
      this.#stream.write(`\r[${bar}] ${done}/${total} replications, ${shortSpanText(left)} left \u001B[K`);
    } else if (now - this.#toldAt >= lineEvery) {
      this.#toldAt = now;
      this.#stream.write(`${done} of ${total} replications, ${shortSpanText(left)} left\n`);
    }
  }

  /** Clears the bar. */
  end(): void {
    if (!this.#isSilent && this.#stream.isTTY) this.#stream.write("\r\u001B[K");
  }
}
