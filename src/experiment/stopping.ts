import { mayStop } from "../kernel/index.ts";
import type { Load } from "../workload/index.ts";
import { judge } from "./expectation.ts";
import type { Replication } from "./replicate.ts";

/**
 * Whether enough replications were made: the load's `min`, and then until every expectation is known to the wanted
 * half-width (of a share as it is, of minutes relative to them) and has stayed so for five replications more, at most
 * `max`. Few replications that happen to be alike look more precise than they are (Hoad, Robinson and Davies 2010).
 */
export function isEnough(load: Load, replications: readonly Replication[]): boolean {
  const { expect } = load.form;
  const { min, max = min } = load.form.replications;
  const count = replications.length;
  if (count >= max || expect.length === 0) return count >= min;
  return mayStop(count, min, (first) => isPrecise(load, replications.slice(0, first)));
}

/** Whether every expectation is known to the wanted half-width. */
function isPrecise(load: Load, replications: readonly Replication[]): boolean {
  const { halfWidth } = load.form.replications;
  return load.form.expect.every((expectation) => {
    const { found } = judge(load, expectation, replications);
    if (found.kind !== "interval") return false;
    const scale = expectation.metric.endsWith("Minutes") ? Math.abs(found.value) : 1;
    return (found.high - found.low) / 2 <= halfWidth * scale;
  });
}
