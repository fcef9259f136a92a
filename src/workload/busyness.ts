import { gammaSampler, type Stream } from "../kernel/index.ts";

/**
 * Factors with mean 1 that say how busy each day or hour is: gamma with the given coefficient of variation, each
 * correlated with the one before (beta-gamma autoregression: Lewis, McKenzie and Hugus 1989). All 1 when cv is 0.
 */
export function busynessFactors(
  stream: Stream,
  count: number,
  cv: number,
  correlation: number,
): Float64Array {
  const factors = new Float64Array(count).fill(1);
  if (cv === 0) return factors;
  const shape = 1 / cv ** 2;
  const whole = gammaSampler(shape);
  const kept = correlation > 0 ? gammaSampler(shape * correlation) : () => 0;
  const fresh = correlation < 1 ? gammaSampler(shape * (1 - correlation)) : () => 0;
  let level = whole(stream);
  for (let index = 0; index < count; index++) {
    factors[index] = level / shape;
    const keeps = kept(stream);
    const loses = fresh(stream);
    level = (keeps / (keeps + loses)) * level + fresh(stream);
  }
  return factors;
}
