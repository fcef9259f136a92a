import { Progress } from "./progress.ts";

export interface Enough<T> {
  readonly isEnough: (done: readonly T[]) => boolean;
  /** How many there will be at most, for the progress shown. */
  readonly most: number;
  readonly isSilent: boolean;
}

/**
 * Takes results one after another until there are enough or no more, or until somebody interrupts; then the one at hand
 * is finished where it is made here, and what there is counts as partial.
 */
export async function untilEnough<T>(
  results: Iterable<T> | AsyncIterable<T>,
  { isEnough, most, isSilent }: Enough<T>,
): Promise<{ readonly done: readonly T[]; readonly isPartial: boolean }> {
  const progress = new Progress(process.stderr, { isSilent });
  const { promise: interruption, resolve } = Promise.withResolvers<typeof interrupted>();
  const interrupt = (): void => resolve(interrupted);
  process.once("SIGINT", interrupt);
  const source =
    Symbol.asyncIterator in results ? results[Symbol.asyncIterator]() : results[Symbol.iterator]();
  const done: T[] = [];
  try {
    for (;;) {
      const next = await Promise.race([coming(source), interruption]);
      if (next === interrupted) return { done, isPartial: true };
      if (next.done === true) return { done, isPartial: false };
      done.push(next.value);
      progress.tell(done.length, Math.max(most, done.length));
      if (isEnough(done)) return { done, isPartial: false };
      await new Promise((resume) => setImmediate(resume));
      if ((await Promise.race([interruption, Promise.resolve()])) === interrupted)
        return { done, isPartial: true };
    }
  } finally {
    process.off("SIGINT", interrupt);
    progress.end();
  }
}

const interrupted = Symbol("interrupted");

/** The next result; nobody may be there any more to hear that it failed. */
function coming<T>(source: Iterator<T> | AsyncIterator<T>): Promise<IteratorResult<T>> {
  const next = Promise.resolve(source.next());
  next.catch(() => undefined);
  return next;
}
