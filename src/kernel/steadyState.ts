import { invariant } from "../units/index.ts";
import { meanInterval, Tally, type MeanEstimate } from "./tally.ts";

const batchSize = 5;

/** What MSER-5 would leave out at the beginning of a run. */
export interface WarmUpCut {
  readonly batches: number;
  readonly observations: number;
  /** The squared standard error of what is left; the smallest there is. */
  readonly mser: number;
}

/**
 * How much of the beginning of a series is start-up: the number of batches of five whose removal leaves the smallest
 * squared standard error of the mean, at most half of them, the fewest when several do. Undefined below two batches. A cut
 * at the limit of half says that the series is too short to tell. White (1997); Franklin and White (2008).
 */
export function mser5(values: readonly number[]): WarmUpCut | undefined {
  const means = meansOfBatches(values, batchSize);
  if (means.length < 2) return undefined;
  const most = Math.floor(means.length / 2);
  const rest = new Tally();
  let best: WarmUpCut | undefined;
  for (let kept = 1; kept <= means.length; kept++) {
    const batches = means.length - kept;
    rest.add(means[batches] ?? 0);
    if (batches > most) continue;
    const mser = ((rest.variance ?? 0) * (kept - 1)) / kept ** 2;
    if (!best || mser <= best.mser) best = { batches, observations: batches * batchSize, mser };
  }
  return best;
}

/**
 * The interval of a steady-state mean from one long run: Student's t over the means of equal batches, long enough to be
 * nearly independent; what does not fill a batch at the end is left out. Law (2015), section 9.5.3.
 */
export function batchMeans(
  values: readonly number[],
  { batches, level }: { readonly batches: number; readonly level: number },
): MeanEstimate {
  invariant(Number.isInteger(batches) && batches >= 1, "there is a whole number of batches");
  const size = Math.floor(values.length / batches);
  const tally = new Tally();
  for (const mean of size === 0 ? [] : meansOfBatches(values.slice(0, size * batches), size)) tally.add(mean);
  return meanInterval(tally, level);
}

/** The means of consecutive full batches of `size` values. */
function meansOfBatches(values: readonly number[], size: number): readonly number[] {
  return Array.from({ length: Math.floor(values.length / size) }, (_, batch) => {
    let sum = 0;
    for (let index = batch * size; index < (batch + 1) * size; index++) sum += values[index] ?? 0;
    return sum / size;
  });
}
