import { inTurn } from "../experiment/index.ts";
import { Journal } from "../experiment/node/journal.ts";
import type { Makers, RunJob } from "../experiment/node/makers.ts";
import { valueOf } from "./check.ts";
import { NothingMadeError, UsageError } from "./errors.ts";
import { allProcessors, threads } from "./threads.ts";
import { untilEnough } from "./untilEnough.ts";
import type { Work } from "./work.ts";

/** Who makes the results of some work, and where they are kept. */
export interface Making {
  /** How many threads; undefined for as many as pay. */
  readonly workers: number | undefined;
  /** The address of a Redis with workers. */
  readonly redis: string | undefined;
  /** The file that they are kept in. */
  readonly resume: string | undefined;
}

/** What the command line may say about that. */
export type MakingOptions = Partial<Making>;

/** Who is to make it, and where it is kept. Throws a UsageError for what makes no sense together. */
export function makingOf({ workers, redis, resume }: MakingOptions): Making {
  if (workers !== undefined && redis !== undefined)
    throw new UsageError("with --redis the workers are elsewhere; give --workers to deskdrill worker");
  return { workers, redis, resume };
}

/** Which results of some work to take, and how many of them are enough. */
export interface Wanted<T> {
  readonly indices: readonly number[];
  readonly isEnough: (done: readonly T[]) => boolean;
  readonly isSilent: boolean;
}

/** The results of some work, one after another until there are enough or somebody interrupts. Throws as `Series.open`. */
export async function resultsOf<T>(
  work: Work<T>,
  making: Making,
  { indices, isEnough, isSilent }: Wanted<T>,
): Promise<{ readonly done: readonly T[]; readonly isPartial: boolean }> {
  const series = await Series.open(work, making);
  try {
    const found = await untilEnough(series.inOrder(indices), { isEnough, most: indices.length, isSilent });
    if (found.isPartial && found.done.length === 0) throw new NothingMadeError();
    return found;
  } finally {
    await series.close();
  }
}

/** 0, 1, 2 and so on. */
export const firstIndices = (count: number): readonly number[] => [...Array(count).keys()];

/** Work left over that threads are worth their start for, in milliseconds. */
const worthThreads = 2_000;

/** The results of some work, by their index: made here, in threads or by workers at a Redis, and kept if asked for. */
class Series<T> {
  readonly #work: Work<T>;
  readonly #making: Making;
  readonly #journal: Journal | undefined;
  #makers: Makers | undefined;
  #madeJob: RunJob | undefined;

  private constructor(
    work: Work<T>,
    making: Making,
    journal: Journal | undefined,
    makers: Makers | undefined,
  ) {
    this.#work = work;
    this.#making = making;
    this.#journal = journal;
    this.#makers = makers;
  }

  /** Throws QueueFault, UnreadableFileError, or an InvalidInputError about the file of kept replications. */
  static async open<T>(work: Work<T>, making: Making): Promise<Series<T>> {
    const { resume } = making;
    const journal = resume === undefined ? undefined : valueOf(await Journal.open(resume, work.job()));
    const makers = await makersFor(making).catch(async (error: unknown) => {
      await journal?.close();
      throw error;
    });
    return new Series(work, making, journal, makers);
  }

  /** The results with these indices, one after another. */
  async *inOrder(indices: readonly number[]): AsyncGenerator<T> {
    let next = 0;
    for (const index of indices) {
      if (this.#makers) break;
      next += 1;
      const isKept = this.#journal?.kept.has(index) === true;
      const started = performance.now();
      const one = await this.#at(index);
      const left = (performance.now() - started) * (indices.length - next);
      if (!isKept && left > worthThreads) this.#hire();
      yield one;
    }
    yield* inTurn(indices.slice(next), (index) => this.#at(index), this.#makers?.ahead ?? 1);
  }

  async close(): Promise<void> {
    await this.#makers?.close();
    await this.#journal?.close();
  }

  async #at(index: number): Promise<T> {
    const { isForHere, make, textOf, read } = this.#work;
    const kept = this.#journal?.kept.get(index);
    if (kept !== undefined && !isForHere(index)) return read(kept);
    if (!this.#makers || isForHere(index)) {
      const one = make(index);
      if (kept === undefined) await this.#journal?.add(index, textOf(one));
      return one;
    }
    const made = await this.#makers.make(this.#job, index);
    await this.#journal?.add(index, made);
    return read(made);
  }

  get #job(): RunJob {
    return (this.#madeJob ??= this.#work.job());
  }

  #hire(): void {
    const count = this.#making.workers ?? allProcessors();
    if (count > 1) this.#makers = threads(count);
  }
}

async function makersFor({ workers = 1, redis }: Making): Promise<Makers | undefined> {
  if (redis === undefined) return workers > 1 ? threads(workers) : undefined;
  const { openQueue } = await import("./openQueue.ts");
  return openQueue(redis);
}
