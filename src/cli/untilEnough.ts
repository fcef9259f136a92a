import { Progress } from "./progress.ts";

export interface Enough<T> {
  readonly isEnough: (done: readonly T[]) => boolean;
  /** How many there will be at most, for the progress shown. */
  readonly most: number;
  readonly isSilent: boolean;
}

/**
 * Takes results one after another until there are enough or no more, or until somebody interrupts; then the one at hand
 * is finished, and what there is counts as partial.
 */
export async function untilEnough<T>(
  results: Iterable<T>,
  { isEnough, most, isSilent }: Enough<T>,
): Promise<{ readonly done: readonly T[]; readonly isPartial: boolean }> {
  const progress = new Progress(process.stderr, { isSilent });
  const interruption = { came: false };
  const interrupt = (): void => {
    interruption.came = true;
  };
  process.once("SIGINT", interrupt);
  const done: T[] = [];
  let isPartial = false;
  for (const result of results) {
    done.push(result);
    progress.tell(done.length, Math.max(most, done.length));
    if (isEnough(done)) break;
    await new Promise((resume) => setImmediate(resume));
    isPartial = interruption.came;
    if (isPartial) break;
  }
  process.off("SIGINT", interrupt);
  progress.end();
  return { done, isPartial };
}
