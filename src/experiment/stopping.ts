import type { Load } from "../workload/index.ts";
import { judge } from "./expectation.ts";
import type { Replication } from "./replicate.ts";

/**
 * Whether enough replications were made: the load's `min`, and then until every expectation is known to the wanted
 * half-width (of a share as it is, of minutes relative to them), at most `max`.
 */
export function isEnough(load: Load, replications: readonly Replication[]): boolean {
  const { min, max = min, halfWidth } = load.form.replications;
  if (replications.length < min) return false;
  if (replications.length >= max) return true;
  return load.form.expect.every((expectation) => {
    const { found } = judge(load, expectation, replications);
    if (found.kind !== "interval") return false;
    const scale = expectation.metric.endsWith("Minutes") ? Math.abs(found.value) : 1;
    return (found.high - found.low) / 2 <= halfWidth * scale;
  });
}
