import { invariant } from "../units/index.ts";
import { normalQuantile } from "./probability.ts";
import { logGamma } from "./specialFunctions.ts";
import { type Stream } from "./stream.ts";

/** An exponential variate with mean 1, by inversion: one number of the stream. Devroye (1986), section II.2. */
export const exponentialVariate = (stream: Stream): number => -Math.log(stream.nextOpen());

/**
 * A standard normal variate, by inversion: one number of the stream each, so that two runs that share a stream stay
 * in step. Wichura (1988).
 */
export const normalVariate = (stream: Stream): number => normalQuantile(stream.nextOpen());

/**
 * A sampler of gamma variates with the given shape > 0 and scale 1: squeezed rejection from a cubed normal variate,
 * and for shape < 1 the variate of shape + 1 times a power of a uniform one. Marsaglia and Tsang (2000).
 */
export function gammaSampler(shape: number): (stream: Stream) => number {
  invariant(shape > 0, "the shape of a gamma distribution is positive");
  if (shape < 1) {
    const above = gammaSampler(shape + 1);
    return (stream) => above(stream) * stream.nextOpen() ** (1 / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  return (stream) => {
    for (;;) {
      const x = normalVariate(stream);
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = stream.nextOpen();
      if (u < 1 - 0.0331 * x * x * x * x) return d * v;
      if (Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
    }
  };
}

const inversionBelow = 10;

/**
 * A Poisson count with the given mean >= 0, correct for large means too: sequential inversion below a mean of 10
 * (Devroye, 1986, section X.3), transformed rejection from there on (Hörmann, 1993, algorithm PTRS).
 */
export function poissonCount(stream: Stream, mean: number): number {
  invariant(mean >= 0 && mean < Infinity, "the mean of a Poisson count is finite and not negative");
  return mean < inversionBelow ? poissonByInversion(stream, mean) : poissonByRejection(stream, mean);
}

function poissonByInversion(stream: Stream, mean: number): number {
  const u = stream.next();
  let count = 0;
  let probability = Math.exp(-mean);
  let cumulative = probability;
  while (u >= cumulative && probability > 1e-18) {
    count += 1;
    probability *= mean / count;
    cumulative += probability;
  }
  return count;
}

function poissonByRejection(stream: Stream, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = 0.02483 * b - 0.059;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const sureBelow = 0.9277 - 3.6224 / (b - 2);
  const logMean = Math.log(mean);
  for (;;) {
    const u = stream.nextOpen() - 0.5;
    const v = stream.nextOpen();
    const rim = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / rim + b) * u + mean + 0.43);
    if (rim >= 0.07 && v <= sureBelow) return count;
    if (count < 0 || (rim < 0.013 && v > rim)) continue;
    const logHat = Math.log((v * inverseAlpha) / (a / (rim * rim) + b));
    if (logHat <= count * logMean - mean - logGamma(count + 1)) return count;
  }
}
