import { samplerOf, type Distribution, type Sampler } from "../kernel/index.ts";

/** A sampler of whole milliseconds; 0 for what the load does not describe. */
export function wholeSampler(distribution: Distribution | undefined): Sampler {
  if (!distribution) return () => 0;
  const sampler = samplerOf(distribution);
  return (stream) => Math.round(sampler(stream));
}
